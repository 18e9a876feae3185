import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { Answers, BadHar, answerOf, pageOf, readHar, redirectOf, type HarEntry } from './har';

const entry = (
  url: string,
  text: string,
  more: { post?: string; mime?: string; status?: number; to?: string; encoding?: string } = {},
): HarEntry => ({
  request: {
    method: more.post === undefined ? 'GET' : 'POST',
    url,
    ...(more.post !== undefined && { postData: { text: more.post } }),
  },
  response: {
    status: more.status ?? 200,
    headers: more.to ? [{ name: 'Location', value: more.to }] : [],
    content: {
      mimeType: more.mime ?? 'application/json',
      text,
      ...(more.encoding && { encoding: more.encoding }),
    },
  },
});
const recorded = (...entries: HarEntry[]): Answers => new Answers({ log: { entries } });
const api = 'https://www.youtube.com/youtubei/v1/browse?prettyPrint=false';
const textOf = (found: HarEntry | null): string | null => found && (found.response.content.text ?? '');
const ask = (
  answers: Answers,
  body: string | null,
  url = api,
  method = body === null ? 'GET' : 'POST',
): string | null => textOf(answers.to({ method, url, body }));

describe('which recorded answer belongs to a request', () => {
  test('method and address must be the same; the part after # does not matter', () => {
    const answers = recorded(entry('https://vk.com/feed', 'feed'));
    expect(ask(answers, null, 'https://vk.com/feed#top')).toBe('feed');
    expect(ask(answers, null, 'https://vk.com/feed?x=1')).toBeNull();
    expect(ask(answers, '', 'https://vk.com/feed')).toBeNull();
  });

  test('the same request again gets the next answer, and the last one from then on', () => {
    const answers = recorded(entry(api, 'first'), entry(api, 'second'));
    expect([1, 2, 3].map(() => ask(answers, null))).toEqual(['first', 'second', 'second']);
  });

  test('one recorded body answers any body; several are told apart, and an unknown one gets nothing', () => {
    expect(ask(recorded(entry(api, 'only', { post: '{"continuation":"a"}' })), '{"continuation":"b"}')).toBe(
      'only',
    );
    const answers = recorded(
      entry(api, 'a', { post: '{"continuation":"a"}' }),
      entry(api, 'b', { post: '{"continuation":"b"}' }),
    );
    expect(ask(answers, '{"continuation":"b"}')).toBe('b');
    expect(ask(answers, '{"continuation":"a"}')).toBe('a');
    expect(ask(answers, '{"continuation":"c"}')).toBeNull();
  });

  test('what names the client or the session is no part of the question', () => {
    const answers = recorded(
      entry(api, 'a', { post: '{"context":{"client":{"visitorData":"then"}},"continuation":"a"}' }),
      entry(api, 'b', { post: '{"context":{"client":{"visitorData":"then"}},"continuation":"b"}' }),
    );
    expect(ask(answers, '{"context":{"client":{"visitorData":"now"}},"continuation":"b"}')).toBe('b');
    const form = 'https://www.facebook.com/api/graphql/';
    const forms = recorded(
      entry(form, 'a', { post: '__req=1&lsd=x&doc_id=1' }),
      entry(form, 'b', { post: '__req=2&lsd=y&doc_id=2' }),
    );
    expect(ask(forms, '__req=7&lsd=z&doc_id=2', form)).toBe('b');
  });

  test('a key that was stripped from the recording is not missed', () => {
    expect(ask(recorded(entry(api, 'kept')), null, `${api}&key=secret`)).toBe('kept');
  });
});

describe('the answer as the page gets it', () => {
  test('is UTF-8 whatever it was on the wire', () => {
    const { headers, body } = answerOf(
      entry('https://vk.com/', 'привет', { mime: 'text/html; charset=windows-1251' }),
    );
    expect(headers['content-type']).toBe('text/html; charset=utf-8');
    expect(body).toBe('привет');
  });

  test('base64 becomes the bytes it stands for, under its own type', () => {
    const { headers, body } = answerOf(
      entry('https://vk.com/a.png', 'AP/+', { mime: 'image/png', encoding: 'base64' }),
    );
    expect(headers['content-type']).toBe('image/png');
    expect(body).toEqual(Buffer.from([0x00, 0xff, 0xfe]));
  });

  test('a redirect leads to an absolute address', () => {
    expect(redirectOf(entry('https://vk.com/a', '', { status: 302, to: '/b' }))).toBe('https://vk.com/b');
    expect(redirectOf(entry('https://vk.com/a', ''))).toBeNull();
  });
});

describe('the page of a recording', () => {
  const page = entry('https://www.youtube.com/', '<p>', { mime: 'text/html; charset=utf-8' });
  const moved = entry('https://youtube.com/', 'Moved', {
    mime: 'text/html',
    status: 301,
    to: 'https://www.youtube.com/',
  });

  test('is its first HTML document that is no redirect', () => {
    expect(
      pageOf({ log: { entries: [entry('https://www.youtube.com/a.js', 'x'), moved, page] } }, 'a.har'),
    ).toBe(page);
  });

  test('is missed in words', () => {
    expect(() => pageOf({ log: { entries: [moved] } }, 'a.har')).toThrow(/a\.har holds no page/);
    expect(() =>
      pageOf({ log: { entries: [entry('http://localhost/', '<p>', { mime: 'text/html' })] } }, 'a.har'),
    ).toThrow(/https/);
  });

  test.each([
    ['', 'is not JSON'],
    ['[]', 'no log.entries'],
    ['null', 'no log.entries'],
    ['{"log":{"entries":{}}}', 'no log.entries'],
  ])('a file that holds %j is no HAR', (text, why) => {
    const file = join(mkdtempSync(join(tmpdir(), 'har-')), 'a.har');
    writeFileSync(file, text);
    expect(() => readHar(file)).toThrow(BadHar);
    expect(() => readHar(file)).toThrow(why);
  });
});
