import { parameterOf, utmFields } from '@/utils/domain/utm/draft';

import { useWindow } from '../window/window';
import type { Builder } from './builder-state';

/** What a template has replaced in the form, from what into what, and the way back. */
export function WrittenOver({ builder }: { builder: Builder }) {
  const { say } = useWindow();
  const { former, draft, putBackFormer } = builder;
  if (!former.value) return null;
  const { tags, custom } = former.value;
  const changes = [
    ...utmFields.map((field) => ({
      name: parameterOf[field],
      before: tags[field] ?? '',
      after: draft.value.tags[field],
    })),
    ...custom.map(({ name, value }) => ({
      name,
      before: value,
      after: draft.value.custom.find((one) => one.name === name)?.value ?? '',
    })),
  ].filter(({ before, after }) => before !== '' && before !== after);
  if (changes.length === 0) return null;
  return (
    <div class="utm-note utm-over" role="status">
      {say('utmWrittenOver')}
      <ul>
        {changes.map(({ name, before, after }) => (
          <li key={name}>
            {name}: <bdi>{before}</bdi> → <bdi>{after || '—'}</bdi>
          </li>
        ))}
      </ul>
      <button type="button" class="plain" onClick={putBackFormer}>
        {say('utmWrittenOverBack')}
      </button>
    </div>
  );
}
