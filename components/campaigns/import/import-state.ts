import { signal } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';

import type { ColumnMapping } from '@/utils/domain/campaigns/campaign';
import type { Place } from '@/utils/domain/campaigns/import/assign';
import { columnKey } from '@/utils/domain/campaigns/import/columns';
import type { ExportRead, Told, Usual } from '@/utils/domain/campaigns/import/export-read';
import { isImportField } from '@/utils/domain/campaigns/import/fields';
import { readingSteps } from '@/utils/domain/campaigns/import/read-export';
import type { Table } from '@/utils/domain/campaigns/import/table';

import { nextTask, type Taken } from './take-file';

/** What was read and not kept yet. Outlives the turning to another part of the panel, as what was said of it does. */
export const waiting = signal<(Taken & { sheet: number; takenAt: number }) | null>(null);
export const told = signal<Told>({});
/** The saved mapping by which the columns are read; null: by what is recognised. */
export const mappingUsed = signal<ColumnMapping | null>(null);
export const places = signal<ReadonlyMap<string, Place | undefined>>(new Map());

export function putAway(): void {
  waiting.value = null;
  told.value = {};
  mappingUsed.value = null;
  places.value = new Map();
}

/** What a mapping is known by: the names of the columns. */
export const mappingId = (head: readonly string[]): string => head.map(columnKey).join('\t').slice(0, 30_000);

/** What was said of files with the same columns before. */
export const toldBy = (mapping: ColumnMapping): Told => ({
  kind: mapping.source,
  columns: Object.fromEntries(
    Object.entries(mapping.columns).map(([name, field]) => [name, isImportField(field) ? field : null]),
  ),
  decimal: mapping.decimal ?? undefined,
  days: mapping.days ?? undefined,
  currency: mapping.currency ?? undefined,
});

export interface Reading {
  /** As last read; what is being read now takes its place. */
  read: ExportRead | null;
  /** 0 to 1; null: nothing is being read. */
  done: number | null;
}

/** Reads a table anew whenever something else is said of it, a slice at a time. */
export function useReading(table: Table | null, said: Told, usual: Usual, fileName: string): Reading {
  const [reading, setReading] = useState<Reading>({ read: null, done: 0 });
  useEffect(() => {
    if (!table) return;
    let isCurrent = true;
    setReading((before) => ({ ...before, done: 0 }));
    void (async () => {
      const steps = readingSteps(table, said, usual, fileName);
      for (let step = steps.next(); isCurrent; step = steps.next()) {
        if (step.done) {
          setReading({ read: step.value, done: null });
          return;
        }
        const { value } = step;
        setReading((before) => ({ ...before, done: value }));
        await nextTask();
      }
    })();
    return () => {
      isCurrent = false;
    };
  }, [table, said, usual.days, usual.decimal, fileName]);
  return reading;
}
