// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { AccountLine } from '@/components/accounts/account-line';
import { judge } from '@/components/health/judge';
import { PageHealth } from '@/components/health/page-health';
import { standingOf } from '@/components/window/standing';
import { exactly } from '@/utils/domain/count';
import type { Profile } from '@/utils/domain/profile';
import type { PageState } from '@/utils/messages/protocol';
import { consentWording, defaultSettings } from '@/utils/settings';

import { drawn, testWindow } from './drawn';

const now = Date.UTC(2026, 10, 20);
const yes = { at: 0, wording: consentWording };
const youtube = { id: 1, windowId: 1, url: 'https://www.youtube.com/', network: 'youtube' as const };
const page: PageState = {
  tabId: 1,
  at: now,
  throttled: false,
  readOnly: false,
  refused: 0,
  url: youtube.url,
  network: 'youtube',
  owner: null,
  posts: [],
  seen: 24,
  understood: 23,
  gaps: [],
  problems: [],
};

describe('what can be said of a page', () => {
  test.each([
    ['noConsent', { tab: youtube, page }, null, {}],
    ['elsewhere', { tab: { ...youtube, url: null, network: null }, page: null }, yes, {}],
    ['elsewhere', { tab: null, page: null }, yes, {}],
    [
      'switchedOff',
      { tab: youtube, page },
      yes,
      { networks: { ...defaultSettings.networks, youtube: false } },
    ],
    ['silent', { tab: youtube, page: null }, yes, {}],
    ['heard', { tab: youtube, page }, yes, {}],
  ] as const)('%s', (standing, inView, consent, settings) => {
    expect(standingOf(inView, consent, { ...defaultSettings, ...settings })).toBe(standing);
  });

  test.each([
    [0, 0, 'empty'],
    [24, 24, 'well'],
    [24, 23, 'partly'],
    [24, 0, 'lost'],
  ] as const)('of %d seen, %d understood: %s', (seen, understood, health) => {
    expect(judge({ seen, understood })).toBe(health);
  });
});

const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1 }),
  fc.constantFrom('<img src=x onerror=alert(1)>', '&lt;b&gt;', '__proto__', '\u202Egnp.exe'),
);

test('a yes to other words than today’s is none', () => {
  expect(testWindow({}, yes).consent.value).toEqual(yes);
  expect(testWindow({}, { at: 0, wording: consentWording - 1 }).consent.value).toBeNull();
});

test('what the site calls its shapes, and what went wrong, is text (S-03)', async () => {
  await fc.assert(
    fc.asyncProperty(hostile, hostile, async (shape, problem) => {
      const place = await drawn(<PageHealth {...page} gaps={[{ shape, count: 2 }]} problems={[problem]} />);
      const [gap, wrong] = place.querySelectorAll('li');
      expect(gap!.querySelector('code')!.textContent).toBe(shape);
      expect(wrong!.textContent).toBe(problem);
      expect(place.querySelectorAll('img, b, script')).toHaveLength(0);
    }),
    { numRuns: 50 },
  );
});

test('messages that were refused are counted, in words', async () => {
  const none = await drawn(<PageHealth {...page} />, testWindow({ language: 'ru' }));
  expect(none.textContent).not.toContain('Отклонено');
  const some = await drawn(<PageHealth {...page} refused={3} />, testWindow({ language: 'ru' }));
  expect(some.textContent).toContain('Отклонено 3 сообщения этой вкладки');
});

test('an account is named as it names itself, and unknown followers are unknown', async () => {
  const profile: Profile = {
    network: 'youtube',
    id: 'UC1',
    handle: null,
    name: 'x',
    followers: null,
    postsTotal: null,
    seenAt: now,
  };
  await fc.assert(
    fc.asyncProperty(hostile, async (name) => {
      const place = await drawn(<AccountLine profile={{ ...profile, name }} now={now} />);
      expect(place.querySelector('h2')!.textContent).toBe(name);
    }),
    { numRuns: 50 },
  );
  const unknown = await drawn(<AccountLine profile={profile} now={now} />);
  expect(unknown.querySelector('b')!.textContent).toBe('—');
  expect(unknown.textContent).not.toContain('0');
  const known = await drawn(
    <AccountLine profile={{ ...profile, followers: exactly(1), seenAt: now - 7_200_000 }} now={now} />,
    testWindow({ language: 'ru' }),
  );
  expect(known.textContent!.replaceAll(/\s/g, ' ')).toContain('1 подписчик · данные: 2 ч назад');
});
