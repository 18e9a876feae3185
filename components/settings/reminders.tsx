import './reminders.css';

import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect, useId } from 'preact/hooks';
import browser from 'webextension-polyfill';

import { beforeChoices, type Settings } from '@/utils/settings';

import { Choice } from '../ui/choice';
import { Switch } from '../ui/switch';
import { useWindow } from '../window/window';

const permission = { permissions: ['notifications' as const] };

/** What of the plan is told, when, and when not; and whether the toolbar button counts what is left of today. */
export function Reminders() {
  const { say, settings, change } = useWindow();
  const { reminders } = settings.value;
  const isRefused = useSignal(false);
  useEffect(() => {
    void browser.permissions.contains(permission).then((may) => (isRefused.value = reminders.on && !may));
  }, []);
  const set = (part: Partial<Settings['reminders']>) => change({ reminders: { ...reminders, ...part } });
  /** Must be called straight from a click. */
  const switchOn = async () => {
    const may = await browser.permissions.request(permission).catch(() => false);
    isRefused.value = !may;
    if (may) change({ reminders: { ...settings.peek().reminders, on: true } });
  };
  const isOn = reminders.on && !isRefused.value;
  return (
    <>
      <Switch
        label={say('planRemindOn')}
        hint={say('planRemindOnText')}
        on={isOn}
        change={(on) => (on ? void switchOn() : set({ on: false }))}
      />
      <div class="problem reminders-refused" role="alert">
        {isRefused.value && (
          <>
            <p>{say('planRemindRefused')}</p>
            <button onClick={() => void switchOn()}>{say('planRemindAllow')}</button>
          </>
        )}
      </div>
      {isOn && <When reminders={reminders} set={set} />}
      <Switch
        label={say('planRemindCount')}
        hint={say('planRemindCountText')}
        on={reminders.count}
        change={(count) => set({ count })}
      />
    </>
  );
}

interface WhenProps {
  reminders: Settings['reminders'];
  set(part: Partial<Settings['reminders']>): void;
}

function When({ reminders, set }: WhenProps) {
  const { say } = useWindow();
  const beforeLabel = (minutes: number) =>
    minutes === 0
      ? say('planRemindAtTime')
      : minutes < 60
        ? say('planRemindMinutes', { minutes })
        : minutes < 1440
          ? say('planRemindHours', { hours: minutes / 60 })
          : say('planRemindDay');
  return (
    <>
      <Choice
        legend={say('planRemindBefore')}
        value={reminders.before}
        change={(before) => set({ before })}
        options={beforeChoices.map((value) => ({ value, label: beforeLabel(Number(value)) }))}
      />
      <Hours legend={say('planRemindMorning')}>
        <Hour
          label={say('planRemindMorningAt')}
          value={reminders.morning}
          change={(morning) => set({ morning })}
        />
      </Hours>
      <Hours legend={say('planRemindQuiet')}>
        <Hour
          label={say('planRemindFrom')}
          value={reminders.quietFrom}
          change={(quietFrom) => set({ quietFrom })}
        />
        <Hour
          label={say('planRemindUntil')}
          value={reminders.quietUntil}
          change={(quietUntil) => set({ quietUntil })}
        />
      </Hours>
      <p class="soft">{say('planRemindQuietText')}</p>
    </>
  );
}

function Hours({ legend, children }: { legend: string; children: ComponentChildren }) {
  return (
    <fieldset class="reminder-hours">
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}

/** An hour of the clock. While a field is half typed nothing is kept. */
function Hour({ label, value, change }: { label: string; value: string; change(value: string): void }) {
  const id = useId();
  return (
    <span>
      <label for={id}>{label}</label>
      <input
        id={id}
        type="time"
        required
        value={value}
        onChange={({ currentTarget }) => currentTarget.value && change(currentTarget.value.slice(0, 5))}
      />
    </span>
  );
}
