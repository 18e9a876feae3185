import './files.css';

import { useSignal } from '@preact/signals';

import { byTime } from '@/utils/domain/plan/filter';
import { entriesOf } from '@/utils/domain/plan/ics';
import type { PlanItem } from '@/utils/domain/plan/item';
import { planSheet } from '@/utils/domain/plan/plan-sheet';
import { report } from '@/utils/errors';

import { csv } from '../../posts/export';
import { download, save } from '../../ui/download';
import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { ImportPart } from './import-part';
import { sheetWords } from './lexicon';
import { calendarFile } from './plan-ics';
import { writePlan } from './plan-json';
import type { Scene } from './scene';
import { sharePage } from './share-html';
import { useAll, useLens } from './shown-items';

/** The plan from files, and into them. */
export function FilesPart({ scene }: { scene: Scene }) {
  const items = useAll(scene);
  if (!items) return null;
  return (
    <div class="planner-files">
      <Out scene={scene} items={items} />
      <ImportPart scene={scene} />
    </div>
  );
}

function Out({ scene, items }: { scene: Scene; items: readonly PlanItem[] }) {
  const ours = useWindow();
  const { say, language } = ours;
  const lens = useLens(scene, items);
  const withTexts = useSignal(true);
  const sorted = () => items.toSorted(byTime);
  const of = scene.view.filter.brand === 'chosen' ? scene.chosen?.name : undefined;
  const title = [say('planFileName'), of].filter(Boolean).join(' ');
  const name = () => ['lorgnette', title, new Date().toISOString().slice(0, 10)].join(' ');
  const sheet = () =>
    planSheet(
      sorted(),
      sheetWords(
        ours,
        (item) => lens.category(item),
        (id) => lens.brand(id),
      ),
    );
  /** Makes a file and says that it is made, with what is to be known of it, or that it could not be. */
  const make = async (what: () => void | Promise<string | void>) => {
    try {
      toast((await what()) ?? say('compareExported'));
    } catch (error) {
      report(error, 'writing the plan to a file');
      toast(say('failed'));
    }
  };
  const none = items.length === 0;
  const dated = items.filter(({ when }) => when !== null).length;
  return (
    <section class="files-out">
      <h2>{say('planFileOut')}</h2>
      <p class="soft">{say('planFileOutHint', { count: items.length })}</p>
      <div class="files-line">
        <button
          disabled={none}
          onClick={() =>
            void make(() => {
              const { head, rows } = sheet();
              download(name(), 'csv', csv(head, rows, language.value));
            })
          }
        >
          CSV
        </button>
        <button
          disabled={none}
          onClick={() =>
            void make(async () => {
              const { longestCell, workbook } = await import('../../competitors/workbook');
              const made = sheet();
              save(name(), 'xlsx', await workbook([{ name: say('planTab'), ...made }]));
              const cut = made.rows.flat().filter((cell) => String(cell ?? '').length > longestCell).length;
              return cut > 0 ? say('planFileCut', { cut, most: longestCell }) : undefined;
            })
          }
        >
          XLSX
        </button>
        <button
          disabled={dated === 0}
          onClick={() =>
            void make(async () => {
              const entries = entriesOf(sorted(), {
                title: (item) => lens.of(item).title,
                lines: (item) => {
                  const { networks, status } = lens.of(item);
                  return [networks, status, item.assignee].filter(Boolean);
                },
              });
              download(name(), 'ics', await calendarFile(title, entries));
            })
          }
        >
          {say('planFileIcs')}
        </button>
        <button
          disabled={none}
          onClick={() => void make(() => download(name(), 'json', writePlan(sorted(), scene.brands)))}
        >
          JSON
        </button>
      </div>
      <p class="soft">{say('planFileOutWhat')}</p>
      <h3>{say('planFileShare')}</h3>
      <p class="soft">{say('planFileShareHint')}</p>
      <div class="files-line">
        <button
          disabled={none}
          onClick={() =>
            void make(async () =>
              download(
                name(),
                'html',
                await sharePage(sorted(), lens, ours, { title, withTexts: withTexts.value }),
              ),
            )
          }
        >
          {say('planFileShareDo')}
        </button>
        <label>
          <input
            type="checkbox"
            checked={withTexts.value}
            onChange={(event) => (withTexts.value = event.currentTarget.checked)}
          />
          {say('planFileWithTexts')}
        </label>
      </div>
    </section>
  );
}
