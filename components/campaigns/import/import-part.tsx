import './import.css';

import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import { tableIn, type Table } from '@/utils/domain/campaigns/import/table';
import { report } from '@/utils/errors';
import { ownStore } from '@/utils/store/own';

import { FileButton } from '../../ui/file-button';
import { useWindow } from '../../window/window';
import { Field } from './field';
import { ImportReady } from './import-ready';
import { mappingId, mappingUsed, putAway, told, toldBy, waiting } from './import-state';
import { Mappings } from './mappings';
import { takeFile, takeText, type Taken } from './take-file';

const accepted =
  '.csv,.tsv,.txt,.xlsx,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The table on a sheet, which is looked for once. */
const tables = new WeakMap<object, Table | null>();
function tableOn(taken: Taken, sheet: number): Table | null {
  const found = taken.sheets[sheet];
  if (!found) return null;
  if (!tables.has(found)) tables.set(found, tableIn(found.lines));
  return tables.get(found) ?? null;
}

/**
 * Reads results from files and from what is pasted, shows what they would bring, and keeps nothing before a yes.
 * @param campaign of what nothing else places, where the import was asked for from a campaign's page
 */
export function ImportPart({ campaign = null }: { campaign?: string | null }) {
  const ours = useWindow();
  const { say } = ours;
  const problem = useSignal<string | null>(null);
  const reading = useSignal<number | null>(null);
  const pasting = useSignal<string | null>(null);
  const take = async (read: Promise<Taken | { problem: string }>) => {
    problem.value = null;
    reading.value = 0;
    try {
      const given = await read;
      if ('problem' in given) problem.value = given.problem;
      else await show(given);
    } catch (error) {
      report(error, 'reading a file of results');
      problem.value = say('failed');
    }
    reading.value = null;
  };
  /** Turns to the sheet with most lines, and to what was said of such columns before. */
  const show = async (given: Taken) => {
    const sheet = given.sheets.reduce(
      (best, { lines }, i) => (lines.length > (given.sheets[best]?.lines.length ?? 0) ? i : best),
      0,
    );
    if (!tableOn(given, sheet)) {
      problem.value = say('resultsNoTable', { name: given.name || say('resultsPasted') });
      return;
    }
    putAway();
    await recallMapping(tableOn(given, sheet)!);
    pasting.value = null;
    waiting.value = { ...given, sheet, takenAt: performance.now() };
  };
  const now = waiting.value;
  const table = useMemo(() => now && tableOn(now, now.sheet), [now]);
  return (
    <div class="results-import">
      <section class="results-take">
        <h2>{say('resultsImport')}</h2>
        <p class="soft">{say('resultsHint')}</p>
        <div class="results-line">
          <FileButton
            label={say('resultsChoose')}
            accept={accepted}
            disabled={reading.value !== null}
            take={(file) => void take(takeFile(file, ours, (done) => (reading.value = done)))}
          />
          <button
            aria-expanded={pasting.value !== null}
            onClick={() => (pasting.value = pasting.value === null ? '' : null)}
          >
            {say('resultsPaste')}
          </button>
          <span role="status">
            {reading.value !== null && say('resultsReading', { done: Math.floor(reading.value * 100) / 100 })}
          </span>
        </div>
        {pasting.value !== null && (
          <form
            class="results-paste"
            onSubmit={(event) => {
              event.preventDefault();
              void take(takeText(pasting.value ?? '', '', ours, (done) => (reading.value = done)));
            }}
          >
            <label>
              {say('resultsPasteLabel')}
              <textarea
                rows={6}
                value={pasting.value}
                onInput={(event) => (pasting.value = event.currentTarget.value)}
              />
            </label>
            <button class="strong" disabled={pasting.value.trim() === '' || reading.value !== null}>
              {say('resultsPasteRead')}
            </button>
          </form>
        )}
        <p class="problem" role="alert">
          {problem.value}
        </p>
      </section>
      {now && (
        <section class="results-waiting" aria-label={now.name || say('resultsPasted')}>
          <div class="results-line results-file">
            <h3>{now.name || say('resultsPasted')}</h3>
            {now.sheets.length > 1 && (
              <Field label={say('resultsSheet')}>
                {(id) => (
                  <select
                    id={id}
                    value={now.sheet}
                    onChange={(event) => {
                      const sheet = Number(event.currentTarget.value);
                      told.value = {};
                      mappingUsed.value = null;
                      waiting.value = { ...now, sheet };
                      const other = tableOn(now, sheet);
                      if (other) void recallMapping(other);
                    }}
                  >
                    {now.sheets.map(({ name }, i) => (
                      <option key={i} value={i}>
                        {name}
                      </option>
                    ))}
                  </select>
                )}
              </Field>
            )}
            <button onClick={putAway}>{say('resultsPutAway')}</button>
          </div>
          {table ? (
            <ImportReady
              key={`${now.takenAt} ${now.sheet}`}
              table={table}
              fileName={now.name}
              campaign={campaign}
            />
          ) : (
            <p class="problem">{say('resultsNoTable', { name: now.sheets[now.sheet]?.name || now.name })}</p>
          )}
        </section>
      )}
      <Mappings />
    </div>
  );
}

/** Reads the table as files with such columns were read before, where there were any. */
async function recallMapping({ head }: Table): Promise<void> {
  const mapping = await ownStore.mappings.get(mappingId(head));
  if (!mapping) return;
  mappingUsed.value = mapping;
  told.value = toldBy(mapping);
}
