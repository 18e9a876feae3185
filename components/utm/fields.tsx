import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import { parameterOf, utmFields, type UtmField } from '@/utils/domain/utm/draft';
import { asksFor, placeholders } from '@/utils/domain/utm/placeholders';

import { Known } from '../ui/known';
import { useWindow, type WindowWord } from '../window/window';
import type { Builder } from './builder-state';

/** What each field is called. */
export const fieldWords: Record<UtmField, WindowWord> = {
  source: 'utmSource',
  medium: 'utmMedium',
  campaign: 'utmCampaign',
  term: 'utmTerm',
  content: 'utmContent',
  id: 'utmId',
  sourcePlatform: 'utmSourcePlatform',
  creativeFormat: 'utmCreativeFormat',
  marketingTactic: 'utmMarketingTactic',
};
const first: readonly UtmField[] = ['source', 'medium', 'campaign', 'content', 'term'];
const further = utmFields.filter((field) => !first.includes(field));

/** As many own parameters as a link may get here. */
const mostCustom = 20;

/** What is added to the address: the five fields everyone knows; the rest, and parameters of one's own, on demand. */
export function Fields({ builder }: { builder: Builder }) {
  const { say } = useWindow();
  const { draft, built } = builder;
  const { tags, custom } = draft.value;
  const isOpen = useSignal(false);
  const isUsed = custom.length > 0 || further.some((field) => tags[field] !== '');
  const set = (index: number, part: Partial<(typeof custom)[number]>) =>
    builder.change({ custom: custom.map((one, i) => (i === index ? { ...one, ...part } : one)) });
  return (
    <div class="utm-fields">
      {first.map((field) => (
        <Field key={field} builder={builder} field={field} />
      ))}
      {asksFor('rubric', draft.value) && <RubricField builder={builder} />}
      {built.value.unknown.length > 0 && (
        <p class="utm-note">
          {say('utmUnknownPlaceholders', {
            names: built.value.unknown.map((name) => `{${name}}`).join(', '),
          })}
        </p>
      )}
      <details open={isOpen.value || isUsed} onToggle={(event) => (isOpen.value = event.currentTarget.open)}>
        <summary>{say('utmMore')}</summary>
        <div class="utm-fields">
          {further.map((field) => (
            <Field key={field} builder={builder} field={field} />
          ))}
          {custom.map((parameter, index) => (
            <div key={index} class="utm-custom" role="group" aria-label={say('utmOwn')}>
              <input
                aria-label={say('utmOwnName')}
                placeholder={say('utmOwnName')}
                value={parameter.name}
                onInput={(event) => set(index, { name: event.currentTarget.value })}
              />
              <input
                aria-label={say('utmOwnValue')}
                placeholder={say('utmOwnValue')}
                value={parameter.value}
                onInput={(event) => set(index, { value: event.currentTarget.value })}
              />
              <button
                type="button"
                aria-label={say('utmOwnRemove', { name: parameter.name })}
                onClick={() => builder.change({ custom: custom.filter((_, i) => i !== index) })}
              >
                ×
              </button>
            </div>
          ))}
          {custom.length < mostCustom && (
            <button
              type="button"
              class="plain"
              onClick={() => builder.change({ custom: [...custom, { name: '', value: '' }] })}
            >
              {say('utmOwnAdd')}
            </button>
          )}
          <p class="soft">
            {say('utmPlaceholders', { names: placeholders.map((name) => `{${name}}`).join(', ') })}
          </p>
        </div>
      </details>
    </div>
  );
}

/** What the placeholder stands for that nobody but the person knows. */
export function RubricField({ builder: { rubric, kept } }: { builder: Builder }) {
  const { say } = useWindow();
  const id = useId();
  const rubrics = kept.value.brand?.rubrics ?? [];
  return (
    <div class="utm-field">
      <label for={id}>{say('utmRubric')}</label>
      <input
        id={id}
        list={`${id}-known`}
        value={rubric.value}
        placeholder={say('utmRubricHint')}
        onInput={(event) => (rubric.value = event.currentTarget.value)}
      />
      <Known id={`${id}-known`} known={rubrics.map(({ name }) => name)} />
    </div>
  );
}

function Field({ builder, field }: { builder: Builder; field: UtmField }) {
  const { say } = useWindow();
  const { draft, kept, findings } = builder;
  const id = useId();
  const allowed = kept.value.rules.allowed[field]?.map(({ value }) => value);
  const values = allowed ?? kept.value.known[field] ?? [];
  const worst = findings.value.find((finding) => finding.field === field)?.severity;
  return (
    <div class="utm-field" data-severity={worst}>
      <label for={id} title={parameterOf[field]}>
        {say(fieldWords[field])}
      </label>
      <input
        id={id}
        name={parameterOf[field]}
        value={draft.value.tags[field]}
        placeholder={parameterOf[field]}
        list={values.length > 0 ? `${id}-known` : undefined}
        aria-invalid={worst === 'error'}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => builder.setTag(field, event.currentTarget.value)}
      />
      <Known id={`${id}-known`} known={values} />
    </div>
  );
}
