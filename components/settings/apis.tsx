import './apis.css';

import { apiCatalog, apiIds } from '@/utils/api/catalog';
import { apiLedger } from '@/utils/api/ledger';
import { refreshIntervals, type Settings } from '@/utils/settings';
import { useLive } from '@/utils/store/live';

import { Choice } from '../ui/choice';
import { useWindow, type WindowWord } from '../window/window';
import { ApiKey } from './api-key';
import { ApiLog } from './api-log';

const everyWords: Record<Settings['refresh'], WindowWord> = {
  never: 'everyNever',
  halfDay: 'everyHalfDay',
  day: 'everyDay',
  week: 'everyWeek',
};

/** The person's own keys for official APIs, how often they are used, and what came of it. */
export function Apis() {
  const { say, settings, change } = useWindow();
  const states = useLive(() => apiLedger.states.toArray(), []);
  if (!states) return null;
  return (
    <>
      {apiIds.map((id) => (
        <ApiKey key={id} about={apiCatalog[id]} id={id} state={states.find((state) => state.id === id)} />
      ))}
      <div class="card api-refresh">
        <Choice
          legend={say('refreshEvery')}
          value={settings.value.refresh ?? 'day'}
          change={(refresh) => change({ refresh })}
          options={refreshIntervals.map((value) => ({ value, label: say(everyWords[value]) }))}
        />
        <ApiLog />
      </div>
    </>
  );
}
