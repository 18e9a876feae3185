import { apiCatalog } from '@/utils/api/catalog';
import { apiLedger, type LogLine } from '@/utils/api/ledger';
import { useLive } from '@/utils/store/live';

import { useWindow, type OurWindow } from '../window/window';
import { failureWords } from './api-words';

/** What the refreshes did, the latest first. */
export function ApiLog() {
  const { say, figures } = useWindow();
  const lines = useLive(() => apiLedger.log.orderBy('n').reverse().toArray(), []);
  if (!lines) return null;
  return (
    <details class="api-log">
      <summary>{say('apiLog', { lines: lines.length })}</summary>
      {lines.length === 0 ? (
        <p class="soft">{say('apiLogEmpty')}</p>
      ) : (
        <div class="log-box">
          <table>
            <caption class="unseen">{say('apiLogName')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('historyWhen')}</th>
                <th scope="col">{say('apiLogWhat')}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <tr key={line.n}>
                  <td>{figures.value.dayAndTime(line.at)}</td>
                  <td>
                    <small>{apiCatalog[line.id].name}</small>
                    <br />
                    {sentence(line, say)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </details>
  );
}

function sentence({ what, account, posts }: LogLine, say: OurWindow['say']): string {
  if (what === 'keySaved') return say('logKeySaved');
  if (what === 'keyRemoved') return say('logKeyRemoved');
  if (what === 'refreshed') return say('logRefreshed', { account: account ?? '', posts });
  const why = say(failureWords[what]);
  return account === null ? why : say('logOfAccount', { account, why });
}
