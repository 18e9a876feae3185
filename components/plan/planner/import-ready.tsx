import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import type { PlanContent, PlanItem } from '@/utils/domain/plan/item';
import type { RowFault } from '@/utils/domain/plan/plan-import';
import { send } from '@/utils/messages/send';

import { Choice } from '../../ui/choice';
import { toast } from '../../ui/toast';
import { useWindow, type OurWindow, type WindowWord } from '../../window/window';
import { tellWhyNot } from '../ui/edit-and-tell';
import { atOnce, changeMany } from './changes';
import type { ImportRows } from './import-rows';
import { ItemChip } from './item-chip';
import { fieldName } from './lexicon';
import type { Scene } from './scene';
import { useLens } from './shown-items';

const faultWords = {
  date: 'planFileFaultDate',
  time: 'planFileFaultTime',
  zone: 'planFileFaultZone',
  status: 'planFileFaultStatus',
  network: 'planFileFaultNetwork',
  category: 'planFileFaultCategory',
  brand: 'planFileFaultBrand',
  link: 'planFileFaultLink',
  tooLong: 'planFileFaultLong',
  tooMany: 'planFileFaultMany',
  empty: 'planFileFaultEmpty',
  quotes: 'brandFaultQuotes',
  refused: 'planFileFaultRefused',
} as const satisfies Record<RowFault | 'refused', WindowWord>;

/** More bad rows are counted, not listed. */
const mostFaults = 50;
const previewed = 5;

interface ImportReadyProps {
  scene: Scene;
  rows: ImportRows;
  /** The file is imported, or put away. */
  done(): void;
}

/** What a file would make: the first items, what is here already, what is wrong. Then the one button that keeps it. */
export function ImportReady({ scene, rows, done }: ImportReadyProps) {
  const ours = useWindow();
  const { say } = ours;
  const known = useSignal<'skip' | 'update'>('skip');
  const isBusy = useSignal(false);
  const updated = known.value === 'update' ? rows.known : [];
  const count = rows.fresh.length + updated.length;
  const keep = async () => {
    isBusy.value = true;
    if (await importAll(rows.fresh, updated, ours)) done();
    isBusy.value = false;
  };
  return (
    <>
      {rows.fresh.length > 0 && <Preview scene={scene} contents={rows.fresh} />}
      {rows.known.length > 0 && (
        <Choice
          legend={say('planFileKnown', { count: rows.known.length })}
          options={[
            { value: 'skip', label: say('planFileKnownSkip') },
            { value: 'update', label: say('planFileKnownUpdate') },
          ]}
          value={known.value}
          change={(value) => (known.value = value)}
        />
      )}
      {rows.faulty.length > 0 && (
        <>
          <p class="problem">{say('planFileFaulty', { count: rows.faulty.length })}</p>
          <ul class="faults">
            {rows.faulty.slice(0, mostFaults).map(({ row, text, faults }) => (
              <li key={row}>
                {say('brandListRow', { row })} {text && <q>{text.slice(0, 60)}</q>}{' '}
                {faults
                  .map(({ fault, field, value }) =>
                    say(faultWords[fault], { value, field: field ? fieldName(field, say) : '' }),
                  )
                  .join(' ')}
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="files-line">
        <button class="strong" disabled={count === 0 || isBusy.value} onClick={() => void keep()}>
          {say('planFileImport', { count })}
        </button>
        <button disabled={isBusy.value} onClick={done}>
          {say('planFileCancel')}
        </button>
      </div>
    </>
  );
}

function Preview({ scene, contents }: { scene: Scene; contents: readonly PlanContent[] }) {
  const { say } = useWindow();
  const lens = useLens(scene, contents);
  const items = useMemo(
    () =>
      contents.slice(0, previewed).map((content, i): PlanItem => ({
        ...content,
        id: String(i),
        createdAt: 0,
        updatedAt: 0,
        comments: [],
        media: [],
        slot: null,
        idea: null,
      })),
    [contents],
  );
  return (
    <>
      <h4>{say('planFilePreview', { count: items.length, all: contents.length })}</h4>
      <ol class="files-preview">
        {items.map((item) => (
          <li key={item.id}>
            <span class="card-when">{lens.when(item.when) || say('planUndated')}</span>
            <ItemChip item={item} words={{ ...lens.of(item), time: '' }} />
            <span class="row-more">
              {[lens.brand(item.brand), item.rubric, lens.category(item), item.assignee]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Keeps what was read and says so; it can be taken back. False: it was not, or not all of it, and why was said. */
async function importAll(
  fresh: ImportRows['fresh'],
  updated: ImportRows['known'],
  ours: OurWindow,
): Promise<boolean> {
  const { say } = ours;
  const added: string[] = [];
  const begun = Date.now();
  // With their ids they are added once, however often they are sent.
  const items = fresh.map((content) => ({ id: crypto.randomUUID(), ...content, slot: null, idea: null }));
  try {
    for (let i = 0; i < items.length; i += atOnce)
      // What was here before is not taken back with the rest.
      for (const { id, createdAt } of await send('addPlanItems', items.slice(i, i + atOnce)))
        if (createdAt >= begun) added.push(id);
    const back = await changeMany(updated);
    toast(say('planFileImported', { added: added.length, changed: back.length }), {
      label: say('planUndo'),
      act: () =>
        void (async () => {
          for (let i = 0; i < added.length; i += atOnce)
            await send('deletePlanItems', added.slice(i, i + atOnce));
          await changeMany(back);
        })().catch((error: unknown) => tellWhyNot(error, ours)),
    });
    return true;
  } catch (error) {
    // All or nothing: what of a long file was kept before is taken back.
    if (added.length > 0) await send('deletePlanItems', added).catch(() => undefined);
    tellWhyNot(error, ours);
    return false;
  }
}
