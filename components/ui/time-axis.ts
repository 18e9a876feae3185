const dayMs = 86_400_000;
const daySteps = [1, 2, 7, 14];
const monthSteps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600];

/**
 * Where a time axis is marked: at midnights or at the starts of months, years or more, so that each mark has a short
 * name and all keep the same distance. Local time; at most about `most` marks. Moments in milliseconds since 1970.
 */
export function ticksOf(min: number, max: number, most: number): number[] {
  const days = (max - min) / dayMs;
  const step = daySteps.find((step) => days / step <= most);
  return step === undefined ? monthTicks(min, max, most) : dayTicks(min, max, step);
}

function dayTicks(min: number, max: number, step: number): number[] {
  const start = new Date(min);
  const ticks: number[] = [];
  for (let day = 1; ; day += step) {
    const at = new Date(start.getFullYear(), start.getMonth(), start.getDate() + day).getTime();
    if (at > max) return ticks;
    ticks.push(at);
  }
}

function monthTicks(min: number, max: number, most: number): number[] {
  const months = (max - min) / (30.44 * dayMs);
  const step = monthSteps.find((step) => months / step <= most) ?? monthSteps.at(-1)!;
  const start = new Date(min);
  const ticks: number[] = [];
  let month = Math.ceil((start.getFullYear() * 12 + start.getMonth() + 1) / step) * step;
  for (; ; month += step) {
    const at = new Date(Math.floor(month / 12), month % 12, 1).getTime();
    if (at > max) return ticks;
    ticks.push(at);
  }
}

/** The marks' names: the year where one begins, else the month, else the day and month. */
export function tickNames(ticks: readonly number[], language: string): string[] {
  const year = new Intl.DateTimeFormat(language, { year: 'numeric' });
  const month = new Intl.DateTimeFormat(language, { month: 'short' });
  const day = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
  const wholeMonths = ticks.every((tick) => new Date(tick).getDate() === 1);
  return ticks.map((tick) => {
    if (!wholeMonths) return day.format(tick);
    return (new Date(tick).getMonth() === 0 ? year : month).format(tick);
  });
}
