import type { Average } from '@/utils/domain/account-stats';
import { middleOf } from '@/utils/domain/count';
import { nearMs } from '@/utils/domain/kpis/of-followers';
import { together, type Dynamics } from '@/utils/domain/reports/own-figures';
import { changeShare } from '@/utils/domain/reports/side-by-side';

import { fewestToColour } from '../../competitors/sentences';
import { accountLine, capital, type Teller } from '../teller';
import { sentences } from './section';

/** Of fewer posts on either side a difference of medians is said to be of few. */
export const fewToJudge = (n: number, m: number): boolean => Math.min(n, m) < fewestToColour;

/** What has changed of the own accounts, as far as it is known. */
export function changeSentences(all: readonly Dynamics[], tell: Teller): string[] {
  return [...followersSaid(all, tell), ...erSaid(all, tell), ...postsSaid(all, tell)];
}

function followersSaid(all: readonly Dynamics[], tell: Teller): string[] {
  const known = all.flatMap(({ now, loaded }) => {
    const change = now.compared.change;
    return change ? [{ change, loaded }] : [];
  });
  if (known.length === 0) return [];
  const [start, end] = (['from', 'to'] as const).map((side) =>
    known.reduce((sum, { change }) => sum + middleOf(change[side].count), 0),
  ) as [number, number];
  const isExact = known.every(({ change }) => change.exact);
  const { from: begin, to: finish } = tell.bounds;
  const near = nearMs(tell.bounds);
  const short = known.filter(
    ({ change: { from, to } }) => Math.abs(from.at - begin) > near || Math.abs(finish - to.at) > near,
  );
  // Growth of a few days is not that of the period.
  const [only] = known.length === 1 ? short : [];
  const grown = end - start;
  const share = changeShare(end, start);
  const rough = isExact ? '' : '≈';
  const values = {
    when: only
      ? tell.say('reportBetweenSightings', {
          from: tell.day(only.change.from.at),
          to: tell.day(only.change.to.at),
        })
      : capital(tell.words.when),
    n: rough + tell.amount(Math.abs(grown)),
    share: share === null ? '' : ` (${tell.change(share)})`,
    total: rough + tell.amount(end),
    where:
      all.length === 1 ? 'one' : known.length === all.length ? 'all' : known.length === 1 ? 'this' : 'some',
    account: accountLine(known[0]!.loaded.profile ?? known[0]!.loaded.account),
    known: known.length,
    accounts: all.length,
  };
  const [low, high] = (['low', 'high'] as const).map((end) =>
    known.reduce((sum, { change }) => sum + change[end], 0),
  ) as [number, number];
  const word =
    !isExact && low <= 0 && high >= 0
      ? 'reportSaidFollowersRounded'
      : grown === 0
        ? 'reportSaidFollowersSame'
        : grown > 0
          ? 'reportSaidFollowersUp'
          : 'reportSaidFollowersDown';
  const part = short.length > 0 && !only ? tell.say('reportSaidSightingsPart') : '';
  return [sentences(tell.say(word, values), part)];
}

/** Only where all posts of both periods were seen: how many there were of a part says nothing. */
function postsSaid(all: readonly Dynamics[], tell: Teller): string[] {
  const now = together(all.map((one) => one.now.posts));
  const before = together(all.map((one) => one.before.posts));
  if (!now || !all.every((one) => one.now.posts?.exact)) return [];
  if (!before || !all.every((one) => one.before.posts?.exact))
    return [tell.say('reportSaidPosts', { n: now.value })];
  const more = now.value - before.value;
  return [
    tell.say('reportSaidPostsThan', {
      n: now.value,
      more: Math.abs(more),
      way: more > 0 ? 'more' : more < 0 ? 'less' : 'same',
      before: tell.wordsBefore.when,
    }),
  ];
}

/** A rate is of an account: those of two networks have no middle. The two with the most posts are told. */
function erSaid(all: readonly Dynamics[], tell: Teller): string[] {
  const { by, er, say } = tell;
  const said = ({ exact, median }: Average) => (exact ? '' : '≈') + tell.amount(median, 'share');
  return all
    .flatMap(({ loaded, now, before }) => {
      const average = now.compared.refusal ? null : now.compared.stats[by];
      const earlier = before.compared.refusal ? null : before.compared.stats[by];
      return average ? [{ loaded, average, earlier }] : [];
    })
    .toSorted((a, b) => b.average.n - a.average.n)
    .slice(0, 2)
    .map(({ loaded, average, earlier }) =>
      capital(
        say(earlier ? 'reportSaidErThan' : 'reportSaidEr', {
          er,
          account: all.length > 1 ? accountLine(loaded.profile ?? loaded.account) : 'one',
          now: said(average),
          earlier: earlier ? said(earlier) : '',
          same: earlier && said(average) === said(earlier) ? 'yes' : 'no',
          before: tell.wordsBefore.when,
          n: average.n,
          m: earlier?.n ?? 0,
          few: earlier && fewToJudge(average.n, earlier.n) ? 'yes' : 'no',
        }),
      ),
    );
}
