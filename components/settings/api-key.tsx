import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import browser from 'webextension-polyfill';

import type { ApiAbout } from '@/utils/api/api';
import { permissionOf } from '@/utils/api/base';
import type { ApiId } from '@/utils/api/catalog';
import { usedToday, type ApiState } from '@/utils/api/ledger';
import { Refused } from '@/utils/errors';
import { send } from '@/utils/messages/send';

import { useWindow, type WindowWord } from '../window/window';
import { failureWords } from './api-words';

interface ApiKeyProps {
  id: ApiId;
  about: ApiAbout;
  /** Undefined while no key is saved. */
  state: ApiState | undefined;
}

/** One official API: its key goes in and never comes out again; what is shown is how it fares. */
export function ApiKey({ id, about, state }: ApiKeyProps) {
  const { say } = useWindow();
  const field = useId();
  const typed = useSignal('');
  const result = useSignal<WindowWord | null>(null);
  const busy = useSignal(false);
  const key = typed.value.trim();

  /** Asks the browser first: that may only be done straight from a click. */
  const allowed = async (action: () => Promise<WindowWord>) => {
    busy.value = true;
    result.value = null;
    try {
      result.value = (await browser.permissions.request(permissionOf(about))) ? await action() : 'apiDenied';
    } catch (error) {
      result.value = error instanceof Refused ? 'apiFailed' : 'failed';
    } finally {
      busy.value = false;
    }
  };
  const save = () =>
    allowed(async () => {
      await send('saveKey', { id, key });
      typed.value = '';
      return 'apiSaved';
    });
  const test = () =>
    allowed(async () => {
      const found = await send('testKey', { id, key: key || null });
      return found === 'works' ? 'apiWorks' : failureWords[found];
    });
  const refreshNow = () =>
    allowed(async () => {
      await send('refreshNow', id);
      return 'apiStarted';
    });

  return (
    <form
      class="card api-key"
      aria-label={about.name}
      onSubmit={(event) => {
        event.preventDefault();
        if (key) void save();
      }}
    >
      <h3>{about.name}</h3>
      <p class="soft">
        {say(about.keyKind === 'project' ? 'apiKeyProject' : 'apiKeyService')}{' '}
        <a href={about.keysAt} target="_blank" rel="noreferrer">
          {say('apiGetKey', { site: new URL(about.keysAt).host })}
        </a>
      </p>
      <div class="api-field">
        <label for={field}>{say('apiKey')}</label>
        <input
          id={field}
          type="password"
          autocomplete="off"
          spellcheck={false}
          value={typed.value}
          placeholder={state ? say('apiKeyKept') : ''}
          onInput={(event) => (typed.value = event.currentTarget.value)}
        />
        <button type="submit" class={key ? 'strong' : undefined} disabled={busy.value || !key}>
          {say('apiSave')}
        </button>
        <button type="button" disabled={busy.value || (!key && !state)} onClick={() => void test()}>
          {say('apiTest')}
        </button>
      </div>
      <p class="api-result" role="status">
        {result.value && say(result.value, { host: new URL(about.origin).host })}
      </p>
      {state && (
        <Standing about={about} state={state}>
          <button type="button" disabled={busy.value} onClick={() => void refreshNow()}>
            {say('apiRefreshNow')}
          </button>
          <button
            type="button"
            class="danger"
            disabled={busy.value}
            onClick={() => {
              result.value = null;
              void send('removeKey', id);
            }}
          >
            {say('apiRemove')}
          </button>
        </Standing>
      )}
    </form>
  );
}

/** When it goes on, what was spent today, and what stands in the way. */
function Standing({
  about,
  state,
  children,
}: {
  about: ApiAbout;
  state: ApiState;
  children: preact.ComponentChildren;
}) {
  const { say, figures } = useWindow();
  const { dayAndTime, day } = figures.value;
  const now = Date.now();
  const units = usedToday(state, about.dayZone, now);
  return (
    <>
      {state.stoppedBy && <p class="problem">{say(failureWords[state.stoppedBy])}</p>}
      <dl class="kinds">
        <div>
          <dt>{say('apiNext')}</dt>
          <dd>
            {state.nextRun === null
              ? say('apiNextNone')
              : state.nextRun <= now
                ? say('apiNextNow')
                : dayAndTime(state.nextRun)}
          </dd>
        </div>
        <div>
          <dt>{say('apiUsed')}</dt>
          <dd>
            {about.unitsPerDay === null
              ? say('apiRequests', { units })
              : say('apiUnits', { units, all: about.unitsPerDay })}
          </dd>
        </div>
        <div>
          <dt>{say('apiKeySince')}</dt>
          <dd>{day(state.keySavedAt)}</dd>
        </div>
      </dl>
      <div class="data-actions">{children}</div>
    </>
  );
}
