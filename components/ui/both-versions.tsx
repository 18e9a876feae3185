import { useWindow } from '../window/window';

interface BothVersionsProps {
  /** Of what; as our words have it where it is left out. */
  head?: string;
  theirs: string;
  mine: string;
  settle(whose: 'mine' | 'theirs'): void;
}

/** Another window has written something else meanwhile: both versions, and which is to stay. */
export function BothVersions({ head, theirs, mine, settle }: BothVersionsProps) {
  const { say } = useWindow();
  return (
    <div class="plan-conflict" role="alert">
      <p>{head ?? say('planItemConflict')}</p>
      <dl>
        <dt>{say('planItemTheirs')}</dt>
        <dd>{theirs}</dd>
        <dt>{say('planItemMine')}</dt>
        <dd>{mine}</dd>
      </dl>
      <div class="plan-line">
        <button type="button" onClick={() => settle('mine')}>
          {say('planItemKeepMine')}
        </button>
        <button type="button" onClick={() => settle('theirs')}>
          {say('planItemTakeTheirs')}
        </button>
      </div>
    </div>
  );
}
