import type { ColumnMapping } from '@/utils/domain/campaigns/campaign';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';

import { useChange } from '../../brands/brands';
import { toast } from '../../ui/toast';
import { deleteMade, putBackMade } from '../../window/made';
import { useWindow } from '../../window/window';
import { sourceWords } from '../campaign-words';

/** Files whose columns a person has said something of; each can be forgotten. */
export function Mappings() {
  const { say, figures } = useWindow();
  const change = useChange();
  const all = useLive(() => ownStore.mappings.toArray(), []);
  if (!all || all.length === 0) return null;
  const nameOf = ({ name, source, columns }: ColumnMapping) =>
    name ||
    say('resultsMappingLine', {
      kind: say(sourceWords[source]),
      columns: Object.keys(columns).slice(0, 4).join(', '),
    });
  const forget = (mapping: ColumnMapping) =>
    change(async () => {
      const gone = await deleteMade('mappings', [mapping.id]);
      toast(say('resultsMappingDeleted'), {
        label: say('resultsUndo'),
        act: () => change(() => putBackMade(gone)),
      });
    });
  return (
    <details class="results-mappings">
      <summary>
        {say('resultsMappings')} · {figures.value.whole(all.length)}
      </summary>
      <p class="soft">{say('resultsMappingsHint')}</p>
      <ul>
        {all
          .toSorted((a, b) => b.updatedAt - a.updatedAt)
          .map((mapping) => (
            <li key={mapping.id}>
              <span>{nameOf(mapping)}</span> <span class="soft">{figures.value.day(mapping.updatedAt)}</span>{' '}
              <button
                class="plain"
                aria-label={say('resultsMappingDeleteOf', { name: nameOf(mapping) })}
                onClick={() => forget(mapping)}
              >
                {say('resultsMappingDelete')}
              </button>
            </li>
          ))}
      </ul>
    </details>
  );
}
