import './hashtags.css';

import { signal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';

import { dayOf } from '@/utils/domain/calendar';
import { rulesFor } from '@/utils/domain/hashtags/built-in-rules';
import { guideLimits } from '@/utils/domain/hashtags/guide-limits';
import {
  ruledNetworks,
  type Counting,
  type NetworkRules,
  type RuledNetwork,
  type RulesEdits,
  titledNetworks,
} from '@/utils/domain/hashtags/network-rules';
import {} from '@/utils/domain/utm/about';
import { send } from '@/utils/messages/send';
import { limitsOf } from '@/utils/store/guides';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';

import { toast } from '../ui/toast';
import { useWindow, type WindowWord } from '../window/window';
import { dayText } from './guide-sentences';
import { useLostFocus } from './lost-focus';
import { ruledName } from './network-names';
import { NumberField } from './number-field';

/** The numbers that can be edited, as they stand in a network's rules, with their labels and their names in a sentence. */
const numbers = [
  ['tags', 'most', 'guideLimitTags', 'guideUnknownTags'],
  ['tags', 'advised', 'guideLimitAdvised', 'guideUnknownAdvised'],
  ['tags', 'longest', 'guideLimitTagLength', 'guideUnknownTagLength'],
  ['text', 'most', 'guideLimitText', 'guideUnknownText'],
  ['text', 'fold', 'guideLimitFold', 'guideUnknownFold'],
  ['text', 'title', 'guideLimitTitle', 'guideUnknownTitle'],
] as const satisfies readonly (
  | readonly ['tags', keyof NetworkRules['tags'], WindowWord, WindowWord]
  | readonly ['text', 'most' | 'fold' | 'title', WindowWord, WindowWord]
)[];

const countingWords = {
  codePoints: 'guideCountedCodePoints',
  utf16: 'guideCountedUtf16',
  graphemes: 'guideCountedGraphemes',
  weighted: 'guideCountedWeighted',
} as const satisfies Record<Counting, WindowWord>;

type Written = Pick<NetworkRules, 'tags' | 'text'> & {
  syntax: Pick<NetworkRules['syntax'], 'digitsOnly' | 'emoji'>;
};

/** What is being typed, by network: it is there again when the person turns back to this part. */
const drafts = signal<Partial<Record<RuledNetwork, Written>>>({});
const setDraft = (network: RuledNetwork, draft: Written | null) => {
  const { [network]: _, ...others } = drafts.peek();
  drafts.value = draft ? { ...others, [network]: draft } : others;
};

/** Where the built-in limits are from, in the order of the networks: the English words are those of the rules. */
const sourceWords = [
  'guideSourceVk',
  'guideSourceInstagram',
  'guideSourceFacebook',
  'guideSourceYoutube',
  'guideSourceTelegram',
  'guideSourceThreads',
  'guideSourceTiktok',
  'guideSourceX',
  'guideSourceLinkedin',
  'guideSourcePinterest',
] as const satisfies readonly WindowWord[];
export const sourceWord = (network: RuledNetwork): WindowWord => sourceWords[ruledNetworks.indexOf(network)]!;

/** What the networks allow, with its source and day; what a person knows better is kept, and can be taken back. */
export function LimitsPart() {
  const { say } = useWindow();
  const edits = useLive(() => limitsOf(ownStore), []);
  if (!edits) return null;
  return (
    <div class="guide limits">
      <p class="soft">{say('guideLimitsText')}</p>
      <ul class="limits-list">
        {ruledNetworks.map((network) => (
          <li key={network}>
            <Limits network={network} edit={edits.find((one) => one.network === network) ?? null} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Limits({ network, edit }: { network: RuledNetwork; edit: RulesEdits | null }) {
  const ours = useWindow();
  const { say, figures } = ours;
  const builtIn = rulesFor(network);
  const rules = rulesFor(network, edit ? [edit] : []);
  const id = useId();
  const section = useRef<HTMLElement>(null);
  const draft = drafts.value[network];
  const found = (selector: string) => section.current?.querySelector<HTMLElement>(selector);
  useLostFocus(() => found('input') ?? found('h2'), [!draft, !edit]);
  if (!builtIn || !rules) return null;
  const name = ruledName(network);
  const reset = async (before: RulesEdits) => {
    try {
      await send('saveLimits', { network, edits: null });
    } catch {
      toast(say('failed'));
      return;
    }
    toast(say('guideLimitsReset', { network: name }), {
      label: say('brandUndo'),
      act: () => void send('saveLimits', { network, edits: before }).catch(() => toast(say('failed'))),
    });
  };
  const day = dayText(rules.checkedOn, ours);
  const written = (value: number | null) =>
    value === null ? say('guideLimitNone') : figures.value.whole(value);
  // What is not known, and was never told otherwise, is named in one line.
  const isKnown = ([part, field]: (typeof numbers)[number]) =>
    numberIn(rules, part, field) !== null || numberIn(builtIn, part, field) !== null;
  const known = numbers.filter(isKnown);
  const unknown = numbers.filter(
    (one) => !isKnown(one) && (one[1] !== 'title' || titledNetworks.includes(network)),
  );
  return (
    <section aria-labelledby={id} ref={section}>
      <h2 id={id} tabIndex={-1}>
        {name}
      </h2>
      <p class={edit || rules.isSettled ? 'soft' : 'note'}>
        {edit
          ? say('guideLimitsYours', { day })
          : say(rules.isSettled ? 'guideLimitsChecked' : 'guideLimitsUnsettled', { day })}
      </p>
      {draft ? (
        <LimitsForm network={network} draft={draft} builtIn={builtIn} />
      ) : (
        <>
          <dl>
            {known.map(([part, field, word]) => {
              const value = numberIn(rules, part, field);
              const before = numberIn(builtIn, part, field);
              return (
                <div key={word}>
                  <dt>{say(word)}</dt>
                  <dd class={value === null ? 'soft' : undefined}>
                    {written(value)}
                    {value !== before && (
                      <span class="soft">
                        {' '}
                        {say('guideLimitWas', {
                          was: written(before),
                        })}
                      </span>
                    )}
                  </dd>
                </div>
              );
            })}
          </dl>
          {unknown.length > 0 && (
            <p class="soft">
              {say('guideLimitsUnknown', {
                names: unknown.map(([, , , word]) => say(word)).join(', '),
              })}
            </p>
          )}
          <p class="soft">
            {[
              say(countingWords[rules.text.counted]),
              say(rules.syntax.digitsOnly ? 'guideDigitsOnly' : 'guideNoDigitsOnly'),
              rules.syntax.emoji && say('guideEmoji'),
              rules.syntax.local && say('guideLocalTags'),
            ]
              .filter(Boolean)
              .join(' ')}
          </p>
          <p class="soft">{say('guideLimitSource', { source: say(sourceWord(network)) })}</p>
          <div class="guide-line">
            <button
              class="plain"
              aria-label={say('guideLimitsEditOf', { network: name })}
              onClick={() => setDraft(network, writtenOf(rules))}
            >
              {say('guideLimitsEdit')}
            </button>
            {edit && (
              <button
                class="plain"
                aria-label={say('guideLimitsBackOf', { network: name })}
                onClick={() => void reset(edit)}
              >
                {say('guideLimitsBack')}
              </button>
            )}
          </div>
        </>
      )}
    </section>
  );
}

function LimitsForm({
  network,
  draft,
  builtIn,
}: {
  network: RuledNetwork;
  draft: Written;
  builtIn: NetworkRules;
}) {
  const { say } = useWindow();
  const change = (part: Partial<Written>) => setDraft(network, { ...draft, ...part });
  const keep = async () => {
    try {
      await send('saveLimits', { network, edits: editsOf(draft, builtIn) });
      setDraft(network, null);
      toast(say('guideLimitsSaved', { network: ruledName(network) }));
    } catch {
      toast(say('failed'));
    }
  };
  return (
    <form
      class="limits-form"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <p class="soft">{say('guideLimitsFormHint')}</p>
      {numbers.map(([part, field, word]) => (
        <NumberField
          key={word}
          label={say(word)}
          value={numberIn(draft, part, field)}
          most={guideLimits.length}
          change={(value) => change({ [part]: { ...draft[part], [field]: value } })}
        />
      ))}
      {(['digitsOnly', 'emoji'] as const).map((field) => (
        <label key={field} class="guide-check">
          <input
            type="checkbox"
            checked={draft.syntax[field]}
            onChange={({ currentTarget: { checked } }) =>
              change({ syntax: { ...draft.syntax, [field]: checked } })
            }
          />
          {say(field === 'emoji' ? 'guideEmojiMay' : 'guideDigitsMay')}
        </label>
      ))}
      <div class="guide-line">
        <button class="strong">{say('guideLimitsSave')}</button>
        <button type="button" onClick={() => setDraft(network, null)}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}

const numberIn = (rules: Written, part: 'tags' | 'text', field: string): number | null =>
  (rules[part] as unknown as Record<string, number | null>)[field] ?? null;

const writtenOf = ({ tags, text, syntax: { digitsOnly, emoji } }: NetworkRules): Written => ({
  tags,
  text,
  syntax: { digitsOnly, emoji },
});

/** What is written that differs from what is built in, as of today. Nothing that does: the person has checked it. */
function editsOf(written: Written, builtIn: NetworkRules): Omit<RulesEdits, 'network'> {
  const { most, fold, title } = written.text;
  const differing = <Part extends object>(
    now: Part,
    before: Partial<Record<keyof Part, unknown>>,
  ): Partial<Part> =>
    Object.fromEntries(
      Object.entries(now).filter(([name, value]) => before[name as keyof Part] !== value),
    ) as Partial<Part>;
  return {
    syntax: differing(written.syntax, builtIn.syntax),
    tags: differing(written.tags, builtIn.tags),
    text: differing({ most, fold, title }, builtIn.text),
    checkedOn: dayOf(new Date()),
  };
}
