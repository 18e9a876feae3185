import type { DialectId } from './dialects';

/** Where the definitions of each dialect were read, and when. */
export const dialectSources: Record<DialectId, { source: string; checkedOn: string }> = {
  lorgnette: { source: 'docs/words.md', checkedOn: '2026-11-25' },
  livedune: {
    source: 'https://wiki.livedune.com/en/articles/9707437-er-err-and-other-formulas',
    checkedOn: '2026-11-23',
  },
  popsters: { source: 'https://popsters.com/faq/using-metrics', checkedOn: '2026-11-23' },
  tgstat: { source: 'https://tgstat.ru/en/faq', checkedOn: '2026-11-23' },
  hootsuite: { source: 'https://blog.hootsuite.com/calculate-engagement-rate/', checkedOn: '2026-11-23' },
};
