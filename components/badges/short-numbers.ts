import type { Language } from '@/utils/words';

/** Short numbers, as Intl's compact notation writes them: its tests compare every kind with Intl. */
export interface ShortNumbers {
  /** Two significant digits: 2.4K, 0.47, 120. */
  rounded(value: number): string;
  /** Cut, as the networks cut: one decimal below ten of a unit, else none: 1.9K for 1,999, 123K for 123,999. */
  cut(value: number): string;
  /** A fraction as a percentage of two significant digits, whole from a hundred percent on: 2.6%. */
  share(value: number): string;
}

const forms: Record<Language, { units: readonly string[]; point: string; percent: string; group: string }> = {
  en: { units: ['', 'K', 'M', 'B', 'T'], point: '.', percent: '%', group: ',' },
  ru: {
    units: ['', '\u00a0тыс.', '\u00a0млн', '\u00a0млрд', '\u00a0трлн'],
    point: ',',
    percent: '\u00a0%',
    group: '\u00a0',
  },
};

export function shortNumbers(language: Language): ShortNumbers {
  const { units, point, percent, group } = forms[language];
  const write = (value: number) => {
    const text = String(value);
    return point === '.' ? text : text.replace('.', point);
  };
  const grouped = (value: number) => String(value).replace(/\B(?=(?:\d{3})+$)/g, group);
  /** How often the value can be divided by a thousand. */
  const power = (value: number) => {
    let unit = 0;
    for (let rest = value; rest >= 1000 && unit < units.length - 1; rest /= 1000) unit++;
    return unit;
  };

  return {
    rounded(value) {
      // Rounded first: 999.6 is 1K.
      const even = twoDigits(value);
      const unit = power(even);
      return write(unit === 0 ? even : even / 1000 ** unit) + units[unit];
    },
    cut(value) {
      const unit = power(value);
      const amount = value / 1000 ** unit;
      return write(unit > 0 && amount < 10 ? Math.floor(amount * 10) / 10 : Math.floor(amount)) + units[unit];
    },
    share(value) {
      const hundredths = value * 100;
      return (value < 1 ? write(twoDigits(hundredths)) : grouped(Math.round(hundredths))) + percent;
    },
  };
}

/** A positive number with two significant digits. */
function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}
