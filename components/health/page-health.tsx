import './page-health.css';

import type { PageReport } from '@/utils/messages/protocol';

import { useWindow } from '../window/window';
import { judge, type Health } from './judge';

const words = {
  empty: 'healthEmpty',
  well: 'healthWell',
  partly: 'healthPartly',
  lost: 'healthLost',
} as const satisfies Record<Health, string>;

type PageHealthProps = Pick<PageReport, 'seen' | 'understood' | 'gaps' | 'problems'> & {
  throttled: boolean;
  readOnly: boolean;
  refused: number;
};

/** How well the page was understood, in words and colour; what was not understood is listed by the site's own names. */
export function PageHealth(page: PageHealthProps) {
  const { seen, understood, gaps, problems, throttled, readOnly, refused } = page;
  const { say, figures } = useWindow();
  const health = judge({ seen, understood });
  return (
    <section class={`health ${health}`}>
      {seen > 0 && <p class="understood">{say('understoodOf', { understood, seen })}</p>}
      <p class="verdict">
        <span class="dot" aria-hidden="true" />
        {say(words[health])}
      </p>
      {readOnly && <p class="soft">{say('readOnly')}</p>}
      {throttled && <p class="soft">{say('throttled')}</p>}
      {refused > 0 && <p class="soft">{say('refused', { messages: refused })}</p>}
      {gaps.length + problems.length > 0 && (
        <details>
          <summary>{say('notUnderstood', { shapes: gaps.length + problems.length })}</summary>
          <ul>
            {gaps.map((gap) => (
              <li key={gap.shape}>
                <code>{gap.shape}</code> <span class="soft">×{figures.value.whole(gap.count)}</span>
              </li>
            ))}
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
