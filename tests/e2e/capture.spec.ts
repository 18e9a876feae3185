import { chromium, expect, test as base, type Browser, type Page } from '@playwright/test';
import * as fc from 'fast-check';
import { build, type Rolldown } from 'vite';

import { findOrInstallChromium } from '../tools/browser';
import { root } from '../tools/build';
import {
  inspect,
  play,
  type FetchScenario,
  type Scenario,
  type Step,
  type XhrScenario,
} from './capture/scenario';
import { addressOf, startServer, type AnswerPlan } from './capture/server';

/** The same page twice: once as it is, once with our script in it. */
const test = base.extend<object, { pages: { bare: Page; hooked: Page; origin: string } }>({
  pages: [
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const server = await startServer();
      const browser: Browser = await chromium.launch({
        executablePath: findOrInstallChromium(),
        args: ['--no-sandbox'],
      });
      const bare = await (await browser.newContext()).newPage();
      const hooked = await (await browser.newContext()).newPage();
      await hooked.addInitScript(await hookScript());
      for (const page of [bare, hooked]) await page.goto(server.origin);
      await use({ bare, hooked, origin: server.origin });
      await browser.close();
      server.close();
    },
    { scope: 'worker' },
  ],
});

async function hookScript(): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      lib: { entry: `${root}/tests/e2e/capture/hooked.ts`, formats: ['iife'], name: 'hooked' },
      target: 'esnext',
    },
  })) as Rolldown.RolldownOutput[];
  return built[0]!.output[0].code.replace(/^var hooked\s*=\s*/, '');
}

const plan: fc.Arbitrary<AnswerPlan> = fc.record({
  status: fc.constantFrom(200, 200, 200, 201, 204, 404, 500),
  type: fc.constantFrom(
    'application/json',
    'text/plain',
    'application/octet-stream',
    'multipart/form-data; boundary=x',
  ),
  body: fc.oneof(
    fc.json(),
    fc.string({ unit: 'binary' }),
    fc.constantFrom(
      '',
      '{"a":',
      ")]}'\n{}",
      '\ufeff{"bom":1}',
      '[1,2,3]',
      '{"then":1,"__proto__":{"x":2}}',
      'null',
      '"text"',
    ),
  ),
  chunks: fc.integer({ min: 1, max: 4 }),
  ending: fc.constantFrom('whole', 'whole', 'whole', 'hang', 'break'),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('read' as const),
      by: fc.constantFrom('json', 'json', 'text', 'arrayBuffer', 'blob', 'bytes', 'formData'),
      wait: fc.boolean(),
      args: fc.integer({ min: 0, max: 2 }),
    }),
  },
  fc.record({ do: fc.constant('clone and read' as const), by: fc.constantFrom('json', 'text') }),
  fc.record({ do: fc.constant('read stream' as const), chunks: fc.constantFrom(1, 99) }),
  fc.record({
    do: fc.constantFrom('touch body' as const, 'lock body' as const, 'abort' as const, 'look' as const),
  }),
);

const fetched = fc.record({
  kind: fc.constant('fetch' as const),
  url: plan.map((one) => addressOf(one)),
  request: fc.boolean(),
  abort: fc.constantFrom('never', 'never', 'never', 'before', 'at once'),
  steps: fc.array(step, { minLength: 1, maxLength: 4 }),
}) satisfies fc.Arbitrary<FetchScenario>;

const xhr = fc.record({
  kind: fc.constant('xhr' as const),
  url: plan.map((one) => addressOf(one)),
  sync: fc.boolean(),
  responseType: fc.constantFrom('', 'text', 'json', 'arraybuffer', 'blob', 'document'),
  listen: fc.constantFrom('before', 'after', 'onload'),
  body: fc.option(fc.string()),
  again: fc.boolean(),
  abort: fc.boolean(),
}) satisfies fc.Arbitrary<XhrScenario>;

test('a page cannot tell its answers from those without us (S-02)', async ({ pages }) => {
  test.setTimeout(120_000);
  const bothWays = async (scenario: Scenario) => {
    const [plain, ours] = await Promise.all([
      pages.bare.evaluate(play, scenario),
      pages.hooked.evaluate(play, scenario),
    ]);
    expect(ours).toEqual(plain);
  };
  const runs = Number(process.env['CAPTURE_RUNS'] ?? 60);
  await fc.assert(fc.asyncProperty(fetched.filter(isNoRace), bothWays), {
    numRuns: runs,
    endOnFailure: true,
  });
  await fc.assert(fc.asyncProperty(xhr.filter(isNoRace), bothWays), {
    numRuns: Math.ceil(runs / 3),
    endOnFailure: true,
  });
});

/**
 * Whether an abort comes before the end of an answer, or a broken connection before its first chunk
 * is taken, must not be a matter of luck; a synchronous request must end.
 */
function isNoRace(scenario: Scenario): boolean {
  const hangs = scenario.url.includes('hang');
  if (scenario.kind === 'xhr') return !scenario.sync || !/hang|break/.test(scenario.url);
  const breaks = scenario.url.includes('break');
  return !scenario.steps.some(
    (step) => (step.do === 'abort' && !hangs) || (step.do === 'read stream' && step.chunks === 1 && breaks),
  );
}

test('the methods look and refuse as the native ones do (S-02)', async ({ pages }) => {
  expect(await pages.hooked.evaluate(inspect)).toEqual(await pages.bare.evaluate(inspect));
});

test('what a page reads is heard once, whichever way it reads', async ({ pages }) => {
  const { hooked } = pages;
  const url = addressOf({
    status: 200,
    type: 'application/json',
    body: '{"heard":"да"}',
    chunks: 2,
    ending: 'whole',
  });
  const ways = [
    'json',
    'text',
    'arrayBuffer',
    'blob',
    'bytes',
    'stream',
    'xhr',
    'xhr json',
    'xhr arraybuffer',
    'xhr blob',
  ];
  for (const way of ways) {
    await hooked.goto(pages.origin);
    const heard = await hooked.evaluate(
      async ({ url, way }) => {
        if (way.startsWith('xhr')) {
          const xhr = new XMLHttpRequest();
          xhr.open('GET', url);
          xhr.responseType = way.slice(4) as XMLHttpRequestResponseType;
          await new Promise((resolve) => {
            xhr.onload = resolve;
            xhr.send();
          });
        } else {
          const response = await fetch(url);
          if (way === 'stream') await response.body!.pipeTo(new WritableStream());
          else await response[way as 'json']();
        }
        await new Promise((resolve) => setTimeout(resolve, 50));
        return (window as unknown as { heardByUs: string[] }).heardByUs;
      },
      { url, way },
    );
    expect([way, heard]).toEqual([way, [`${pages.origin}${url} {"heard":"да"}`]]);
  }
});

test('other answers are not heard', async ({ pages }) => {
  await pages.hooked.goto(pages.origin);
  const url = addressOf(
    { status: 200, type: 'application/json', body: '{}', chunks: 1, ending: 'whole' },
    'other',
  );
  const heard = await pages.hooked.evaluate(async (url) => {
    await (await fetch(url)).json();
    await new Response('{}').json();
    return (window as unknown as { heardByUs: unknown[] }).heardByUs.length;
  }, url);
  expect(heard).toBe(0);
});

test('what is private is not heard, whatever else is in its address (S-14)', async ({ pages }) => {
  const url = addressOf(
    { status: 200, type: 'application/json', body: '{}', chunks: 1, ending: 'whole' },
    'heard/private',
  );
  const heard = await pages.hooked.evaluate(async (url) => {
    const { heardByUs } = window as unknown as { heardByUs: unknown[] };
    const before = heardByUs.length;
    await (await fetch(url)).json();
    await (await fetch(url)).text();
    return heardByUs.length - before;
  }, url);
  expect(heard).toBe(0);
});

test('a page that has replaced what we rely on still works, and we still hear (S-02)', async ({ pages }) => {
  const url = addressOf({
    status: 200,
    type: 'application/json',
    body: '{"a":1}',
    chunks: 1,
    ending: 'whole',
  });
  const said = pages.hooked.waitForEvent('console');
  // What the page has broken, the test's own bridge breaks on: so the page tells its result by the console.
  await pages.hooked.goto(
    `${pages.origin}/?script=${encodeURIComponent(`(${brokenPage.toString()})(${JSON.stringify(url)})`)}`,
  );
  expect((await said).text()).toBe(' | 1 | {"a":1} | 2');
});

async function brokenPage(url: string): Promise<void> {
  const seen: string[] = [];
  const { then } = Promise.prototype;
  const replaced = (name: string) => () => {
    seen.push(name);
    throw new Error(name);
  };
  JSON.parse = replaced('JSON.parse');
  Reflect.apply = replaced('Reflect.apply') as never;
  Reflect.defineProperty = replaced('Reflect.defineProperty') as never;
  Array.prototype[Symbol.iterator] = replaced('iterator') as never;
  String.prototype.indexOf = replaced('indexOf') as never;
  EventTarget.prototype.dispatchEvent = replaced('dispatchEvent') as never;
  WeakSet.prototype.has = replaced('has');
  Object.defineProperty(Promise, Symbol.species, { get: replaced('species') });
  Object.defineProperty(Object.prototype, 'bubbles', { get: replaced('bubbles'), configurable: true });
  Object.defineProperty(Object.prototype, 'toJSON', { get: replaced('toJSON'), configurable: true });
  const watched = function (this: unknown, ...args: unknown[]) {
    seen.push('then');
    return (then as (...args: unknown[]) => Promise<unknown>).call(this, args[0], args[1]);
  };
  const name = 'th' + 'en';
  void Object.defineProperty(Promise.prototype, name, { value: watched });
  const response = await fetch(url);
  const value = (await response.json()) as { a: number };
  const text = await (await fetch(url)).text();
  const heard = (window as unknown as { heardByUs: unknown[] }).heardByUs.length;
  let all = '';
  for (let i = 0; i < seen.length; i++) all += `${seen[i]} `;
  console.log(`${all} | ${value.a} | ${text} | ${heard}`);
}
