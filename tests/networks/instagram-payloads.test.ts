// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { joinReadings, type Reading } from '../../utils/domain/reading';
import { instagram } from '../../utils/networks/instagram';
import type { Capture } from '../../utils/networks/network';

const folder = join(import.meta.dirname, '../../utils/networks/instagram/samples');
const sample = (name: string): string => readFileSync(join(folder, `${name}.json`), 'utf8');
const capture = (pageUrl = 'https://www.instagram.com/'): Capture => ({
  url: 'https://www.instagram.com/graphql/query',
  pageUrl,
  language: 'en',
  owner: null,
  at: Date.UTC(2026, 10, 25),
});
const readAll = (documents: unknown[], pageUrl?: string): Reading =>
  joinReadings(documents.map((data) => instagram.read(data, capture(pageUrl))));
const sorted = ({ posts, profiles }: Reading) => ({
  posts: posts.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
  profiles,
});

const names = [
  'grid-xdt',
  'reels-tab',
  'post-logged-out',
  'home-feed',
  'profile-edge',
  'search-keyword',
  'profile-header',
];
const wrapped: Record<string, (text: string) => string> = {
  'behind a guard': (text) => `for (;;);${text}`,
  'one document a line': (text) => `${text}\n${JSON.stringify({ label: 'deferred', data: {} })}\n`,
  'a guard on every line': (text) => `for (;;);${text}\nfor (;;);{"extensions":{}}\n`,
  'a line cut off': (text) => `${text}\n{"data":{"x":`,
  'deep in preloaders': (text) =>
    `{"require":[["ScheduledServerJS","handle",null,[{"__bbox":{"require":[["X","next",[],["adp_1",{"__bbox":{"result":${text}}}]]]}}]]]}`,
  'as a string': (text) => JSON.stringify({ payload: [1, text] }),
  'as a string in a string': (text) => JSON.stringify({ a: JSON.stringify({ b: `for (;;);${text}` }) }),
  'thirty levels deep': (text) => `${'{"w":['.repeat(30)}${text}${']}'.repeat(30)}`,
};

/** Roots and wrappers under other names; what stands in a post keeps its own. */
const renamed = (text: string): string =>
  text.replaceAll(
    /"(xdt_api_[a-z_0-9]+|fetch__XDTUserDict|xig_polaris_media|clips_connection|xdt_fbsearch__\w+|data|media|sections)":/g,
    (_, name: string) => `"x${name.length}":`,
  );

describe.each(names)('%s', (name) => {
  const text = JSON.stringify(JSON.parse(sample(name)));
  const plain = sorted(readAll(instagram.parse(text)));

  test.each(Object.keys(wrapped))('is read the same %s', (how) => {
    expect(sorted(readAll(instagram.parse(wrapped[how]!(text))))).toEqual(plain);
  });

  test('is read the same under other names', () => {
    expect(sorted(readAll(instagram.parse(renamed(text))))).toEqual(plain);
  });

  const scripts: Record<string, [type: string, text: string]> = {
    island: ['application/json', text],
    variable: ['', `window._sharedData = ${text};`],
    call: ['text/javascript', `window.__additionalDataLoaded('/x/',${text});`],
    'text for a parser': ['', `var a=JSON.parse(${JSON.stringify(text)});`],
    push: ['', `(self.f=self.f||[]).push([1,${JSON.stringify(text)}])`],
    'after other code': ['', `var q={"code":1},f=function(){return {"a":[}]"}};;g({"x":${text}})`],
  };
  test.each(Object.keys(scripts))('is found in the page’s own script: %s', (how) => {
    const script = document.createElement('script');
    [script.type, script.textContent] = scripts[how]!;
    expect(sorted(readAll(instagram.embedded(script).flatMap((found) => instagram.parse(found))))).toEqual(
      plain,
    );
  });
});

test('a broken answer is an error, not an empty one', () => {
  expect(() => instagram.parse('{"data":')).toThrow(SyntaxError);
  expect(() => instagram.parse('<!doctype html>\n<html>')).toThrow(SyntaxError);
  expect(instagram.parse('')).toEqual([]);
});

test('letters and the person’s own account are not looked into', () => {
  const documents = instagram.parse(sample('grid-xdt'));
  expect(readAll(documents).posts.length).toBeGreaterThan(5);
  for (const page of ['/direct/t/1/', '/direct/inbox/', '/accounts/edit/'])
    expect(readAll(documents, `https://www.instagram.com${page}`).posts).toEqual([]);
});

test('scripts that were made to be slow are not', () => {
  const script = document.createElement('script');
  const start = performance.now();
  for (const text of [
    '{"code":'.repeat(50_000),
    '=({"code"'.repeat(50_000),
    `="${'{\\"code'.repeat(50_000)}`,
    '=["code",['.repeat(50_000),
  ]) {
    script.textContent = text;
    instagram.embedded(script);
  }
  expect(performance.now() - start).toBeLessThan(2000);
});

test('what is heard, and what never', () => {
  const { listensTo, deafTo = [] } = instagram.about;
  const heard = (path: string) => {
    const url = `https://www.instagram.com${path}`;
    return listensTo.some((part) => url.includes(part)) && !deafTo.some((part) => url.includes(part));
  };
  for (const path of [
    '/graphql/query',
    '/api/graphql',
    '/api/v1/discover/web/explore_grid/',
    '/api/v1/media/1/info/',
    '/explore/tags/rye/?__a=1&__d=dis',
  ])
    expect(heard(path), path).toBe(true);
  for (const path of [
    '/api/v1/direct_v2/inbox/',
    '/api/v1/accounts/edit/web_form_data/',
    '/api/v1/web/accounts/login/ajax/',
    '/api/v1/news/inbox/',
    '/',
    '/slow.bakery/',
  ])
    expect(heard(path), path).toBe(false);
});
