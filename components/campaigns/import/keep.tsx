import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import { campaignLimits, type Campaign } from '@/utils/domain/campaigns/campaign';
import { againstKept } from '@/utils/domain/campaigns/import/against-kept';
import {
  remembered,
  type Assigned,
  type PartFound,
  type Place,
} from '@/utils/domain/campaigns/import/assign';
import type { ExportRead } from '@/utils/domain/campaigns/import/export-read';
import type { Table } from '@/utils/domain/campaigns/import/table';
import { report } from '@/utils/errors';
import { Full } from '@/utils/store/errors';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';
import { resultsOf } from '@/utils/store/results';

import { whyNot } from '../../brands/brands';
import { toast } from '../../ui/toast';
import { saveMade } from '../../window/made';
import { useWindow, type OurWindow } from '../../window/window';
import { mappingOf } from './import-mapping';
import { mappingUsed, putAway, told } from './import-state';
import { daysText, fieldWords, figureText } from './import-words';
import { keepRows, takeBack, type Kept } from './keep-rows';

interface KeepProps {
  table: Table;
  read: ExportRead;
  parts: readonly PartFound[];
  placed: ReadonlyMap<string, Place | undefined>;
  campaigns: readonly Campaign[];
  assigned: Assigned;
  isReading: boolean;
}

/** What keeping would do to the rows that are kept, and the button that does it. */
export function Keep({ table, read, parts, placed, campaigns, assigned, isReading }: KeepProps) {
  const ours = useWindow();
  const { say, language } = ours;
  const keeping = useSignal<number | null>(null);
  const problem = useSignal<string | null>(null);
  const { rows, left, unplaced, clashing } = assigned;
  const involved = [...new Set(rows.map(({ campaign }) => campaign))].toSorted();
  const isKeeping = keeping.value !== null;
  // While rows are being kept every order would have all of them read anew.
  const there = useLive(
    async () =>
      isKeeping
        ? null
        : {
            rows: (await Promise.all(involved.map((id) => resultsOf(ownStore, id)))).flat(),
            all: await ownStore.results.count(),
          },
    [involved.join(), isKeeping],
  );
  const against = useMemo(() => there && againstKept(rows, there.rows), [rows, there]);
  const isFull = there && against ? there.all + against.added > campaignLimits.rows : false;
  const keep = async () => {
    problem.value = null;
    keeping.value = 0;
    const kept = await keepRows(rows, (done) => (keeping.value = done));
    await rememberAll();
    if (kept.error === undefined) {
      tellKept(kept, ours);
      putAway();
      return;
    }
    keeping.value = null;
    report(kept.error, 'keeping results');
    const count = kept.added + kept.changed + kept.same;
    problem.value = say('resultsKeptPart', {
      kept: count,
      all: rows.length,
      why:
        kept.error instanceof Full
          ? say('resultsKeepFull', { most: campaignLimits.rows })
          : say(whyNot(kept.error)),
    });
    tellKept(kept, ours);
  };
  /** What was said of the file, for the next one like it. The rows are kept whether or not this is. */
  const rememberAll = async () => {
    try {
      for (const campaign of remembered(parts, placed, campaigns)) await saveMade('campaigns', campaign);
      const mapping = mappingOf(table, read, told.value, mappingUsed.value);
      if (mapping) await saveMade('mappings', mapping);
    } catch (error) {
      report(error, 'remembering how a file was read');
    }
  };
  return (
    <section class="results-step">
      <h4>{say('resultsKeepTitle')}</h4>
      {against && rows.length > 0 && (
        <p>
          {say('resultsKeepCounts', {
            added: against.added,
            changed: against.changed,
            same: against.same,
          })}
        </p>
      )}
      <ul class="results-warnings">
        {unplaced > 0 && <li>{say('resultsKeepUnplaced', { count: unplaced })}</li>}
        {assigned.beside > 0 && <li class="check">{say('resultsKeepBeside', { count: assigned.beside })}</li>}
        {left > 0 && <li>{say('resultsKeepLeft', { count: left })}</li>}
        {clashing.length > 0 && <li>{say('resultsWarnClash', { rows: clashing.length })}</li>}
        {assigned.merged.reachLost > 0 && (
          <li>{say('resultsWarnReach', { rows: assigned.merged.reachLost })}</li>
        )}
        {against?.replaced.map((one) => (
          <li key={`${one.campaign} ${one.channel} ${one.currency}`} class="check">
            {say('resultsKeepReplaced', {
              place: placeName(one, campaigns),
              rows: one.rows,
              figure: say(fieldWords[one.figure]),
              was: figureText(one.was, one.figure, one.currency, language.value),
              now: figureText(one.now, one.figure, one.currency, language.value),
            })}
          </li>
        ))}
        {against?.overlaps.map((overlap) => (
          <li key={`${overlap.campaign} ${overlap.channel}`}>
            {say('resultsKeepOverlap', {
              place: placeName(overlap, campaigns),
              days: overlap.days
                .slice(0, 5)
                .map((days) => daysText(days, language.value))
                .join(', '),
            })}
          </li>
        ))}
        {isFull && <li class="check">{say('resultsKeepFull', { most: campaignLimits.rows })}</li>}
      </ul>
      <div class="results-line">
        <button
          class="strong"
          disabled={rows.length === 0 || isKeeping || isReading || isFull || !against}
          onClick={() => void keep()}
        >
          {say('resultsKeep', { count: rows.length })}
        </button>
        <span role="status">
          {keeping.value !== null && say('resultsKeeping', { done: Math.floor(keeping.value * 100) / 100 })}
        </span>
      </div>
      <p class="problem" role="alert">
        {problem.value}
      </p>
    </section>
  );
}

function placeName(
  { campaign, channel }: { campaign: string; channel: string | null },
  all: readonly Campaign[],
): string {
  const found = all.find(({ id }) => id === campaign);
  const name = found?.channels.find(({ id }) => id === channel)?.name;
  return [found?.name, name].filter(Boolean).join(' · ');
}

function tellKept(kept: Kept, { say }: Pick<OurWindow, 'say'>): void {
  const { added, changed, same } = kept;
  const back = () =>
    void takeBack(kept)
      .then(() => toast(say('resultsUndone')))
      .catch((error: unknown) => {
        report(error, 'taking an import back');
        // What is half taken back must not be left so by a message that goes by.
        toast(say('resultsUndoFailed'), { label: say('resultsUndoAgain'), act: back });
      });
  toast(
    say('resultsKept', { added, changed, same }),
    added + changed > 0 || kept.error !== undefined ? { label: say('resultsUndo'), act: back } : undefined,
  );
}
