import { measuresOfStarter, starterIds, startTree, type StarterId } from '@/utils/domain/kpis/starters';

import { useChange } from '../brands/brands';
import { toast } from '../ui/toast';
import { deleteMade, saveManyMade } from '../window/made';
import { useWindow } from '../window/window';
import type { KpiScene } from './kpi-scene';
import { measureName, starterWords } from './kpi-words';

/** Trees to begin with: structure only, no targets. */
export function Starters({ scene, isOpen }: { scene: KpiScene; isOpen: boolean }) {
  const ours = useWindow();
  const { say, settings } = ours;
  const change = useChange();
  const take = (starter: StarterId) =>
    change(async () => {
      const { brand, kpis } = scene;
      const fresh = startTree(starter, kpis, brand.id, () => crypto.randomUUID(), Date.now());
      await saveManyMade('kpis', fresh);
      toast(say('kpisStarterTaken', { count: fresh.length }), {
        label: say('planUndo'),
        act: () =>
          change(async () => {
            await deleteMade(
              'kpis',
              fresh.map(({ id }) => id),
            );
          }),
      });
    });
  const list = (
    <>
      <p class="soft">{say('kpisStarterNote')}</p>
      <ul class="kpis-starters">
        {starterIds.map((id) => (
          <li key={id}>
            <h3>{say(starterWords[id])}</h3>
            <p class="soft">
              {measuresOfStarter(id)
                .map((measure) => measureName(measure, settings.value.dialect, ours))
                .join(', ')}
            </p>
            <button onClick={() => take(id)}>
              {say('kpisStarterTake', { name: say(starterWords[id]) })}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
  return isOpen ? (
    <section aria-labelledby="kpis-starters">
      <h2 id="kpis-starters">{say('kpisStarters')}</h2>
      {list}
    </section>
  ) : (
    <details class="kpis-more">
      <summary>{say('kpisStarters')}</summary>
      {list}
    </details>
  );
}
