import type { Because } from '@/utils/domain/utm/channel';
import { parameterOf, type PlacementId } from '@/utils/domain/utm/draft';
import type { Finding, RuleNumber } from '@/utils/domain/utm/findings';
import type { MetrikaReport } from '@/utils/domain/utm/metrika';
import { builtInCatalogue, type Meaning } from '@/utils/domain/utm/placements';

import type builder from './en/builder.json';
import type findings from './en/utm.json';
import type { Say } from './index';

/** What the builder of links says, its findings included. */
export type UtmWord = keyof typeof builder | keyof typeof findings;

interface RuleWords {
  what: UtmWord;
  why: UtmWord;
  /** null: the rule never has a fix. */
  fix: UtmWord | null;
}

const ruleWords: Readonly<Record<RuleNumber, RuleWords>> = {
  1: { what: 'utmRule1', why: 'utmRule1Why', fix: null },
  2: { what: 'utmRule2', why: 'utmRule2Why', fix: null },
  3: { what: 'utmRule3', why: 'utmRule3Why', fix: null },
  4: { what: 'utmRule4', why: 'utmRule4Why', fix: 'utmRule4Fix' },
  5: { what: 'utmRule5', why: 'utmRule5Why', fix: 'utmRule5Fix' },
  6: { what: 'utmRule6', why: 'utmRule6Why', fix: 'utmRule6Fix' },
  7: { what: 'utmRule7', why: 'utmRule7Why', fix: 'utmRule7Fix' },
  8: { what: 'utmRule8', why: 'utmRule8Why', fix: 'utmRule8Fix' },
  9: { what: 'utmRule9', why: 'utmRule9Why', fix: null },
  10: { what: 'utmRule10', why: 'utmRule10Why', fix: null },
  11: { what: 'utmRule11', why: 'utmRule11Why', fix: 'utmRule11Fix' },
  12: { what: 'utmRule12', why: 'utmRule12Why', fix: 'utmRule12Fix' },
  13: { what: 'utmRule13', why: 'utmRule13Why', fix: 'utmRule13Fix' },
  14: { what: 'utmRule14', why: 'utmRule14Why', fix: 'utmRule14Fix' },
  15: { what: 'utmRule15', why: 'utmRule15Why', fix: 'utmRule15Fix' },
  16: { what: 'utmRule16', why: 'utmRule16Why', fix: 'utmRule16Fix' },
  17: { what: 'utmRule17', why: 'utmRule17Why', fix: 'utmRule17Fix' },
  18: { what: 'utmRule18', why: 'utmRule18Why', fix: 'utmRule18Fix' },
  19: { what: 'utmRule19', why: 'utmRule19Why', fix: 'utmRule19Fix' },
  20: { what: 'utmRule20', why: 'utmRule20Why', fix: 'utmRule20Fix' },
  21: { what: 'utmRule21', why: 'utmRule21Why', fix: 'utmRule21Fix' },
  22: { what: 'utmRule22', why: 'utmRule22Why', fix: null },
  23: { what: 'utmRule23', why: 'utmRule23Why', fix: 'utmRule23Fix' },
  24: { what: 'utmRule24', why: 'utmRule24Why', fix: 'utmRule24Fix' },
  25: { what: 'utmRule25', why: 'utmRule25Why', fix: 'utmRule25Fix' },
  26: { what: 'utmRule26', why: 'utmRule26Why', fix: null },
  27: { what: 'utmRule27', why: 'utmRule27Why', fix: 'utmRule27Fix' },
  28: { what: 'utmRule28', why: 'utmRule28Why', fix: 'utmRule28Fix' },
  29: { what: 'utmRule29', why: 'utmRule29Why', fix: 'utmRule29Fix' },
  30: { what: 'utmRule30', why: 'utmRule30Why', fix: null },
  31: { what: 'utmRule31', why: 'utmRule31Why', fix: null },
  32: { what: 'utmRule32', why: 'utmRule32Why', fix: null },
  33: { what: 'utmRule33', why: 'utmRule33Why', fix: null },
  35: { what: 'utmRule35', why: 'utmRule35Why', fix: 'utmRule35Fix' },
  36: { what: 'utmRule36', why: 'utmRule36Why', fix: null },
};

/** Reports of Yandex Metrica. */
export const reportWords: Readonly<Record<MetrikaReport, UtmWord>> = {
  ad: 'utmMetrikaAd',
  social: 'utmMetrikaSocial',
  messenger: 'utmMetrikaMessenger',
  email: 'utmMetrikaEmail',
  qr: 'utmMetrikaQr',
  recommendation: 'utmMetrikaRecommendation',
  search: 'utmMetrikaSearch',
  tags: 'utmMetrikaTags',
};

/** What decided on the channel of GA4. */
export const becauseWords: Readonly<Record<Because, UtmWord>> = {
  none: 'utmBecauseNone',
  campaign: 'utmBecauseCampaign',
  source: 'utmBecauseSource',
  medium: 'utmBecauseMedium',
  sourceAndMedium: 'utmBecauseSourceAndMedium',
  campaignAndMedium: 'utmBecauseCampaignAndMedium',
};

/** What a macro is replaced with. */
export const meaningWords: Readonly<Record<Meaning, UtmWord>> = {
  adId: 'utmMeaningAdId',
  adName: 'utmMeaningAdName',
  advertiser: 'utmMeaningAdvertiser',
  age: 'utmMeaningAge',
  audience: 'utmMeaningAudience',
  campaignId: 'utmMeaningCampaignId',
  campaignName: 'utmMeaningCampaignName',
  campaignType: 'utmMeaningCampaignType',
  clickId: 'utmMeaningClickId',
  condition: 'utmMeaningCondition',
  creative: 'utmMeaningCreative',
  device: 'utmMeaningDevice',
  erid: 'utmMeaningErid',
  extension: 'utmMeaningExtension',
  form: 'utmMeaningForm',
  gender: 'utmMeaningGender',
  goal: 'utmMeaningGoal',
  groupId: 'utmMeaningGroupId',
  groupName: 'utmMeaningGroupName',
  impression: 'utmMeaningImpression',
  keyword: 'utmMeaningKeyword',
  landing: 'utmMeaningLanding',
  link: 'utmMeaningLink',
  matchType: 'utmMeaningMatchType',
  network: 'utmMeaningNetwork',
  place: 'utmMeaningPlace',
  position: 'utmMeaningPosition',
  price: 'utmMeaningPrice',
  random: 'utmMeaningRandom',
  region: 'utmMeaningRegion',
  searchPhrase: 'utmMeaningSearchPhrase',
  time: 'utmMeaningTime',
  title: 'utmMeaningTitle',
};

/** The name of a placement. */
export function placementName(id: PlacementId, say: Say<UtmWord>): string {
  return say(builtInCatalogue[id].nameKey);
}

export interface FindingSentences {
  /** What is wrong. */
  what: string;
  /** What would break, in which report. */
  why: string;
  /** The fix's button; null when it has none. */
  fix: string | null;
}

/** A finding in sentences. Values in them are the person's own text, to be shown as text. */
export function findingSentences(finding: Finding, say: Say<UtmWord>): FindingSentences {
  const words = ruleWords[finding.rule];
  const values = valuesOf(finding, say);
  return {
    what: say(words.what, values),
    why: say(words.why, values),
    fix: finding.fix && words.fix ? say(words.fix, values) : null,
  };
}

/** Longest value in a sentence, in characters. */
const longest = 80;

function valuesOf({ field, values }: Finding, say: Say<UtmWord>): Record<string, string | number> {
  const told: Record<string, string | number> = { name: field ? parameterOf[field] : '', ...values };
  for (const [name, value] of Object.entries(told)) {
    if (typeof value === 'string' && value.length > longest) told[name] = `${value.slice(0, longest)}…`;
  }
  for (const name of ['placement', 'other']) {
    if (values[name]) told[name] = placementName(values[name] as PlacementId, say);
  }
  if (values['report']) told['report'] = say(reportWords[values['report'] as MetrikaReport]);
  const has = (name: string) => (values[name] ? 'yes' : 'no');
  return {
    ...told,
    hasOther: has('other'),
    hasBetter: has('betterChannel'),
    hasRecognised: has('recognised'),
    hasSource: has('source'),
  };
}
