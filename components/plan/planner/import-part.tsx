import { signal, useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import { columnKey, guessColumns } from '@/utils/domain/plan/plan-import';
import type { SheetField } from '@/utils/domain/plan/plan-sheet';
import { dayStyleOf, type DayStyle } from '@/utils/domain/plan/written-day';
import { planColumnsRemembered } from '@/utils/settings';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';

import { FileButton } from '../../ui/file-button';
import { useStored } from '../../window/stored';
import { useWindow } from '../../window/window';
import { ColumnTable } from './column-table';
import { readFile, type FileRead } from './import-file';
import { ImportReady } from './import-ready';
import { rowsOf, withId } from './import-rows';
import { lexiconOf } from './lexicon';
import type { Scene } from './scene';

/** What was read and not imported yet. Outlives the turning to another part of the planner. */
const waiting = signal<FileRead | null>(null);
/** What a person has said of its columns. */
const told = signal<{ columns: Record<number, SheetField | null>; style: DayStyle | null }>({
  columns: {},
  style: null,
});

/** Reads a file, shows what it would make, and keeps nothing before the person says so. */
export function ImportPart({ scene }: { scene: Scene }) {
  const ours = useWindow();
  const { say } = ours;
  const problem = useSignal<string | null>(null);
  const isReading = useSignal(false);
  const lexicon = useMemo(() => lexiconOf(scene.brands, scene.plans.values()), [scene.brands, scene.plans]);
  const take = async (file: File) => {
    problem.value = null;
    isReading.value = true;
    const read = await readFile(file, lexicon, scene.brands, ours).catch(() => ({ problem: say('failed') }));
    isReading.value = false;
    if ('problem' in read) problem.value = read.problem;
    else {
      told.value = { columns: {}, style: null };
      waiting.value = read;
    }
  };
  const read = waiting.value;
  return (
    <section class="files-in">
      <h2>{say('planFileIn')}</h2>
      <p class="soft">{say('planFileInHint')}</p>
      <div class="files-line">
        <FileButton
          label={say('planFileChoose')}
          accept=".csv,.tsv,.txt,.xlsx,.json,text/csv,text/plain,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          disabled={isReading.value}
          take={(file) => void take(file)}
        />
        {isReading.value && <span role="status">{say('planFileReading')}</span>}
      </div>
      <p class="problem" role="alert">
        {problem.value}
      </p>
      {read && (
        <div class="files-waiting">
          <h3>{read.name}</h3>
          {'plan' in read ? (
            <Plan read={read} scene={scene} />
          ) : (
            <Columns key={read.name} read={read} scene={scene} lexicon={lexicon} />
          )}
        </div>
      )}
    </section>
  );
}

const done = () => (waiting.value = null);

function Plan({ read: { plan }, scene }: { read: Extract<FileRead, { plan: unknown }>; scene: Scene }) {
  const { say } = useWindow();
  const here = useHere(plan.items.map(({ id }) => id));
  const rows = useMemo(() => {
    if (!here) return null;
    const known = plan.items.filter(({ id }) => here.has(id));
    return {
      fresh: plan.items.filter(({ id }) => !here.has(id)).map(({ id, content }) => withId(content, id)),
      known: known.map(({ id, content }) => ({ id, edits: content })),
      faulty: [],
    };
  }, [plan, here]);
  return (
    <>
      {plan.lost.length > 0 && <p class="problem">{say('planFileLost', { brands: plan.lost.join(', ') })}</p>}
      {rows && <ImportReady scene={scene} rows={rows} done={done} />}
    </>
  );
}

interface ColumnsProps {
  read: Extract<FileRead, { table: unknown }>;
  scene: Scene;
  lexicon: ReturnType<typeof lexiconOf>;
}

function Columns({ read: { table }, scene, lexicon }: ColumnsProps) {
  const { language } = useWindow();
  const [remembered, remember] = useStored(planColumnsRemembered);
  const columns = useMemo(() => {
    const guessed = guessColumns(table.head, lexicon, remembered ?? {});
    return guessed.map((field, i) => (i in told.value.columns ? told.value.columns[i]! : field));
  }, [table, lexicon, remembered, told.value]);
  const at = columns.indexOf('date');
  const found = useMemo(
    () =>
      at < 0
        ? null
        : dayStyleOf(
            table.rows.map(({ cells }) => cells[at] ?? ''),
            language.value === 'ru' ? 'dayFirst' : 'monthFirst',
          ),
    [table, at, language.value],
  );
  const style = told.value.style ?? found?.style ?? 'dayFirst';
  const idAt = columns.indexOf('id');
  const here = useHere(idAt < 0 ? [] : table.rows.map(({ cells }) => cells[idAt] ?? ''));
  const rows = useMemo(
    () =>
      here && rowsOf(table, { columns, style, lexicon, zone: scene.zone }, here, scene.chosen?.id ?? null),
    [table, columns, style, lexicon, scene.zone, scene.chosen?.id, here],
  );
  if (!remembered) return null;
  return (
    <>
      <ColumnTable
        table={table}
        columns={columns}
        found={found}
        style={style}
        restyle={(next) => (told.value = { ...told.value, style: next })}
        change={(index, field) => {
          // A field is one column's: the one that had it is not taken any more.
          const others = columns.map((one, i) =>
            one === field && field !== null && i !== index ? null : one,
          );
          told.value = { ...told.value, columns: { ...others, [index]: field } };
          const names = Object.entries({ ...remembered, [columnKey(table.head[index] ?? '')]: field ?? '' });
          remember(Object.fromEntries(names.filter(([name]) => name !== '').slice(-200)));
        }}
      />
      {rows && <ImportReady scene={scene} rows={rows} done={done} />}
    </>
  );
}

/** Which of these items are here; undefined until that is known. */
const useHere = (ids: readonly string[]) =>
  useLive(async () => {
    const items = await ownStore.plan.bulkGet([...new Set(ids)].filter(Boolean));
    return new Map(items.flatMap((item) => (item ? [[item.id, item] as const] : [])));
  }, [ids.join(' ')]);
