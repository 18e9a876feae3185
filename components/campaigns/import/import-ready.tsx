import { useMemo } from 'preact/hooks';

import { assign, partsOf, placeOf, proposedPlace } from '@/utils/domain/campaigns/import/assign';
import type { Usual } from '@/utils/domain/campaigns/import/export-read';
import type { Table } from '@/utils/domain/campaigns/import/table';
import { useLive } from '@/utils/store/live';
import { madeOf } from '@/utils/store/made';
import { ownStore } from '@/utils/store/own';

import { useBrands } from '../../brands/brands';
import { useWindow } from '../../window/window';
import { places, told, useReading } from './import-state';
import { Keep } from './keep';
import { Places } from './places';
import { Preview } from './preview';
import { Recognised } from './recognised';

interface ImportReadyProps {
  table: Table;
  fileName: string;
  /** The campaign that is proposed for what nothing else places. */
  campaign: string | null;
}

/** What a file would bring: how it was read, its rows, where they belong, and the one button that keeps them. */
export function ImportReady({ table, fileName, campaign }: ImportReadyProps) {
  const { say, language } = useWindow();
  const usual: Usual =
    language.value === 'ru' ? { decimal: ',', days: 'dayFirst' } : { decimal: '.', days: 'monthFirst' };
  const { read, done } = useReading(table, told.value, usual, fileName);
  const brands = useBrands();
  const all = useLive(() => madeOf(ownStore, 'campaigns'), []);
  const chosen = brands?.chosen?.id ?? null;
  const campaigns = useMemo(
    () => all?.filter(({ brand }) => brand === null || brand === chosen),
    [all, chosen],
  );
  const parts = useMemo(() => (read ? partsOf(read.drafts) : []), [read]);
  const placed = useMemo(() => {
    const asked = campaigns?.find(({ id }) => id === campaign);
    const proposed = asked && read ? proposedPlace(asked, read.kind) : undefined;
    return new Map(
      parts.map(({ key, part }) => [
        key,
        places.value.has(key) ? places.value.get(key) : (placeOf(part, campaigns ?? []) ?? proposed),
      ]),
    );
  }, [parts, campaigns, campaign, places.value]);
  const assigned = useMemo(
    () => read && campaigns && assign(read.drafts, placed, campaigns, read.kind, fileName),
    [read, campaigns, placed, fileName],
  );
  if (!read || !campaigns || !assigned)
    return <p role="status">{say('resultsReading', { done: done ?? 0 })}</p>;
  return (
    <div class="results-steps" aria-busy={done !== null}>
      <Recognised table={table} read={read} />
      <Preview read={read} />
      {parts.length > 0 && (
        <Places parts={parts} placed={placed} campaigns={campaigns} read={read} brand={chosen} />
      )}
      {parts.length > 0 && (
        <Keep
          table={table}
          read={read}
          parts={parts}
          placed={placed}
          campaigns={campaigns}
          assigned={assigned}
          isReading={done !== null}
        />
      )}
    </div>
  );
}
