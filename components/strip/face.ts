import type { Average } from '@/utils/domain/account-stats';
import { changeOf } from '@/utils/domain/change';
import { dialects } from '@/utils/domain/dialects';
import { dayMs } from '@/utils/domain/pace';
import { fewestPeers } from '@/utils/domain/usual';
import type { Say } from '@/utils/words';
import type messages from '@/utils/words/en/strip.json';

import type { AccountTold, StripVoice } from '../badges/brought';
import { signed } from '../badges/change';
import type { Face } from '../badges/figures';
import type { Numbers } from '../badges/numbers';

export interface Voice extends Omit<StripVoice, 'language'> {
  say: Say<keyof typeof messages>;
  numbers: Numbers;
}

interface Figure {
  text: string;
  label: string;
}

/** What the strip says of an account, the longest way first: where there is no room for all, the last figures go. */
export function facesOf(told: AccountTold, voice: Voice, now: number): Face[] {
  const { say, badges } = voice;
  const figures = figuresOf(told, voice, now);
  const known = figures.length > 0;
  if (!known) {
    const why = hasFew(told) ? say('tooFewPosts') : say('nothingYet');
    figures.push({ text: why, label: why });
  }
  const label = `${told.name}: ${figures.map((figure) => figure.label).join(', ')}`;
  const shown = figures.slice(0, badges.density === 'compact' ? 1 : figures.length);
  return shown.map((_, left) => ({
    text: shown
      .slice(0, shown.length - left)
      .map(({ text }) => text.replaceAll(' ', '\u00A0'))
      .join(' · '),
    label,
    tone: known ? 'plain' : 'grey',
  }));
}

function figuresOf({ recalled }: AccountTold, voice: Voice, now: number): Figure[] {
  const { say, numbers, dialect: id, badges } = voice;
  const dialect = dialects[id];
  const usual = [
    usualOf(recalled.byFollowers, dialect.byFollowers.word, voice),
    usualOf(recalled.byViews, dialect.byViews.word, voice),
  ].filter((figure) => figure !== null);
  const figures = badges.density === 'full' ? usual : usual.slice(0, 1);
  const { followers, followersBefore: before, perWeek } = recalled;
  const change =
    followers && before && signed(changeOf(before.count, followers), (size) => sizeOf(size, numbers));
  if (change && before) {
    const days = Math.floor((now - before.at) / dayMs);
    figures.push({
      text: change,
      label: say('labelChange', { change, n: days, days: String(days) }),
    });
  }
  if (perWeek) {
    const value = numbers.multiple(perWeek.perWeek);
    figures.push({ text: say('perWeek', { value }), label: say('labelPerWeek', { value }) });
  }
  return figures;
}

/** An average of few posts is no usual. */
function usualOf(average: Average | null, word: string, { say, numbers }: Voice): Figure | null {
  if (!average || average.n < fewestPeers) return null;
  const { median, exact, n } = average;
  const value = numbers.percent({ low: median, high: median, exact });
  return {
    text: `${word} ${value}`,
    label: say('labelUsual', { word, value, n, count: String(n) }),
  };
}

const sizeOf = (size: Parameters<Numbers['amount']>[0], numbers: Numbers): string =>
  size.exact ? numbers.short({ value: size.low, exact: true }) : numbers.amount(size);

const hasFew = ({ recalled: { byFollowers, byViews } }: AccountTold): boolean =>
  (byFollowers?.n ?? 0) > 0 || (byViews?.n ?? 0) > 0;
