import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import { dayOf } from '@/utils/domain/calendar';
import { writtenMacro, type CatalogueEdits, type PlacementEdits } from '@/utils/domain/utm/catalogue';
import type { PlacementId } from '@/utils/domain/utm/draft';
import { builtInCatalogue, type Catalogue } from '@/utils/domain/utm/placements';
import { send } from '@/utils/messages/send';
import { meaningWords } from '@/utils/words/utm';

import { toast } from '../ui/toast';
import { useWindow, type WindowWord } from '../window/window';

const longestToken = 80;
const mostAdded = 100;

interface CatalogueFormProps {
  catalogue: Catalogue;
  edits: CatalogueEdits;
}

/** The ad systems' macros with the day they were checked; what has changed since, a person notes here. */
export function CatalogueForm({ catalogue, edits }: CatalogueFormProps) {
  const { say, figures } = useWindow();
  const systems = Object.values(catalogue).filter(({ braces }) => braces !== null);
  const chosen = useSignal<PlacementId>('vkAds');
  const token = useSignal('');
  const id = useId();
  const placement = catalogue[chosen.value];
  const known = builtInCatalogue[chosen.value].macros;
  const edit = edits[chosen.value] ?? { added: [], removed: [], checkedOn: '' };
  const save = (now: PlacementEdits | null) =>
    void send('saveMacros', { placement: chosen.value, edits: now }).catch(() =>
      toast(say('utmMacroRefused')),
    );
  const change = (part: Partial<typeof edit>) => save({ ...edit, ...part, checkedOn: dayOf(new Date()) });
  const add = () => {
    const bare = token.value.replaceAll(/[{}\s]/g, '');
    if (bare === '' || bare.length > longestToken || edit.added.length >= mostAdded) {
      toast(say('utmMacroRefused'));
      return;
    }
    change({
      added: known.some((one) => one.token === bare) ? edit.added : [...new Set([...edit.added, bare])],
      removed: edit.removed.filter((one) => one !== bare),
    });
    token.value = '';
  };
  const remove = (gone: string) =>
    change({
      added: edit.added.filter((one) => one !== gone),
      removed: known.some((one) => one.token === gone) ? [...edit.removed, gone] : edit.removed,
    });
  return (
    <section class="utm" aria-label={say('utmMacros')}>
      <h2>{say('utmMacros')}</h2>
      <label class="utm-field" for={id}>
        <span>{say('utmMacrosOf')}</span>
        <select
          id={id}
          value={chosen.value}
          onChange={({ currentTarget: { value } }) => (chosen.value = value as PlacementId)}
        >
          {systems.map((system) => (
            <option key={system.id} value={system.id}>
              {say(system.nameKey as WindowWord)}
            </option>
          ))}
        </select>
      </label>
      <p class="soft">
        {say('utmCheckedOn', { day: figures.value.day(Date.parse(placement.checkedOn)) })}{' '}
        {placement.isVerified ? '' : say('utmNotVerified')}
      </p>
      <ul class="utm-chosen">
        {placement.macros.map((macro) => (
          <li key={macro.token} class={macro.isDeprecated ? 'soft' : undefined}>
            <code>{writtenMacro(placement, macro.token)}</code>
            {macro.meaning && <span class="soft"> {say(meaningWords[macro.meaning])}</span>}
            {macro.isDeprecated && ` ${say('utmDeprecated')}`}
            <button
              type="button"
              class="plain"
              aria-label={say('utmMacroRemove', { macro: macro.token })}
              onClick={() => remove(macro.token)}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
      <form
        class="utm-line"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <input
          aria-label={say('utmMacroNew')}
          placeholder={say('utmMacroNew')}
          value={token.value}
          onInput={(event) => (token.value = event.currentTarget.value)}
        />
        <button>{say('utmMacroAdd')}</button>
        {edits[chosen.value] && (
          <button type="button" class="plain" onClick={() => save(null)}>
            {say('utmRulesBack')}
          </button>
        )}
      </form>
    </section>
  );
}
