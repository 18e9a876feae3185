import type { Averaging, By } from './over-time';

/** Days back from today that a period may be of; 'custom' is from one day to another. */
export const periodDays = ['7', '30', '90', '365', 'custom'] as const;
export type PeriodDays = (typeof periodDays)[number];

/** Shares of a period of which one must have been seen for an account to be compared. */
export const leastShares = [0.5, 0.8, 0.95] as const;

/** How competitors are compared. */
export interface CompareView {
  days: PeriodDays;
  /** The first and last day of a custom period ("2026-11-25"), both in it. */
  from: string;
  to: string;
  /** IANA name; null: the browser's. */
  timeZone: string | null;
  least: (typeof leastShares)[number];
  by: By;
  averaging: Averaging;
}

export const defaultCompareView: CompareView = {
  days: '30',
  from: '',
  to: '',
  timeZone: null,
  least: 0.8,
  by: 'byFollowers',
  averaging: 'median',
};
