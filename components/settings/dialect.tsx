import './dialect.css';

import { dialectSources } from '@/utils/domain/dialect-sources';
import { dialectIds, dialects } from '@/utils/domain/dialects';
import type { Metric } from '@/utils/domain/post';

import { useWindow, type WindowWord } from '../window/window';

const words: Record<Metric, WindowWord> = {
  views: 'views',
  likes: 'likes',
  comments: 'comments',
  shares: 'shares',
};

/** Whose words and formulas are spoken, each shown in full. */
export function DialectChoice() {
  const { settings, say, change, figures } = useWindow();
  const sum = (reactions: readonly Metric[]) =>
    `(${reactions.map((metric) => say(words[metric])).join(' + ')})`;
  return (
    <fieldset class="dialects">
      <legend class="unseen">{say('dialect')}</legend>
      {dialectIds.map((id) => {
        const { name, byViews, byFollowers, viewsPerFollower } = dialects[id];
        const { source, checkedOn } = dialectSources[id];
        return (
          <label key={id}>
            <input
              type="radio"
              name="dialect"
              value={id}
              checked={settings.value.dialect === id}
              onChange={() => change({ dialect: id })}
            />
            <span class="name">{name}</span>
            <ul class="formulas">
              <li>
                <b>{byViews.word}</b> = {sum(byViews.reactions)} / {say('views')}
              </li>
              <li>
                <b>{byFollowers.word}</b> = {sum(byFollowers.reactions)} / {say('followers')}
              </li>
              <li>
                <b>{viewsPerFollower.word}</b> = {say('views')} / {say('followers')}
              </li>
            </ul>
            {source.startsWith('https:') && (
              <small>
                {say('dialectSource', {
                  site: new URL(source).hostname,
                  day: figures.value.day(Date.parse(checkedOn)),
                })}
              </small>
            )}
          </label>
        );
      })}
    </fieldset>
  );
}
