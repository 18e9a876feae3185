// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';

import { Badge } from '@/components/badges/badge';
import type { StripVoice } from '@/components/badges/brought';
import { SharedSheet } from '@/components/badges/shared-sheet';
import { StripHost } from '@/components/badges/strip-host';
import type { LaterScript } from '@/utils/messages/protocol';
import { Visit } from '@/utils/page/visit';
import { defaultSettings } from '@/utils/settings-shape';

import { listeningBackground, plainSite, turns } from './pages';

const voice: StripVoice = { language: 'en', dialect: 'lorgnette', badges: defaultSettings.badges };
const answer = JSON.stringify({ posts: [{ id: 'a', title: 'A' }] });
const answers = 'https://plain.test/answers/1';

beforeEach(() => document.body.replaceChildren());

function started(path: string) {
  history.replaceState(null, '', path);
  const life = new AbortController();
  const { background } = listeningBackground();
  const brought: LaterScript[] = [];
  const asked: string[] = [];
  const visit = new Visit(
    plainSite,
    document,
    {
      ...background,
      bring: (script) => {
        brought.push(script);
        return background.bring(script);
      },
      recallAccount: (account) => {
        asked.push(account.id ?? '');
        return Promise.resolve(null);
      },
    },
    life.signal,
  );
  const host = new StripHost(visit, new SharedSheet(''), voice);
  visit.listen(host);
  return { visit, host, life, brought, asked };
}

test('on an account’s page its script is brought once, and the worker asked, after something was kept', async () => {
  const { visit, host, life, brought, asked } = started('/u/anna');
  expect(brought).toEqual([]);
  visit.hear(answers, answer);
  await turns(1500);
  expect(brought).toEqual(['strip']);
  expect(asked).toEqual(['anna']);
  visit.hear(answers, answer);
  await turns(1500);
  expect(brought).toEqual(['strip']);
  // The account is not known to the worker: there is nothing to say, and nothing stands in the page.
  expect(host.badge).toBeNull();
  life.abort();
});

test.each(['/', '/p/a', '/search/anna'])(
  'on %s, which is no account’s page, nothing is brought',
  async (path) => {
    const { visit, life, brought, asked } = started(path);
    visit.hear(answers, answer);
    await turns(1500);
    expect({ brought, asked }).toEqual({ brought: [], asked: [] });
    life.abort();
  },
);

test('a badge of a post tells nothing of the account', () => {
  const { host, life } = started('/u/anna');
  expect(host.toldBy(new Badge(document, new SharedSheet('')))).toBeNull();
  life.abort();
});
