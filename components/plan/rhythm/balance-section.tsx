import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import { isIn } from '@/utils/domain/account-stats';
import { dayMs } from '@/utils/domain/pace';
import {
  balance,
  categoriesOfRubrics,
  mixOf,
  postMixes,
  targetSum,
  type Mix,
} from '@/utils/domain/plan/balance';
import { momentOf } from '@/utils/domain/plan/clock';
import { categoryName } from '@/utils/words/plan';

import { plainShare } from '../../competitors/sentences';
import { NumberField } from '../../hashtags/number-field';
import { formatName } from '../../posts/columns';
import { Choice } from '../../ui/choice';
import { unknown } from '../../window/figures';
import { useWindow } from '../../window/window';
import { useKeepPlan } from './keep-plan';
import type { RhythmView } from './rhythm';

const spanDays = 28;
/** Competitors' posts are looked at over this stretch. */
const theirDays = 90;
/** So far off its target, a category is worth a word. */
const clearlyOff = 0.1;

type Span = 'past' | 'ahead';

/** Which categories are planned, beside those that are wanted and those of the competitors, as far as these can be told. */
export function BalanceSection({ brand, plan, items, slots, loaded, now }: RhythmView) {
  const ours = useWindow();
  const { say } = ours;
  const span = useSignal<Span>('ahead');
  const keep = useKeepPlan(brand?.id ?? null);
  const rubrics = brand?.rubrics ?? [];
  const planned = useMemo(() => {
    const [from, to] = span.value === 'ahead' ? [now, now + spanDays * dayMs] : [now - spanDays * dayMs, now];
    return mixOf(
      items.flatMap(({ when, status, category }) => {
        const at = when && momentOf(when);
        return at !== null && at >= from && at < to && status !== 'missed' ? [category] : [];
      }),
    );
  }, [items, span.value, now]);
  const theirs = useMemo(() => {
    const period = { from: now - theirDays * dayMs, to: now };
    const posts = loaded
      .filter(({ account }) => account.role === 'competitor')
      .flatMap((one) => one.posts.filter((post) => isIn(post, period) && !post.isAd));
    return postMixes(posts, rubrics, categoriesOfRubrics([...items, ...slots]));
  }, [loaded, rubrics, items, slots, now]);
  const rows = balance(planned, plan.mix, plan.categories);
  const sum = targetSum(plan.mix);
  const setTarget = (category: string, target: number | null) =>
    keep(({ mix }) => {
      const { [category]: _, ...rest } = mix;
      return { mix: target === null || target === 0 ? rest : { ...rest, [category]: target } };
    });
  const share = (value: number | null) => (value === null ? unknown : plainShare(ours, value));
  return (
    <>
      <Choice
        legend={say('planRhythmOver')}
        quiet
        value={span.value}
        change={(value) => (span.value = value)}
        options={[
          { value: 'ahead', label: say('planRhythmNextWeeks') },
          { value: 'past', label: say('planRhythmLastWeeks') },
        ]}
      />
      <p class="soft">{say('planRhythmBalanceOf', { known: planned.known, total: planned.total })}</p>
      <ul class="balance-list">
        {rows.map((row) => {
          const name = categoryName(row.category, plan.categories, say);
          const their = theirs.category.shares.find((one) => one.name === row.category);
          return (
            <li key={row.category}>
              <b>{name}</b>
              <NumberField
                label={say('planRhythmTarget', { category: name })}
                quiet
                value={plan.mix[row.category] ?? null}
                most={100}
                change={(target) => setTarget(row.category, target)}
              />
              <span aria-hidden="true">%</span>
              <span class="fact-bar" style={{ '--part': row.share ?? 0 }}>
                {say('planRhythmPlannedShare', { share: share(row.share), n: row.n })}
              </span>
              <span class="balance-beside">
                {row.off !== null && Math.abs(row.off) >= clearlyOff && (
                  <span class="off">
                    {say(row.off < 0 ? 'planRhythmLess' : 'planRhythmMore', {
                      points: Math.round(Math.abs(row.off) * 100),
                    })}
                  </span>
                )}
                <span class="soft">
                  {say('planRhythmTheirShare', {
                    share: theirs.category.known === 0 ? unknown : share(their?.share ?? 0),
                  })}
                </span>
              </span>
            </li>
          );
        })}
      </ul>
      <p class={sum === 100 || sum === 0 ? 'soft' : 'off'} role="status">
        {sum === 0
          ? say('planRhythmNoTarget')
          : sum === 100
            ? say('planRhythmSumWhole')
            : say(sum < 100 ? 'planRhythmSumLess' : 'planRhythmSumMore', {
                sum,
                left: Math.abs(100 - sum),
              })}
      </p>
      <section class="fact-section" aria-labelledby="rhythm-theirs">
        <h2 id="rhythm-theirs">{say('planRhythmTheirs', { days: theirDays })}</h2>
        <p class="soft">
          {say('planRhythmTheirsHow', { known: theirs.category.known, total: theirs.category.total })}
        </p>
        {theirs.format.total > 0 && (
          <div class="times-sides">
            <MixList title={say('compareRubrics')} mix={theirs.rubric} nameOf={(name) => name} />
            <MixList
              title={say('compareFormats')}
              mix={theirs.format}
              nameOf={(name) => formatName(name, say)}
            />
          </div>
        )}
      </section>
    </>
  );
}

function MixList({ title, mix, nameOf }: { title: string; mix: Mix; nameOf(name: string): string }) {
  const ours = useWindow();
  const { say } = ours;
  return (
    <div>
      <h3>{title}</h3>
      <p class="soft">{say('planRhythmKnownOf', { known: mix.known, total: mix.total })}</p>
      <ul class="mix-list">
        {mix.shares.slice(0, 8).map(({ name, n, share }) => (
          <li key={name}>
            <span>{nameOf(name!)}</span>
            <span class="fact-bar" style={{ '--part': share ?? 0 }}>
              {plainShare(ours, share ?? 0)} · {n}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
