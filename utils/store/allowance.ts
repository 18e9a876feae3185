/**
 * How much a tab may add (S-12): a hostile or broken page must not fill the disk. Buckets of records and of characters
 * that refill; a person who scrolls never meets their bottom.
 */
export interface Allowance {
  /** True when this much may be kept now; it is then taken off. */
  take(tab: number, records: number, characters: number, now: number): boolean;
  forget(tab: number): void;
}

export const perMinute = { records: 2000, characters: 8_000_000 };
/** What an idle tab saves up: this many minutes' worth. */
const minutesSaved = 3;

export function allowance(rate = perMinute): Allowance {
  const buckets = new Map<number, { records: number; characters: number; at: number }>();
  return {
    take(tab, records, characters, now) {
      const most = { records: rate.records * minutesSaved, characters: rate.characters * minutesSaved };
      const bucket = buckets.get(tab) ?? { ...most, at: now };
      const minutes = Math.max(0, now - bucket.at) / 60_000;
      const left = {
        records: Math.min(most.records, bucket.records + minutes * rate.records),
        characters: Math.min(most.characters, bucket.characters + minutes * rate.characters),
      };
      const may = records <= left.records && characters <= left.characters;
      buckets.set(
        tab,
        may
          ? { records: left.records - records, characters: left.characters - characters, at: now }
          : { ...left, at: now },
      );
      return may;
    },
    forget: (tab) => void buckets.delete(tab),
  };
}
