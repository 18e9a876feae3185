// @vitest-environment happy-dom
/**
 * Every network reads its own samples: `samples/NAME.json` (an answer, or the data of a page) or `samples/NAME.html`
 * (a part of a page), with `samples/NAME.expected.json` beside it. A new sample is found by itself.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { joinReadings } from '../../utils/domain/reading';
import { networks } from '../../utils/networks';
import type { Capture, Network, PageKind } from '../../utils/networks/network';
import { plainPost, plainReading } from './plainly';

/** Where and when a sample was seen. */
interface Seen {
  pageUrl: string;
  language: string;
  owner: Capture['owner'];
}
interface Expected {
  /** What the sample shows, in a sentence. */
  about: string;
  capture: Seen;
  /** Of a .json sample. */
  reading?: unknown;
  /** Of an .html sample: what each link's card prints, by post id, and what the page prints of its main post. */
  cards?: Record<string, unknown>;
  main?: unknown;
}

const at = Date.UTC(2026, 10, 25, 12, 34, 56);
const folder = join(import.meta.dirname, '../../utils/networks');
const captureOf = ({ pageUrl, language, owner }: Seen): Capture => ({
  url: pageUrl,
  pageUrl,
  language,
  owner,
  at,
});
const text = (network: string, name: string): string =>
  readFileSync(join(folder, network, 'samples', name), 'utf8');

function expectedOf(network: string, sample: string): Expected {
  const name = sample.replace(/\.(?:json|html)$/, '.expected.json');
  if (!existsSync(join(folder, network, 'samples', name)))
    throw new Error(`${sample} has no ${name} beside it`);
  return JSON.parse(text(network, name)) as Expected;
}

const readAll = (network: Network, json: string, capture: Capture) =>
  joinReadings(network.parse(json).map((data) => network.read(data, capture)));

/** The largest element around a link that holds links to this post only. */
function around(link: Element, id: string, network: Network, base: string): Element {
  const isAlone = (element: Element): boolean =>
    [...element.querySelectorAll('a[href]')].every((other) => {
      const post = network.postAt(new URL(other.getAttribute('href') ?? '', base));
      return !post || post.id === id;
    });
  let card = link;
  for (
    let parent = link.parentElement;
    parent && parent.localName !== 'body' && isAlone(parent);
    parent = parent.parentElement
  )
    card = parent;
  return card;
}

function printedOn(network: Network, html: string, { capture: seen }: Expected) {
  const capture = captureOf(seen);
  const page: PageKind = network.pageAt(new URL(seen.pageUrl));
  const document = new DOMParser().parseFromString(html, 'text/html');
  const cards: Record<string, unknown> = {};
  for (const link of document.querySelectorAll('a[href]')) {
    if (network.isMention?.(link)) continue;
    const post = network.postAt(new URL(link.getAttribute('href') ?? '', seen.pageUrl));
    const printed =
      post &&
      network.printed(network.card(link) ?? around(link, post.id, network, seen.pageUrl), post, capture);
    if (printed) cards[printed.id] ??= plainPost(printed);
  }
  const main = network.printedMain(document, page, capture);
  return { cards, main: main && plainPost(main) };
}

for (const [id, network] of Object.entries(networks)) {
  const samples = readdirSync(join(folder, id, 'samples')).filter((name) => !name.endsWith('.expected.json'));
  const answers = samples.filter((name) => name.endsWith('.json'));
  const pages = samples.filter((name) => name.endsWith('.html'));

  describe(id, () => {
    test.each(answers)('reads %s', (sample) => {
      const { capture, reading } = expectedOf(id, sample);
      expect(plainReading(readAll(network, text(id, sample), captureOf(capture)))).toEqual(reading);
    });

    test.each(pages)('sees %s', (sample) => {
      const expected = expectedOf(id, sample);
      const { cards, main } = printedOn(network, text(id, sample), expected);
      expect({ cards, main }).toEqual({ cards: expected.cards, main: expected.main });
    });

    test('reads spoilt answers without an error, and invents nothing', () => {
      const documents = answers.map((name) => ({
        name,
        data: JSON.parse(text(id, name)) as unknown,
        seen: expectedOf(id, name).capture,
      }));
      fc.assert(
        fc.property(fc.constantFrom(...documents), fc.infiniteStream(fc.nat()), ({ data, seen }, chance) => {
          const spoilt = spoil(data, chance);
          const { posts, profiles } = network.read(spoilt, captureOf(seen));
          const written = legible(JSON.stringify(spoilt));
          for (const post of posts) {
            // VK's ids are two numbers of its records.
            const said = network.about.id === 'vk' ? post.id.split('_') : [post.id];
            expect(said.every((part) => written.includes(part) || seen.pageUrl.includes(part))).toBe(true);
            expect(new URL(post.permalink).protocol).toBe('https:');
            for (const count of [post.views, post.likes, post.comments, post.shares]) {
              if (count)
                expect(
                  Number.isSafeInteger(count.value) &&
                    count.value >= 0 &&
                    (count.exact || count.below > count.value),
                ).toBe(true);
            }
          }
          for (const profile of profiles) expect(profile.id ?? profile.handle).not.toBeNull();
        }),
        { numRuns: 400 },
      );
      expect(Object.keys(Object.prototype)).toEqual([]);
    });

    test('what is secret is never part of a reading, wherever an answer has it (S-14)', () => {
      for (const name of answers) {
        const data: unknown = JSON.parse(text(id, name));
        const capture = captureOf(expectedOf(id, name).capture);
        const told = JSON.stringify(plainReading(joinReadings([network.read(withSecrets(data), capture)])));
        expect(told, name).not.toContain('canary');
        // Else nothing was read, and nothing shown.
        expect(told, name).toBe(JSON.stringify(plainReading(joinReadings([network.read(data, capture)]))));
      }
    });

    test('data as deep or as wide as it likes is read no further than it pays, without an error (S-04)', () => {
      const capture = captureOf({
        pageUrl: `https://${network.about.domains[0]}/`,
        language: 'en',
        owner: null,
      });
      let deep: unknown = 1;
      for (let depth = 0; depth < 10_000; depth++) deep = depth % 2 ? { items: deep } : [deep];
      const wide = { items: Array.from({ length: 1_000_000 }, (_, i) => i) };
      const odd = JSON.parse(
        '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"items":[1e309,-0,"NaN","\\ud800"]}',
      ) as unknown;
      for (const data of [deep, wide, odd]) {
        const begun = performance.now();
        expect(network.read(data, capture).posts).toEqual([]);
        expect(performance.now() - begun).toBeLessThan(1500);
      }
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
      expect(Object.keys(Object.prototype)).toEqual([]);
    });

    test('an answer that was cut off is no JSON, or is read as far as it came', () => {
      fc.assert(
        fc.property(
          fc.constantFrom(...answers),
          fc.double({ min: 0, max: 1, noNaN: true }),
          (name, share) => {
            const whole = text(id, name);
            const part = whole.slice(0, Math.floor(whole.length * share));
            const capture = captureOf(expectedOf(id, name).capture);
            try {
              readAll(network, part, capture);
            } catch (error) {
              expect(error).toBeInstanceOf(SyntaxError);
            }
          },
        ),
        { numRuns: 200 },
      );
    });

    test('an answer of 8 MB gives what its parts give', () => {
      const [longest = ''] = answers.toSorted((a, b) => text(id, b).length - text(id, a).length);
      const { capture } = expectedOf(id, longest);
      const part = JSON.parse(JSON.stringify(network.parse(text(id, longest)))) as unknown[];
      const times = Math.ceil(8_000_000 / JSON.stringify(part).length);
      const whole = { data: { parts: Array.from({ length: Math.min(times, 4000) }, () => part) } };
      const ids = (data: unknown): Set<string> =>
        new Set(network.read(data, captureOf(capture)).posts.map((post) => post.id));
      expect(ids(whole)).toEqual(ids({ data: { parts: [part] } }));
    });

    test('reads anything at all without an error', () => {
      fc.assert(
        fc.property(fc.anything({ withNullPrototype: true, maxDepth: 5 }), (data) => {
          expect(
            network.read(
              data,
              captureOf({ pageUrl: `https://${network.about.domains[0]}/`, language: 'en', owner: null }),
            ).posts,
          ).toEqual([]);
        }),
      );
    });
  });
}

const secrets = [
  'access_token',
  'fb_dtsg',
  'csrf_token',
  'xsrfToken',
  'sessionid',
  'cookie',
  'email',
  'phone_number',
  'INNERTUBE_API_KEY',
];
/** The same data, with a secret in each of its objects. */
function withSecrets(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(withSecrets);
  if (typeof data !== 'object' || data === null) return data;
  const own = Object.entries(data).map(([key, value]) => [key, withSecrets(value)]);
  return Object.fromEntries([...secrets.map((key) => [key, `canary-${key}`]), ...own]) as unknown;
}

/** A text with what its Base64 words say: some sites write ids so. */
const legible = (text: string): string =>
  `${text}${[...text.matchAll(/"([\w+/]{16,200}={0,2})"/g)].map(([, word = '']) => Buffer.from(word, 'base64').toString('latin1')).join(' ')}`;

const wrong: readonly unknown[] = [
  null,
  true,
  -1,
  NaN,
  Infinity,
  '',
  '-5',
  'NaN',
  '<img src=x onerror=alert(1)>',
  '\ud800',
  [],
  {},
  [[[]]],
  { runs: {} },
  { simpleText: 5 },
  { __proto__: null },
];

/** A copy of a document in which some values are of another kind, missing, or twice there. */
function spoil(data: unknown, chance: Iterator<number>): unknown {
  const next = (below: number): number => (chance.next().value as number) % below;
  const visit = (value: unknown): unknown => {
    if (next(40) === 0) return wrong[next(wrong.length)];
    if (Array.isArray(value))
      return value.flatMap((item) =>
        next(30) === 0 ? [] : next(30) === 0 ? [visit(item), visit(item)] : [visit(item)],
      );
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, item]) => (next(30) === 0 ? [] : [[key, visit(item)]])),
    );
  };
  return visit(data);
}
