import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import type { ResultRow } from '@/utils/domain/campaigns/campaign';
import type { Economics, Notice } from '@/utils/domain/campaigns/economics';
import { resultNames } from '@/utils/domain/campaigns/results';
import { groupBy } from '@/utils/domain/group-by';

import { Table, type Column, type Order, type TableRow } from '../ui/table';
import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import { removeRows, whyNotKept } from './campaign-state';
import { sourceWords } from './campaign-words';
import { Select } from './fields';
import { figureName } from './figures-of';
import { Notices } from './notices';
import { RowForm } from './row-form';
import { useWritten } from './written';

interface RowsSectionProps {
  told: Economics;
  rows: readonly ResultRow[];
  importResults(): void;
  today: string;
}

type ColumnId = 'title' | 'channel' | 'part' | 'source' | 'told' | 'counts' | 'acts';

/** Every row that was told, from where, and whether it counts; written by hand here, and removed. */
export function RowsSection({ told, rows, importResults, today }: RowsSectionProps) {
  const { say, figures } = useWindow();
  const { campaign } = told;
  const written = useWritten(campaign.currency);
  const form = useSignal<{ begin: ResultRow | null } | null>(null);
  const shown = useSignal<'all' | 'left' | 'byHand'>('all');
  const file = useSignal('');
  const order = useSignal<Order<ColumnId>>({ by: 'title', direction: 'descending' });
  const left = useMemo(() => leftOf(told.notices), [told]);
  const channels = useMemo(() => new Map(campaign.channels.map((one) => [one.id, one.name])), [campaign]);
  const files = useMemo(() => [...new Set(rows.map((row) => row.file).filter(Boolean))].toSorted(), [rows]);
  const channelName = (row: ResultRow): string =>
    row.channel === null
      ? say('campaignPartWhole')
      : (channels.get(row.channel) ?? say('campaignChannelGone'));
  const filtered = useMemo(() => {
    const found = rows.filter(
      (row) =>
        (file.value === '' || row.file === file.value) &&
        (shown.value === 'all' || (shown.value === 'byHand' ? row.source === 'byHand' : left.has(row.id))),
    );
    const { by, direction } = order.value;
    const sign = direction === 'ascending' ? 1 : -1;
    const key = (row: ResultRow): string =>
      by === 'channel'
        ? channelName(row)
        : by === 'part'
          ? partText(row)
          : by === 'source'
            ? `${row.source} ${row.file}`
            : by === 'counts'
              ? String(left.get(row.id)?.length ?? 0)
              : row.from;
    return found
      .map((row) => ({ row, key: key(row) }))
      .toSorted(
        (a, b) => sign * (a.key === b.key ? 0 : a.key < b.key ? -1 : 1) || (a.row.id < b.row.id ? -1 : 1),
      )
      .map(({ row }) => row);
  }, [rows, left, shown.value, file.value, order.value, campaign]);
  const remove = (ids: string[]) =>
    void removeRows(ids).then(
      (putBack) =>
        toast(say('campaignRowsRemoved', { rows: ids.length }), {
          label: say('campaignUndo'),
          act: () => void putBack().catch(() => toast(say('failed'))),
        }),
      (error: unknown) => toast(say(whyNotKept(error))),
    );
  const columns: Column<ColumnId>[] = [
    { id: 'title', name: say('campaignDays'), first: 'descending' },
    { id: 'channel', name: say('campaignByChannel') },
    { id: 'part', name: say('campaignRowPart') },
    { id: 'source', name: say('campaignBySource') },
    { id: 'told', name: say('campaignRowTold') },
    { id: 'counts', name: say('campaignRowCounts') },
    { id: 'acts', name: say('campaignRowActs') },
  ];
  const rowOf = (row: ResultRow): TableRow<ColumnId> => ({
    key: row.id,
    cells: () => ({
      title: { content: written.days(row), why: '' },
      channel: { content: channelName(row), why: '' },
      part: { content: partText(row) || '—', why: '' },
      source: {
        content: (
          <>
            {say(sourceWords[row.source])}
            {row.file && <small class="campaign-file"> {row.file}</small>}
          </>
        ),
        why: say('campaignKeptAt', { day: figures.value.dayAndTime(row.keptAt) }),
      },
      told: { content: <RowTold row={row} told={told} />, why: '' },
      counts: {
        content: left.has(row.id) ? <span class="warning">{whyLeft(row)}</span> : say('campaignRowCountsAll'),
        why: '',
      },
      acts: {
        content: (
          <>
            <button class="plain" onClick={() => (form.value = { begin: row })}>
              {say(row.source === 'byHand' ? 'campaignRowEdit' : 'campaignCorrect')}
            </button>
            <button class="plain" onClick={() => remove([row.id])}>
              {say('campaignRowRemove')}
            </button>
          </>
        ),
        why: '',
      },
    }),
  });
  const whyLeft = (row: ResultRow): string =>
    [
      ...[...groupBy(told.left(row.id), ({ by }) => by.source)].map(([by, of]) =>
        say('campaignLeftTwice', {
          figures: of.map(({ figure }) => figureName(figure, campaign, say).toLowerCase()).join(', '),
          by: say(sourceWords[by]),
        }),
      ),
      ...(left.get(row.id)?.some(({ kind }) => kind === 'currency') ? [say('campaignLeftCurrency')] : []),
    ].join(' ');
  return (
    <section class="campaign-rows" aria-label={say('campaignSectionRows')}>
      <Notices told={told} />
      {form.value ? (
        <RowForm
          key={form.value.begin?.id ?? 'new'}
          campaign={campaign}
          rows={rows}
          begin={form.value.begin}
          today={today}
          done={() => (form.value = null)}
        />
      ) : (
        <div class="campaign-buttons">
          <button class="strong" onClick={() => (form.value = { begin: null })}>
            {say('campaignWriteRow')}
          </button>
          <button onClick={importResults}>{say('campaignImport')}</button>
        </div>
      )}
      {rows.length === 0 ? (
        <p class="soft">{say('campaignRowsNone')}</p>
      ) : (
        <>
          <div class="campaign-bar">
            <Select
              label={say('campaignRowsShown')}
              value={shown.value}
              options={[
                { value: 'all', label: say('campaignRowsAll', { rows: rows.length }) },
                { value: 'left', label: say('campaignRowsLeft', { rows: left.size }) },
                { value: 'byHand', label: say('campaignRowsByHand') },
              ]}
              change={(value) => (shown.value = value)}
            />
            {files.length > 0 && (
              <Select
                label={say('campaignFile')}
                value={file.value}
                options={[
                  { value: '', label: say('campaignFileAny') },
                  ...files.map((value) => ({ value, label: value })),
                ]}
                change={(value) => (file.value = value)}
              />
            )}
            {(shown.value !== 'all' || file.value !== '') && filtered.length > 0 && (
              <button class="danger" onClick={() => remove(filtered.map(({ id }) => id))}>
                {say('campaignRowsRemove', { rows: filtered.length })}
              </button>
            )}
          </div>
          <Table
            caption={say('campaignSectionRows')}
            columns={columns}
            rows={filtered.map(rowOf)}
            order={order.value}
            sort={(next) => (order.value = next)}
          />
        </>
      )}
    </section>
  );
}

const partText = ({ creative, segment, rubric }: ResultRow): string =>
  [creative, segment, rubric].filter(Boolean).join(' · ');

/** What is not counted of each row, by its id. */
function leftOf(notices: readonly Notice[]): Map<string, Notice[]> {
  const left = new Map<string, Notice[]>();
  for (const notice of notices)
    if (notice.kind !== 'converted')
      for (const { id } of notice.rows) left.set(id, [...(left.get(id) ?? []), notice]);
  return left;
}

/** What a row tells, in its own currency. */
function RowTold({ row, told: { campaign } }: { row: ResultRow; told: Economics }) {
  const { say } = useWindow();
  const written = useWritten(row.currency);
  return (
    <>
      {resultNames
        .filter((name) => row.results[name] !== null)
        .map((name) => `${figureName(name, campaign, say)} ${written.figure(name, row.results[name])}`)
        .join(' · ')}
    </>
  );
}
