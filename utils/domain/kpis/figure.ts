import type { BrandAccount } from '../brand';
import type { Campaign, ResultRow } from '../campaigns/campaign';
import type { Interval } from '../campaigns/chance';
import type { ResultName, Results } from '../campaigns/results';
import type { LoadedAccount } from '../comparison';
import type { PeriodCoverage } from '../coverage';
import type { DialectId } from '../dialects';
import type { Metric } from '../post';
import type { SeriesPoint } from '../series';

/** What KPIs are reckoned from. */
export interface KpiSources {
  /** The brand's accounts; only own ones count. */
  accounts: readonly LoadedAccount[];
  /** The brand's campaigns, each with all of its rows. */
  campaigns: readonly { campaign: Campaign; rows: readonly ResultRow[] }[];
  dialect: DialectId;
  /** IANA name: by whose clock days and periods are. */
  zone: string;
  /** The share of a period's posts that must have been seen, 0 to 1, as comparisons ask for it. */
  least: number;
}

/** A number as it is known: the middle, and between what it lies where it was rounded or is a measurement. */
export interface Known {
  value: number;
  /** Null: it is exact. */
  between: Interval | null;
  /** Some part of the whole is not known: the true number is at least the lower end. */
  isLeast: boolean;
}

/** One of the things that a value was made of. */
export type KpiPart =
  | { kind: 'written' }
  /** Followers of an account as they were last seen up to the period's end. */
  | { kind: 'sighting'; account: BrandAccount; point: SeriesPoint }
  /** From one sighting of an account's followers to another. */
  | { kind: 'change'; account: BrandAccount; from: SeriesPoint; to: SeriesPoint }
  /** Posts of an account: so many count, and so much of the period was seen. */
  | { kind: 'posts'; account: BrandAccount; n: number; coverage: PeriodCoverage }
  /** Posts a week of an account, over so many days that were looked through. */
  | { kind: 'frequency'; account: BrandAccount; perWeek: number; days: number }
  /** So many rows of a campaign, and what they come to; money in the figure's currency. */
  | { kind: 'campaign'; campaign: Pick<Campaign, 'id' | 'name'>; rows: number; results: Results };

/** What a value lacks, and why. */
export type KpiGap =
  | { why: 'notBegun' }
  /** Nobody has written the number, and nothing else tells it. */
  | { why: 'notWritten' }
  | { why: 'noAccounts' }
  /** An account that was never seen; whose followers were not seen in the period; not near its beginning, or its end. */
  | { why: 'neverSeen' | 'notSeen' | 'noBefore' | 'noEnd'; account: BrandAccount }
  /** Less of the period's posts was seen than is asked for; null: how much is not known. */
  | { why: 'tooLittle'; account: BrandAccount; share: number | null }
  /** Of so many posts that count so many do not tell the number, or tell it of another kind (starts of a video, not views). */
  | { why: 'untoldByPosts'; account: BrandAccount; posts: number; of: number }
  /** Reactions that this account's network shows to nobody: they are not in the number. */
  | { why: 'untoldReactions'; account: BrandAccount; metrics: Metric[] }
  /** Posts in their first week are still growing, and there are no others. */
  | { why: 'tooRecent'; account: BrandAccount; posts: number }
  /** Less than a week was looked through. */
  | { why: 'underWeek'; account: BrandAccount }
  /** No campaign tells anything of the period. */
  | { why: 'noRows' }
  | { why: 'campaignGone' }
  /** Campaigns whose money has no rate to the KPI's: they are left out. */
  | { why: 'otherCurrency'; currencies: string[] }
  /** Rows whose currency has no rate to their campaign's: their money is left out. */
  | { why: 'noRate'; currency: string; rows: number }
  /** A campaign does not tell a figure; null days: at all, else for so many days of its channels. */
  | { why: 'untold'; campaign: string; figure: ResultName; days: number | null }
  /** Rows only some of whose days are in the period: they are left out. */
  | { why: 'straddling'; rows: number }
  /** Rows that tell what others tell as well: one of them counts. */
  | { why: 'doubled'; rows: number }
  /** It would be a division by nothing. */
  | { why: 'nothingToDivideBy'; figure: ResultName }
  /** People may be in the reach of several parts, which cannot be added. */
  | { why: 'reachOfSeveral' };

/** A measure over a period: what is known of it, out of what, and what is missing. */
export interface KpiFigure {
  /** Null: unknown, `gaps` says why. */
  known: Known | null;
  /** ISO 4217, of money. */
  currency: string | null;
  parts: KpiPart[];
  gaps: KpiGap[];
  /** Up to when it tells the period; null where it is unknown. */
  until: number | null;
}
