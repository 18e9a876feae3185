import { expect, test } from 'vitest';

import type { Har, HarEntry } from './har';
import { stripHar, stripText } from './strip';

const entry = (
  url: string,
  mimeType: string,
  text: string,
  more: Partial<HarEntry['request']> = {},
): HarEntry => ({
  request: {
    method: 'GET',
    url,
    headers: [{ name: 'Cookie', value: 'SID=canary' }],
    cookies: [{ value: 'canary' }],
    ...more,
  },
  response: {
    status: 200,
    headers: [
      { name: 'Set-Cookie', value: 'canary' },
      { name: 'Content-Type', value: mimeType },
    ],
    content: { mimeType, text },
  },
});
const answer = 'https://www.youtube.com/youtubei/v1/browse?key=canary&prettyPrint=false';
const har: Har = {
  log: {
    pages: [{ title: 'canary' }],
    entries: [
      entry(
        'https://www.youtube.com/@name',
        'text/html',
        '<script>ytcfg.set({"VISITOR_DATA":"canary","views":"5"})</script> canary@mail.example',
      ),
      entry(answer, 'application/json', '{"visitorData": "can\\"canary", "title": "kept"}', {
        method: 'POST',
        postData: {
          mimeType: 'application/json',
          text: '{"context":{"client":{"visitorData":"canary","remoteHost":"canary"}},"continuation":"kept"}',
        },
      }),
      entry('https://www.youtube.com/api/stats/watchtime', 'text/plain', 'canary'),
      entry('https://accounts.google.com/', 'text/html', 'canary'),
    ],
  },
};

test('a stripped recording keeps the page and the answers that are read, and nothing of who recorded it', () => {
  const stripped = stripHar(har);
  expect(JSON.stringify(stripped)).not.toContain('canary');
  expect(stripped.log.entries.map((kept) => kept.request.url)).toEqual([
    'https://www.youtube.com/@name',
    'https://www.youtube.com/youtubei/v1/browse?prettyPrint=false',
  ]);
  expect(JSON.parse(stripped.log.entries[1]?.response.content.text ?? '')).toEqual({
    visitorData: '',
    title: 'kept',
  });
  expect(stripped.log.entries[1]?.request.postData?.text).toContain('"continuation":"kept"');
});

test('an answer in base64 becomes plain text', () => {
  const coded = entry(answer, 'application/json', Buffer.from('{"title":"видео"}').toString('base64'));
  coded.response.content.encoding = 'base64';
  expect(stripHar({ log: { entries: [coded] } }).log.entries[0]?.response.content).toEqual({
    mimeType: 'application/json',
    text: '{"title":"видео"}',
  });
});

test('a handle is no e-mail address', () => {
  expect(stripText('{"url":"/@name.of-channel","text":"by @someone"}')).toBe(
    '{"url":"/@name.of-channel","text":"by @someone"}',
  );
});
