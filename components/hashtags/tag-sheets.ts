import { dayIn } from '@/utils/domain/calendar';
import type { CompareView } from '@/utils/domain/compare-view';
import type { Period } from '@/utils/domain/coverage';

import { aboutSheet, type Sheet } from '../competitors/sheets';
import type { CsvCell } from '../posts/export';
import type { OurWindow } from '../window/window';
import { liftCell, tagColumnName, tagColumns, tagValue, type ShownTag, type TagColumn } from './tag-cells';

const shares: ReadonlySet<TagColumn> = new Set(['median', 'pooled']);

/** Hashtags as a table to hand on: fractions as percentages, moments as days, and beside a comparison how sure it is. */
export function tagSheets(
  tags: readonly ShownTag[],
  name: string,
  period: Period,
  timeZone: string,
  view: CompareView,
  ours: OurWindow,
): Sheet[] {
  const { say } = ours;
  const cell = (id: TagColumn, tag: ShownTag): CsvCell => {
    const value = tagValue(id, tag, say);
    if (typeof value !== 'number') return value;
    if (shares.has(id)) return Number((value * 100).toFixed(4));
    if (id === 'used') return dayIn(timeZone, value);
    return Number(value.toFixed(3));
  };
  const isLift = (id: TagColumn): id is 'lift' | 'reachLift' => id === 'lift' || id === 'reachLift';
  return [
    {
      name,
      head: tagColumns.flatMap((id) => {
        const column = tagColumnName(id, view.by, ours) + (shares.has(id) ? ', %' : '');
        return isLift(id) ? [column, say('tagStatsSure', { name: column })] : [column];
      }),
      rows: tags.map((tag) =>
        tagColumns.flatMap((id) =>
          isLift(id) ? [cell(id, tag), liftCell(tag.row[id], ours).why] : [cell(id, tag)],
        ),
      ),
    },
    aboutSheet(period, timeZone, view, ours),
  ];
}
