import type { IdeaView } from '@/utils/domain/plan/idea-list';

import { networkName } from '../../window/network-name';
import { useWindow } from '../../window/window';

interface IdeaFilterProps {
  view: Omit<IdeaView, 'brand'>;
  change(part: Partial<Omit<IdeaView, 'brand'>>): void;
  tags: readonly string[];
  networks: readonly string[];
  ofAll: boolean;
  /** Null where there is one brand at most. */
  changeOfAll: ((ofAll: boolean) => void) | null;
  found: number;
}

/** Which of the ideas are shown, and in what order. */
export function IdeaFilter({ view, change, tags, networks, ofAll, changeOfAll, found }: IdeaFilterProps) {
  const { say } = useWindow();
  const select = (
    label: string,
    value: string | null,
    options: readonly (readonly [string, string])[],
    all: string,
    take: (value: string | null) => void,
  ) =>
    options.length > 0 && (
      <select
        aria-label={label}
        value={value ?? ''}
        onChange={({ currentTarget }) => take(currentTarget.value === '' ? null : currentTarget.value)}
      >
        <option value="">{all}</option>
        {options.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    );
  return (
    <form class="idea-line idea-filter" role="search" onSubmit={(event) => event.preventDefault()}>
      <input
        type="search"
        aria-label={say('planIdeaSearch')}
        placeholder={say('planIdeaSearch')}
        maxLength={200}
        value={view.words}
        onInput={({ currentTarget: { value } }) => change({ words: value })}
      />
      {select(
        say('planIdeaTag'),
        view.tag,
        tags.map((tag) => [tag, tag] as const),
        say('planIdeaAllTags'),
        (tag) => change({ tag }),
      )}
      {select(
        say('planViewNetwork'),
        view.network,
        networks.map((network) => [network, networkName(network)] as const),
        say('planViewAnyNetwork'),
        (network) => change({ network }),
      )}
      <select
        aria-label={say('planIdeaOrder')}
        value={view.order}
        onChange={({ currentTarget: { value } }) => change({ order: value === 'best' ? 'best' : 'newest' })}
      >
        <option value="newest">{say('planIdeaNewest')}</option>
        <option value="best">{say('planIdeaBest')}</option>
      </select>
      {changeOfAll && (
        <label class="idea-check">
          <input
            type="checkbox"
            checked={ofAll}
            onChange={({ currentTarget: { checked } }) => changeOfAll(checked)}
          />
          {say('planIdeaAllBrands')}
        </label>
      )}
      <output class="soft">{say('planIdeaCount', { n: found })}</output>
    </form>
  );
}
