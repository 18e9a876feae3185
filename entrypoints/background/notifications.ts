import browser, { type Notifications } from 'webextension-polyfill';

import type { ReminderKind } from '@/utils/domain/plan/reminders';
import { askedOfPlan, settings } from '@/utils/settings';
import { languageFor } from '@/utils/words';

import { plannerUrl } from './ideas';
import { wordsNow, type WorkerWord } from './words';

/** What is told of one item. */
export interface Told {
  item: string;
  title: string;
  kind: ReminderKind;
  /** Null: of a whole day. */
  time: number | null;
}

const prefix = 'plan ';
/** So many are named in a notification of several. */
const mostNamed = 4;
const longestId = 400;

/** There only once the person has let us, and then without a restart. */
const api = (): Notifications.Static | undefined =>
  (browser as { notifications?: Notifications.Static }).notifications;

export const canNotify = async (): Promise<boolean> =>
  api() !== undefined && (await browser.permissions.contains({ permissions: ['notifications'] }));

const titles: Record<ReminderKind, WorkerWord> = {
  due: 'planRemindDue',
  toApprove: 'planRemindToApprove',
  missed: 'planRemindMissed',
};

/** Shows one notification: of one item, or of how many there are. */
export async function notify(told: readonly Told[]): Promise<void> {
  const [say, { language }] = await Promise.all([wordsNow(), settings.getValue()]);
  const clock = new Intl.DateTimeFormat(languageFor(language, browser.i18n.getUILanguage()), {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
  });
  const line = ({ title, time }: Told) =>
    [time === null ? null : clock.format(time), title || say('planUntitled')].filter(Boolean).join(' · ');
  const [first] = told;
  if (!first) return;
  const isOne = told.length === 1;
  const named = told
    .slice(0, mostNamed)
    .map((one) => (isOne ? line(one) : `${say(titles[one.kind])}: ${line(one)}`));
  if (told.length > mostNamed) named.push(say('planRemindMore', { n: told.length - mostNamed }));
  // Told again, because the worker died before that was written down, it takes its own place.
  const ids = told.map(({ item }) => item).join(' ');
  await api()?.create(isOne ? `${prefix}${first.kind} ${ids}` : `${prefix}${ids.slice(0, longestId)}`, {
    type: 'basic',
    iconUrl: browser.runtime.getURL('icon/128.png'),
    title: isOne ? say(titles[first.kind]) : say('planRemindMany', { n: told.length }),
    message: named.join('\n'),
  });
}

/** A click on a notification opens the planner, with the item where it is of one. */
export function watchNotifications(): void {
  let isHeard = false;
  const hear = () => {
    if (isHeard) return;
    api()?.onClicked.addListener((id) => void clicked(id));
    isHeard = api() !== undefined;
  };
  hear();
  browser.permissions.onAdded.addListener(hear);
}

async function clicked(id: string): Promise<void> {
  if (!id.startsWith(prefix)) return;
  const kind = (Object.keys(titles) as ReminderKind[]).find((one) => id.startsWith(`${prefix}${one} `));
  if (kind) await askedOfPlan.setValue(id.slice(prefix.length + kind.length + 1));
  await browser.tabs.create({ url: plannerUrl() });
  await api()?.clear(id);
}
