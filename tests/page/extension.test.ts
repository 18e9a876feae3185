// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';

import { ask } from '@/utils/page/extension';

afterEach(() => vi.unstubAllGlobals());

test('a page that is prepared before anybody asked for it says nothing until it is shown (S-07)', async () => {
  const sent: unknown[] = [];
  const sendMessage = (message: unknown) => {
    sent.push(message);
    return Promise.resolve({ ok: true, value: [] });
  };
  vi.stubGlobal('browser', { runtime: { sendMessage } });
  const page = Object.assign(document, { prerendering: true });

  const answer = ask('recall', ['youtube:1']);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(sent).toEqual([]);

  page.prerendering = false;
  document.dispatchEvent(new Event('prerenderingchange'));
  expect(await answer).toEqual([]);
  expect(sent).toEqual([{ name: 'recall', input: ['youtube:1'] }]);

  // A page that is shown speaks at once, also while it is being left.
  void ask('recall', ['youtube:2']);
  expect(sent).toHaveLength(2);
});
