import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import type { Row } from '@/utils/domain/utm/bulk';
import type { Severity } from '@/utils/domain/utm/findings';

import { Table, type Column, type Order, type TableRow } from '../ui/table';
import { useWindow, type OurWindow } from '../window/window';
import { faultWords } from './fault-words';
import { sentence } from './findings';
import { templateName } from './template-options';

type ColumnId = 'address' | 'template' | 'link' | 'findings';

const grave = { error: 3, warning: 2, info: 1 } as const;
const graveness = ({ built, findings }: Row): number =>
  built.fault
    ? 4
    : Math.max(built.unknown.length > 0 ? 2 : 0, ...findings.map(({ severity }) => grave[severity]));

interface Trouble {
  text: string;
  severity: Severity;
}

/** What is wrong with one link, in sentences, worst first. */
export function troublesOf({ built, findings }: Row, say: OurWindow['say']): Trouble[] {
  if (built.fault) return [{ text: say(faultWords[built.fault]), severity: 'error' }];
  const troubles = findings.map((finding): Trouble => ({
    text: sentence(finding, say),
    severity: finding.severity,
  }));
  if (built.unknown.length > 0) {
    const names = built.unknown.map((name) => `{${name}}`).join(', ');
    troubles.push({ text: say('utmUnknownPlaceholders', { names }), severity: 'warning' });
  }
  return troubles;
}

function Troubles({ of: troubles }: { of: readonly Trouble[] }) {
  const { say } = useWindow();
  if (troubles.length === 0) return say('utmNothingWrong');
  return (
    <ul class="utm-made">
      {troubles.map(({ text, severity }, i) => (
        <li key={i} data-severity={severity}>
          {text}
        </li>
      ))}
    </ul>
  );
}

/** Links that were made of many addresses, with what is wrong with each. */
export function MadeTable({ rows }: { rows: readonly Row[] }) {
  const { say } = useWindow();
  const order = useSignal<Order<ColumnId>>({ by: 'findings', direction: 'descending' });
  const columns: Column<ColumnId>[] = [
    { id: 'address', name: say('utmAddress') },
    { id: 'template', name: say('utmTemplate') },
    { id: 'link', name: say('utmResult') },
    { id: 'findings', name: say('utmFindings'), first: 'descending' },
  ];
  const sorted = useMemo(() => {
    const { by, direction } = order.value;
    const sign = direction === 'ascending' ? 1 : -1;
    const value: Record<ColumnId, (row: Row) => string | number> = {
      address: (row) => row.address,
      template: (row) => templateName(row.template, say),
      link: (row) => row.built.url,
      findings: graveness,
    };
    const keyed = rows.map((row, i) => ({ row, i, key: value[by](row) }));
    keyed.sort((a, b) => (a.key < b.key ? -sign : a.key > b.key ? sign : a.i - b.i));
    return keyed;
  }, [rows, order.value]);
  const drawn: TableRow<ColumnId>[] = sorted.map(({ row, i }) => ({
    key: String(i),
    cells: () => ({
      address: { content: row.address.slice(0, 300), why: '' },
      template: { content: templateName(row.template, say), why: '' },
      link: { content: row.built.url || '—', why: '' },
      findings: {
        content: <Troubles of={troublesOf(row, say)} />,
        why: '',
      },
    }),
  }));
  return (
    <Table
      caption={say('utmMany')}
      columns={columns}
      rows={drawn}
      order={order.value}
      sort={(next) => (order.value = next)}
    />
  );
}
