import { useId } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import {
  caseStyles,
  positions,
  type CaseStyle,
  type CountRule,
  type Position,
} from '@/utils/domain/hashtags/guide';
import { guideLimits } from '@/utils/domain/hashtags/guide-limits';
import { ruledNetworks, type RuledNetwork } from '@/utils/domain/hashtags/network-rules';
import { askedOfPanel } from '@/utils/settings';

import { Choice } from '../ui/choice';
import { Switch } from '../ui/switch';
import { useWindow, type WindowWord } from '../window/window';
import type { GuideForm } from './guide-state';
import { ruledName } from './network-names';
import { NumberField } from './number-field';

const positionWords = {
  any: 'guideAnywhere',
  inText: 'guideInText',
  atEnd: 'guideAtEnd',
  firstComment: 'guideFirstComment',
} as const satisfies Record<Position, WindowWord>;
const styleWords = {
  any: 'guideStyleAny',
  lower: 'guideStyleLower',
  camel: 'guideStyleCamel',
} as const satisfies Record<CaseStyle, WindowWord>;
const demandWords = {
  isClosed: ['guideClosed', 'guideClosedHint'],
  needsRubric: ['guideNeedsRubric', 'guideNeedsRubricHint'],
  needsGeotag: ['guideNeedsGeotag', 'guideNeedsGeotagHint'],
  needsUtm: ['guideNeedsUtm', 'guideNeedsUtmHint'],
} as const satisfies Record<string, readonly [WindowWord, WindowWord]>;

/** The tags of the brand's rubrics: shown here, kept with the brand. */
export function RubricTags({ brand }: { brand: Brand }) {
  const { say } = useWindow();
  const id = useId();
  return (
    <section class="guide-section" aria-labelledby={id}>
      <h3 id={id}>{say('guideRubrics')}</h3>
      {brand.rubrics.length === 0 ? (
        <p class="soft">{say('guideNoRubrics')}</p>
      ) : (
        <dl class="guide-rubrics">
          {brand.rubrics.map(({ name, tags }, i) => (
            <div key={i}>
              <dt>{name}</dt>
              <dd>
                <bdi>{tags.map((tag) => `#${tag}`).join(' ')}</bdi>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <button
        type="button"
        class="plain"
        onClick={() => {
          void askedOfPanel.setValue('manage');
          scrollTo({ top: 0 });
        }}
      >
        {say('guideRubricsEdit')}
      </button>
    </section>
  );
}

/** How many hashtags a post has, where they stand, how they are written, and what else a post must have. */
export function GuideSettings({ form }: { form: GuideForm }) {
  const { say } = useWindow();
  const guide = form.now.value;
  const id = useId();
  return (
    <>
      <CountSettings form={form} />
      <section class="guide-section" aria-labelledby={`${id}-how`}>
        <h3 id={`${id}-how`}>{say('guideHow')}</h3>
        <Choice
          legend={say('guidePosition')}
          options={positions.map((value) => ({ value, label: say(positionWords[value]) }))}
          value={guide.position}
          change={(position) => form.change({ position })}
        />
        <Choice
          legend={say('guideStyle')}
          options={caseStyles.map((value) => ({ value, label: say(styleWords[value]) }))}
          value={guide.style}
          change={(style) => form.change({ style })}
        />
        <p class="soft">{say('guideStyleHint')}</p>
        <div class="guide-address">
          <label for={`${id}-community`}>{say('guideCommunity')}</label>
          <input
            id={`${id}-community`}
            type="text"
            spellcheck={false}
            autocomplete="off"
            maxLength={guideLimits.community}
            value={guide.community}
            aria-describedby={`${id}-community-hint`}
            onInput={({ currentTarget: { value } }) => form.change({ community: communityIn(value) })}
          />
          <p class="soft" id={`${id}-community-hint`}>
            {say('guideCommunityHint')}
          </p>
        </div>
      </section>
      <section class="guide-section" aria-labelledby={`${id}-must`}>
        <h3 id={`${id}-must`}>{say('guideMust')}</h3>
        {(Object.keys(demandWords) as (keyof typeof demandWords)[]).map((name) => (
          <Switch
            key={name}
            label={say(demandWords[name][0])}
            hint={say(demandWords[name][1])}
            on={guide[name]}
            change={(on) => form.change({ [name]: on })}
          />
        ))}
        <div class="guide-row">
          <NumberField
            label={say('guideParagraph')}
            value={guide.longestParagraph}
            most={guideLimits.paragraph}
            change={(longestParagraph) => form.change({ longestParagraph })}
          />
        </div>
      </section>
      <section class="guide-section">
        <div class="guide-address">
          <label for={`${id}-preface`}>{say('guidePreface')}</label>
          <textarea
            id={`${id}-preface`}
            rows={3}
            maxLength={guideLimits.preface}
            placeholder={say('guidePrefaceExample')}
            value={guide.preface}
            onInput={({ currentTarget: { value } }) => form.change({ preface: value })}
          />
        </div>
      </section>
    </>
  );
}

/** The short name in what a person writes for a community: its address, "@name" or the name. */
const communityIn = (text: string): string =>
  text
    .trim()
    .replace(/^(?:https?:\/\/)?(?:[\w.]*\w\.\w+\/)(?=\w)/i, '')
    .replace(/^@/, '');

/** How many hashtags, everywhere and on some networks otherwise. */
function CountSettings({ form }: { form: GuideForm }) {
  const { say } = useWindow();
  const { count, countOn } = form.now.value;
  const id = useId();
  const set = (network: RuledNetwork, rule: CountRule | null) => {
    const { [network]: _, ...others } = form.now.peek().countOn;
    form.change({ countOn: rule ? { ...others, [network]: rule } : others });
  };
  const named = ruledNetworks.filter((network) => countOn[network]);
  return (
    <section class="guide-section" aria-labelledby={id}>
      <h3 id={id}>{say('guideCount')}</h3>
      <CountRow
        name={say('guideCountEverywhere')}
        rule={count}
        change={(rule) => form.change({ count: rule })}
      />
      {named.map((network) => (
        <CountRow
          key={network}
          name={ruledName(network)}
          rule={countOn[network]!}
          change={(rule) => set(network, rule)}
          remove={() => set(network, null)}
        />
      ))}
      {named.length < ruledNetworks.length && (
        <select
          aria-label={say('guideCountOn')}
          value=""
          onChange={({ currentTarget }) => {
            const network = currentTarget.value as RuledNetwork;
            currentTarget.value = '';
            set(network, { ...form.now.peek().count });
          }}
        >
          <option value="">{say('guideCountOn')}</option>
          {ruledNetworks
            .filter((network) => !countOn[network])
            .map((network) => (
              <option key={network} value={network}>
                {ruledName(network)}
              </option>
            ))}
        </select>
      )}
    </section>
  );
}

interface CountRowProps {
  name: string;
  rule: CountRule;
  change(rule: CountRule): void;
  remove?(): void;
}

function CountRow({ name, rule, change, remove }: CountRowProps) {
  const { say } = useWindow();
  const isBackwards = rule.least !== null && rule.most !== null && rule.most < rule.least;
  return (
    <div class="guide-row" role="group" aria-label={name}>
      <span class="name">{name}</span>
      <NumberField
        label={say('guideLeast')}
        value={rule.least}
        most={guideLimits.count}
        change={(least) => change({ ...rule, least })}
      />
      <NumberField
        label={say('guideMost')}
        value={rule.most}
        most={guideLimits.count}
        change={(most) => change({ ...rule, most })}
      />
      {remove && (
        <button
          type="button"
          class="plain"
          aria-label={say('guideCountOff', { network: name })}
          onClick={remove}
        >
          ×
        </button>
      )}
      {isBackwards && <p class="problem">{say('guideCountBackwards')}</p>}
    </div>
  );
}
