import { partName } from '@/utils/domain/campaigns/import/assign';
import type { ExportRead } from '@/utils/domain/campaigns/import/export-read';
import { resultNames } from '@/utils/domain/campaigns/results';

import { useWindow } from '../../window/window';
import { daysText, faultWords, fieldWords, figureText, leftWords } from './import-words';
import { Warnings } from './warnings';

const shown = 5;
const mostListed = 50;

/** The first rows as they would be kept, what the file's own totals say to them, and what is not kept, with the reason. */
export function Preview({ read }: { read: ExportRead }) {
  const { say } = useWindow();
  // While the days or the currency are not told every row lacks them: that is asked above, once.
  const isAsked = read.currency.by === 'unknown' || read.period.by === 'unknown';
  const faulty = isAsked ? [] : read.faulty;
  return (
    <section class="results-step">
      <h4>{say('resultsRowsTitle')}</h4>
      {read.drafts.length > 0 ? <Rows read={read} /> : <p class="check">{say('resultsRowsNone')}</p>}
      {!isAsked && <Totals read={read} />}
      <Warnings warnings={read.warnings} />
      {faulty.length > 0 && (
        <>
          <p class="check">{say('resultsFaulty', { count: faulty.length })}</p>
          <ul class="faults">
            {faulty.slice(0, mostListed).map(({ row, text, faults }) => (
              <li key={row}>
                {say('resultsRow', { row })} {text && <q>{text.slice(0, 60)}</q>}{' '}
                {faults
                  .map(({ fault, field, value }) =>
                    say(faultWords[fault], { value, field: field ? say(fieldWords[field]) : '' }),
                  )
                  .join(' ')}
              </li>
            ))}
            {faulty.length > mostListed && (
              <li>{say('resultsMore', { count: faulty.length - mostListed })}</li>
            )}
          </ul>
        </>
      )}
      {read.leftOut.length > 0 && (
        <details>
          <summary>{say('resultsLeftOut', { count: read.leftOut.length })}</summary>
          <ul class="faults">
            {read.leftOut.slice(0, mostListed).map(({ row, text, why }) => (
              <li key={row}>
                {say('resultsRow', { row })} <q>{text}</q>: {say(leftWords[why])}
              </li>
            ))}
            {read.leftOut.length > mostListed && (
              <li>{say('resultsMore', { count: read.leftOut.length - mostListed })}</li>
            )}
          </ul>
        </details>
      )}
    </section>
  );
}

function Rows({ read: { drafts } }: { read: ExportRead }) {
  const { say, language } = useWindow();
  const rows = drafts.slice(0, shown);
  const names = resultNames.filter((name) => rows.some(({ results }) => results[name] !== null));
  const [hasPart, hasCreative, hasSegment] = [
    rows.some(({ part }) => partName(part) !== ''),
    rows.some(({ creative }) => creative !== null),
    rows.some(({ segment }) => segment !== null),
  ];
  const caption = say('resultsRowsFirst', { shown: rows.length, all: drafts.length });
  return (
    <>
      <p class="soft">{caption}</p>
      {/* What scrolls must be reachable by keyboard. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div class="results-rows" role="region" aria-label={caption} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('resultsDay')}</th>
              {hasPart && <th scope="col">{say('resultsPart')}</th>}
              {hasCreative && <th scope="col">{say('resultsFieldAd')}</th>}
              {hasSegment && <th scope="col">{say('resultsFieldSegment')}</th>}
              {names.map((name) => (
                <th key={name} scope="col" class="numeric">
                  {say(fieldWords[name])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((draft, i) => (
              <tr key={i}>
                <td class="days">{daysText(draft, language.value)}</td>
                {hasPart && <td>{partName(draft.part) || '—'}</td>}
                {hasCreative && <td>{draft.creative ?? '—'}</td>}
                {hasSegment && <td>{draft.segment ?? '—'}</td>}
                {names.map((name) => (
                  <td key={name} class="numeric">
                    {figureText(draft.results[name], name, draft.currency, language.value)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Totals({ read }: { read: ExportRead }) {
  const { say, language } = useWindow();
  const agreed = [...new Set(read.totals.filter(({ agrees }) => agrees).map(({ field }) => field))];
  const differing = read.totals.filter(({ agrees }) => !agrees);
  const currency = read.drafts[0]?.currency ?? null;
  return (
    <>
      {agreed.length > 0 && (
        <p>
          {say('resultsTotalsAgree', {
            fields: agreed.map((field) => say(fieldWords[field]).toLowerCase()).join(', '),
          })}
        </p>
      )}
      {differing.map(({ row, field, told: says, sum }) => (
        <p key={`${row} ${field}`} class="check">
          {say('resultsTotalsDiffer', {
            row,
            field: say(fieldWords[field]),
            told: figureText(says, field, currency, language.value),
            sum: figureText(sum, field, currency, language.value),
          })}{' '}
          {read.faulty.length > 0 && say('resultsTotalsFaulty')}
        </p>
      ))}
    </>
  );
}
