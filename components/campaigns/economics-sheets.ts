import type { Dimension, Economics, Part } from '@/utils/domain/campaigns/economics';
import { minorDigits } from '@/utils/domain/campaigns/money';

import type { Sheet } from '../competitors/sheets';
import type { OurWindow } from '../window/window';
import { dimensionWords, formulaWords } from './campaign-words';
import { figureName } from './figures-of';
import { noticeText } from './notices';
import { isMeasure, unitOf, valueOf, type FigureName, type Written } from './written';

/** The table as it is shown, with live numbers, and how they were made. What is unknown is an empty cell. */
export function economicsSheets(
  told: Economics,
  by: Dimension,
  parts: readonly { part: Part; title: string }[],
  figures: readonly FigureName[],
  written: Written,
  { say }: OurWindow,
): Sheet[] {
  const { campaign, currency } = told;
  const inUnits = (name: FigureName): string => {
    const unit = unitOf(name);
    const called = figureName(name, campaign, say);
    return unit === 'money' ? `${called}, ${currency}` : unit === 'share' ? `${called}, %` : called;
  };
  const factor = (name: FigureName): number =>
    ({ money: 10 ** -minorDigits(currency), share: 100, times: 1, count: 1 })[unitOf(name)];
  return [
    {
      name: say('campaignSectionEconomics'),
      head: [say(dimensionWords[by]), ...figures.map(inUnits)],
      rows: parts.map(({ part, title }) => [
        title,
        ...figures.map((name) => {
          const value = valueOf(name, part.results);
          return value === null ? null : Number((value * factor(name)).toFixed(4));
        }),
      ]),
    },
    {
      name: say('campaignSheetAbout'),
      head: [say('campaignName'), campaign.name],
      rows: [
        ...(told.days ? [[say('campaignPeriod'), written.days(told.days)]] : []),
        ...figures
          .filter(isMeasure)
          .map((name) => [figureName(name, campaign, say), say(formulaWords[name])]),
        ...told.notices.map((notice) => [say('campaignNotices'), noticeText(notice, told, written, say)]),
      ],
    },
  ];
}
