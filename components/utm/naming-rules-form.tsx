import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';

import type { NamingRules, UtmField } from '@/utils/domain/utm/draft';
import { defaultRules } from '@/utils/domain/utm/naming';
import { send } from '@/utils/messages/send';

import { Choice } from '../ui/choice';
import { Switch } from '../ui/switch';
import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import { readAllowed, writeAllowed } from './allowed-lines';
import type { Builder } from './builder-state';
import { CatalogueForm } from './catalogue-form';
import { fieldWords } from './fields';

const listed = ['source', 'medium', 'campaign'] as const satisfies readonly UtmField[];
const requirable: readonly UtmField[] = [...listed, 'term', 'content', 'id'];

/** How the chosen brand names things in its links, and what is known of the ad systems' macros. */
export function NamingRulesForm({ builder }: { builder: Builder }) {
  const { say } = useWindow();
  const { kept } = builder;
  const { brand, rules, isRead } = kept.value;
  if (!isRead) return null;
  return (
    <>
      <section class="utm" aria-label={say('utmNaming')}>
        <p class="soft">{brand ? say('utmNamingOf', { brand: brand.name }) : say('utmNamingOfAll')}</p>
        <RulesForm key={`${brand?.id} ${rules.brand}`} rules={rules} brand={brand?.id ?? ''} />
      </section>
      <CatalogueForm catalogue={builder.catalogue.value} edits={kept.value.edits} />
    </>
  );
}

function RulesForm({ rules, brand }: { rules: NamingRules; brand: string }) {
  const { say } = useWindow();
  const now = useSignal(rules);
  const allowed = useSignal(linesOf(rules));
  const hosts = useSignal(rules.ownHosts.join('\n'));
  const id = useId();
  // Read anew whenever anything of the kind is kept: what is being typed gives way only to other rules.
  const shown = useRef(JSON.stringify(rules));
  useEffect(() => {
    const written = JSON.stringify(rules);
    if (written === shown.current) return;
    shown.current = written;
    now.value = rules;
    allowed.value = linesOf(rules);
    hosts.value = rules.ownHosts.join('\n');
  }, [rules]);
  const set = (part: Partial<NamingRules>) => (now.value = { ...now.value, ...part });
  const { letters, separator, isTransliterated, required, longest, isSberId } = now.value;
  const keep = async () => {
    const lists: NamingRules['allowed'] = {};
    for (const field of listed) {
      const values = readAllowed(allowed.value[field]);
      if (values.length > 0) lists[field] = values;
    }
    const ownHosts = hosts.value
      .split(/[\s,]+/)
      .map((host) =>
        host
          .replace(/^https?:\/\//i, '')
          .replace(/\/.*$/, '')
          .toLowerCase(),
      )
      .filter(Boolean);
    try {
      await send('saveRules', { ...now.value, brand, allowed: lists, ownHosts });
      toast(say('utmRulesSaved'));
    } catch {
      toast(say('utmRulesRefused'));
    }
  };
  const reset = async () => {
    const before = await send('deleteRules', brand);
    if (before)
      toast(say('utmRulesReset'), { label: say('brandUndo'), act: () => void send('saveRules', before) });
    else now.value = { ...defaultRules };
  };
  return (
    <form
      class="utm-fields"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <Choice
        legend={say('utmLetters')}
        options={[
          { value: 'lower', label: say('utmLettersLower') },
          { value: 'asWritten', label: say('utmLettersAsWritten') },
        ]}
        value={letters}
        change={(value) => set({ letters: value })}
      />
      <Choice
        legend={say('utmSeparator')}
        options={[
          { value: '_', label: 'spring_sale' },
          { value: '-', label: 'spring-sale' },
        ]}
        value={separator}
        change={(value) => set({ separator: value })}
      />
      <Switch
        label={say('utmTransliterate')}
        on={isTransliterated}
        change={(on) => set({ isTransliterated: on })}
      />
      <Switch label={say('utmSberId')} on={isSberId} change={(on) => set({ isSberId: on })} />
      <fieldset>
        <legend class="soft">{say('utmRequired')}</legend>
        <div class="utm-line">
          {requirable.map((field) => (
            <label key={field} class="stay">
              <input
                type="checkbox"
                checked={required.includes(field)}
                onChange={({ currentTarget: { checked } }) =>
                  set({
                    required: checked ? [...required, field] : required.filter((one) => one !== field),
                  })
                }
              />
              {say(fieldWords[field])}
            </label>
          ))}
        </div>
      </fieldset>
      <label class="utm-field" for={`${id}-longest`}>
        <span>{say('utmLongest')}</span>
        <input
          id={`${id}-longest`}
          type="number"
          min={10}
          max={2000}
          value={longest}
          onChange={({ currentTarget: { valueAsNumber } }) => {
            if (valueAsNumber >= 10 && valueAsNumber <= 2000) set({ longest: Math.round(valueAsNumber) });
          }}
        />
      </label>
      <p class="soft">{say('utmAllowedHint')}</p>
      {listed.map((field) => (
        <div key={field} class="utm-address">
          <label for={`${id}-${field}`}>{say('utmAllowed', { field: say(fieldWords[field]) })}</label>
          <textarea
            id={`${id}-${field}`}
            rows={2}
            spellcheck={false}
            value={allowed.value[field]}
            onInput={({ currentTarget: { value } }) => (allowed.value = { ...allowed.value, [field]: value })}
          />
        </div>
      ))}
      <div class="utm-address">
        <label for={`${id}-hosts`}>{say('utmOwnHosts')}</label>
        <textarea
          id={`${id}-hosts`}
          rows={1}
          spellcheck={false}
          placeholder="shop.ru"
          value={hosts.value}
          onInput={({ currentTarget: { value } }) => (hosts.value = value)}
        />
      </div>
      <div class="utm-line">
        <button class="strong">{say('utmRulesKeep')}</button>
        <button type="button" class="plain" onClick={() => void reset()}>
          {say('utmRulesBack')}
        </button>
      </div>
    </form>
  );
}

const linesOf = ({ allowed }: NamingRules): Record<(typeof listed)[number], string> => ({
  source: writeAllowed(allowed.source ?? []),
  medium: writeAllowed(allowed.medium ?? []),
  campaign: writeAllowed(allowed.campaign ?? []),
});
