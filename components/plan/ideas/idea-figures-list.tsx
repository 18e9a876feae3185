import type { IdeaFigures } from '@/utils/domain/plan/idea';
import { ratesOf } from '@/utils/domain/plan/idea-figures';

import { unknown, type Figures } from '../../window/figures';
import { useWindow, type WindowWord } from '../../window/window';

type Read = (figures: IdeaFigures, write: Figures) => string;
const rows: readonly (readonly [WindowWord, Read])[] = [
  ['planIdeaViews', ({ views }, { count }) => count(views)],
  ['planIdeaLikes', ({ likes }, { count }) => count(likes)],
  ['planIdeaComments', ({ comments }, { count }) => count(comments)],
  ['planIdeaShares', ({ shares }, { count }) => count(shares)],
  ['planIdeaFollowers', ({ followers }, { count }) => count(followers)],
  ['planIdeaErViews', (figures, { percent }) => percent(ratesOf(figures).byViews)],
  ['planIdeaErFollowers', (figures, { percent }) => percent(ratesOf(figures).byFollowers)],
  ['planIdeaMultiple', ({ multiple: value }, { multiple }) => (value === null ? unknown : multiple(value))],
];

interface IdeaFiguresListProps {
  then: IdeaFigures | null;
  /** As they were seen since; null: they were not. */
  now: IdeaFigures | null;
}

/** How a post stood when it was saved and, where it was seen since, how it stands now. What is unknown is "—". */
export function IdeaFiguresList({ then, now }: IdeaFiguresListProps) {
  const { say, figures } = useWindow();
  const write = figures.value;
  if (!then && !now) return null;
  return (
    <dl class="idea-figures">
      {rows.map(([word, read]) => (
        <div key={word}>
          <dt>{say(word)}</dt>
          <dd>{then ? read(then, write) : unknown}</dd>
          {now && <dd class="soft">{say('planIdeaNow', { value: read(now, write) })}</dd>}
        </div>
      ))}
    </dl>
  );
}
