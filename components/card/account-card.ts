import type { Average } from '@/utils/domain/account-stats';
import { changeOf } from '@/utils/domain/change';
import { dialects } from '@/utils/domain/dialects';
import { fewestPeers } from '@/utils/domain/usual';
import type { Network } from '@/utils/networks/network';

import type { AccountTold } from '../badges/brought';
import { signed } from '../badges/change';
import { element } from './elements';
import { reactionName, valueOf, type CardVoice, type Line, type Making } from './explain';
import { hoverCard } from './hover-card';

/** What the strip is made of: everything seen of an account, in words. It changes nothing; its one link is followed or not (S-06). */
export function accountCard(
  document: Document,
  told: AccountTold,
  { neverShows }: Pick<Network['about'], 'neverShows'>,
  voice: CardVoice,
  now: number,
): HTMLElement {
  const { say } = voice;
  const { best, brands, byFollowers, byViews } = told.recalled;
  const notes: (string | Node)[] = [coverage(told, voice)];
  // Of one post alone, it says nothing to be the best.
  if (best && Math.max(byFollowers?.n ?? 0, byViews?.n ?? 0) > 1)
    notes.unshift(bestLink(document, best, voice));
  notes.push(brands.length ? say('accountBrands', { brands: brands.join(', ') }) : say('accountNoBrand'));
  const card = hoverCard(
    document,
    {
      title: told.name,
      by: say('accountSeen'),
      parts: parts(told, voice, now),
      makings: makings(told, neverShows, voice),
      links: null,
      guide: null,
      tags: null,
      notes,
    },
    [],
    voice,
  );
  card.classList.add('account');
  return card;
}

function parts({ recalled }: AccountTold, { say, numbers }: CardVoice, now: number): Line[] {
  const { followers, followersSeenAt, followersByApi, followersBefore: before, perWeek } = recalled;
  const lines: Line[] = [
    {
      name: say('cardFollowers'),
      ...valueOf(followers, followersSeenAt ?? undefined, followersByApi, say, numbers, now, say('notShown')),
    },
  ];
  const name = say('accountChange');
  if (!before || !followers) lines.push({ name, value: '', note: say('accountChangeLater') });
  else {
    const date = numbers.date(before.at);
    const change = signed(changeOf(before.count, followers), (size) =>
      size.exact ? numbers.full(size.low) : numbers.amountInterval(size),
    );
    lines.push(
      change
        ? { name, value: change, note: say('accountSince', { date }) }
        : { name, value: '', note: say('accountChangeUnclear', { date }) },
    );
  }
  const week = say('accountPerWeek');
  lines.push(
    perWeek
      ? {
          name: week,
          value: numbers.multiple(perWeek.perWeek),
          note: say('accountOverDays', { n: Math.floor(perWeek.days) }),
        }
      : { name: week, value: '', note: say('accountPerWeekLater') },
  );
  return lines;
}

function makings(
  { recalled }: AccountTold,
  neverShows: Network['about']['neverShows'],
  { say, numbers, dialect: id }: CardVoice,
): Making[] {
  const { byFollowers, byViews, days } = recalled;
  const dialect = dialects[id];
  const usual = (word: string, average: Average | null, audience: string): Making[] => {
    if (!average) return [];
    const { median, pooled, n, exact, missing } = average;
    if (n < fewestPeers) {
      const why = say('accountTooFew', { n, fewest: fewestPeers });
      return [{ name: word, value: '—', formula: why, worked: '', note: '' }];
    }
    const percent = (rate: number) =>
      (exact ? '' : '≈') + numbers.percentInterval({ low: rate, high: rate, exact });
    const left = missing
      .filter((metric) => !neverShows?.includes(metric))
      .map((metric) => reactionName(metric, say));
    const together = say('accountPooled', { value: percent(pooled), audience });
    return [
      {
        name: word,
        value: percent(median),
        formula: say('accountMedian', { n, days }),
        worked: '',
        note: left.length ? `${together} ${say('missing', { what: left.join(', ') })}` : together,
      },
    ];
  };
  const list = [
    ...usual(dialect.byFollowers.word, byFollowers, say('audienceFollowers')),
    ...usual(dialect.byViews.word, byViews, say('audienceViews')),
  ];
  if (list.length === 0)
    list.push({
      name: say('accountUsual'),
      value: '—',
      formula: say('accountNoRate', { days }),
      worked: '',
      note: '',
    });
  return list;
}

/** How much of the account's posts the averages are made of. */
function coverage({ recalled }: AccountTold, { say, numbers }: CardVoice): string {
  const { coverage, days } = recalled;
  const { basis, share, seen: n } = coverage;
  if (basis === 'unknown') return say('accountCoverage', { n, days });
  // "100 %" is said of all alone.
  const told = share < 1 ? Math.min(share, 0.99) : 1;
  const value = numbers.percentInterval({ low: told, high: told, exact: true });
  return say(basis === 'swept' ? 'accountCoverageSwept' : 'accountCoverageCounted', { n, days, value });
}

function bestLink(
  document: Document,
  { title, permalink }: { title: string | null; permalink: string },
  { say }: CardVoice,
): Node {
  const link = document.createElement('a');
  link.href = permalink;
  link.textContent = title || say('post');
  return element(document, 'span', 'best', `${say('accountBest')} `, link);
}
