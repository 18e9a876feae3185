import type { RuledNetwork } from '../hashtags/network-rules';

/** A place in the week (or month) that a post of a kind is to be published at. */
export interface Slot {
  id: string;
  brand: string | null;
  network: RuledNetwork;
  rubric: string | null;
  category: string | null;
  format: string | null;
  /** RFC 5545 without DTSTART: "FREQ=WEEKLY;BYDAY=MO,TH". */
  rule: string;
  /** "19:00". */
  time: string;
  zone: string;
  /** The first day; it also counts weeks and months of an interval. */
  from: string;
  /** The last day; null: for good. */
  until: string | null;
}
