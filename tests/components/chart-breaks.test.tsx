// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';

import { TopPosts } from '@/components/competitors/top-posts';
import { PostsChart, type Measure } from '@/components/posts/posts-chart';
import { rowsOf } from '@/components/posts/rows';
import { breaksWithin } from '@/components/ui/chart-marks';
import { viewBreaks } from '@/components/window/view-breaks';
import { exactly } from '@/utils/domain/count';
import { dayMs } from '@/utils/domain/pace';
import { blankPost, type Post } from '@/utils/domain/post';

import { did, drawn, testWindow } from './drawn';

// What is drawn on a canvas no test here can see: what is said of it is looked at.
vi.mock('uplot', () => ({
  default: class {
    destroy(): void {}
    setSize(): void {}
  },
}));

/** The day from which YouTube counts a view from the first frame. */
const anew = Date.UTC(2026, 7, 24);
const now = Date.UTC(2026, 10, 20);
const ours = testWindow();
const says = 'Aug 24, 2026: views counted anew';

const post = (network: string, days: number): Post => ({
  ...blankPost(network, `p${days}`, `https://example.com/${days}`, now),
  published: { at: anew + days * dayMs, grain: 'day' },
  views: exactly(1000 + days),
  likes: exactly(50),
});
const labelOf = (place: HTMLElement) => place.querySelector('.plot')!.getAttribute('aria-label');
const chart = async (posts: Post[], measure: Measure) =>
  labelOf(
    await drawn(
      <PostsChart
        rows={rowsOf(posts, [], new Map(), 'lorgnette', now)}
        measure={measure}
        choose={() => {}}
        show={() => {}}
        now={now}
      />,
    ),
  );

test('a break belongs to networks that count views anew, each day once', () => {
  expect(viewBreaks(['youtube', 'vk', 'youtube'], ours)).toEqual([{ at: anew, label: 'views counted anew' }]);
  expect(viewBreaks(['vk', 'instagram', 'facebook', 'elsewhere'], ours)).toEqual([]);
});

test('a chart shows the breaks that lie between its points', () => {
  const at = (...days: number[]) => days.map((day) => ({ at: day, atMost: day }));
  const breaks = [{ at: 10, label: 'x' }];
  expect(breaksWithin(breaks, at(1, 20))).toEqual(breaks);
  expect(breaksWithin(breaks, at(1, 10))).toEqual(breaks);
  for (const points of [at(10, 20), at(11, 20), at(1, 9), at()])
    expect(breaksWithin(breaks, points)).toEqual([]);
});

test('charts of what is made of views say where views were counted anew; of likes and followers not', async () => {
  const across = [post('youtube', -30), post('youtube', 30)];
  for (const measure of ['views', 'perDay', 'byViews'] as const)
    expect(await chart(across, measure), measure).toContain(says);
  expect(await chart(across, 'likes')).not.toContain('anew');
  expect(await chart([post('youtube', 10), post('youtube', 30)], 'views')).not.toContain('anew');
  expect(await chart([post('vk', -30), post('vk', 30)], 'views')).not.toContain('anew');
});

test('the curve of a post across that day says so as well', async () => {
  const points = [-20, 20].map((days) => ({
    at: anew + days * dayMs,
    count: { value: 100, exact: true } as const,
  }));
  const top = (metric: 'views' | 'likes') => ({
    key: 'k',
    post: post('youtube', -30),
    rate: null,
    metric,
    points,
    velocity: { state: 'tooFew' } as const,
    atSameAge: { state: 'tooFew', n: 0 } as const,
  });
  for (const metric of ['views', 'likes'] as const) {
    const place = await drawn(<TopPosts posts={[top(metric)]} now={now} />);
    await did(() => place.querySelector<HTMLButtonElement>('.curve')!.click());
    expect(labelOf(place)!.includes(says)).toBe(metric === 'views');
  }
});
