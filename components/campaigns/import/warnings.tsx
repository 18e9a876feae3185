import type { Warning } from '@/utils/domain/campaigns/import/export-read';

import { useWindow, type OurWindow } from '../../window/window';
import { fieldWords } from './import-words';

/** What is worth knowing of how a file was read. */
export function Warnings({ warnings }: { warnings: readonly Warning[] }) {
  const { say } = useWindow();
  if (warnings.length === 0) return null;
  return (
    <ul class="results-warnings">
      {warnings.map((warning, i) => (
        <li key={i}>{sentence(warning, say)}</li>
      ))}
    </ul>
  );
}

function sentence(warning: Warning, say: OurWindow['say']): string {
  switch (warning.kind) {
    case 'merged':
      return say('resultsWarnMerged', { rows: warning.rows, into: warning.into });
    case 'reachLost':
      return say('resultsWarnReach', { rows: warning.rows });
    case 'untold':
      return say('resultsWarnUntold', { rows: warning.rows, field: say(fieldWords[warning.field]) });
    case 'twice':
      return say('resultsWarnTwice', { rows: warning.rows });
    case 'twiceCounted':
      return say('resultsWarnTwiceCounted', { rows: warning.rows });
    case 'negative':
      return say('resultsWarnNegative', { rows: warning.rows, field: say(fieldWords[warning.field]) });
    case 'currencies':
      return say('resultsWarnCurrencies', { currencies: warning.currencies.join(', ') });
    case 'otherCurrency':
      return say('resultsWarnOtherCurrency', { column: warning.column, currency: warning.currency });
    case 'tax':
      return [
        say(warning.taken === 'with' ? 'resultsWarnTaxWith' : 'resultsWarnTaxWithout'),
        warning.isBoth ? say('resultsWarnTaxBoth') : '',
      ]
        .join(' ')
        .trim();
    case 'contradicts':
      return say(warning.field === 'ctr' ? 'resultsWarnCtr' : 'resultsWarnCpc', {
        count: warning.count,
        row: warning.rows[0] ?? '',
      });
  }
}
