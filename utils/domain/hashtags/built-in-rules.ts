import {
  ruledNetworks,
  withEdits,
  type NetworkRules,
  type RuledNetwork,
  type RulesEdits,
} from './network-rules';
import { plainSyntax, vkSyntax, xSyntax, youtubeSyntax } from './syntax';

const noTags: NetworkRules['tags'] = { most: null, advised: null, longest: null };
const noText: NetworkRules['text'] = { most: null, fold: null, title: null, counted: 'codePoints' };
const checkedOn = '2026-11-23';

/** What the networks allow, as far as it was found; docs/hashtags.md says how to bring it up to date. */
const builtIn: Readonly<Record<RuledNetwork, NetworkRules>> = {
  vk: {
    syntax: vkSyntax,
    tags: { ...noTags, advised: 10 },
    text: noText,
    since: null,
    checkedOn,
    source: 'guides for managers: "10 a post" against "no limit, better 2–3"; no official text was found',
    isSettled: false,
  },
  instagram: {
    syntax: plainSyntax,
    tags: { ...noTags, most: 5 },
    text: { ...noText, most: 2200, fold: 125 },
    since: '2025-12-18',
    checkedOn,
    source: '@creators, 18 December 2025 (5 a post or reel, before 30); many guides of 2026 still say 30',
    isSettled: false,
  },
  facebook: {
    syntax: plainSyntax,
    tags: { ...noTags, advised: 2 },
    text: { ...noText, most: 63_206, fold: 477 },
    since: null,
    checkedOn,
    source: 'guides: no limit or 30, advice 0–2; fold 477, on phones 150–200',
    isSettled: false,
  },
  youtube: {
    syntax: youtubeSyntax,
    tags: { ...noTags, most: 60, advised: 15 },
    text: { ...noText, most: 5000, title: 100 },
    since: null,
    checkedOn,
    source: 'guides: over 60 (or over 15) all are ignored',
    isSettled: false,
  },
  telegram: {
    syntax: plainSyntax,
    tags: noTags,
    text: { ...noText, most: 4096, counted: 'utf16' },
    since: null,
    checkedOn,
    source: 'limits.tginfo.me; a caption under a picture: 1,024',
    isSettled: true,
  },
  threads: {
    syntax: plainSyntax,
    tags: { ...noTags, most: 1 },
    text: { ...noText, most: 500 },
    since: null,
    checkedOn,
    source: 'reports of December 2025',
    isSettled: false,
  },
  tiktok: {
    syntax: plainSyntax,
    tags: { ...noTags, advised: 5 },
    text: { ...noText, most: 2200 },
    since: null,
    checkedOn,
    source: 'guides: 5 or no limit; 2,000, 2,200 or 4,000 characters',
    isSettled: false,
  },
  x: {
    syntax: xSyntax,
    tags: { ...noTags, advised: 2 },
    text: { ...noText, most: 280, counted: 'weighted' },
    since: null,
    checkedOn,
    source: 'public rules of counting (twitter-text 3); with a paid account 25,000',
    isSettled: false,
  },
  linkedin: {
    syntax: plainSyntax,
    tags: { ...noTags, advised: 5 },
    text: { ...noText, most: 3000, fold: 210 },
    since: null,
    checkedOn,
    source: 'guides: advice 3–5; fold on phones 140',
    isSettled: false,
  },
  pinterest: {
    syntax: plainSyntax,
    tags: { ...noTags, most: 20 },
    text: { ...noText, most: 500 },
    since: null,
    checkedOn,
    source: 'guides',
    isSettled: false,
  },
};

/** What a network allows, with what the person knows better; null for a network of which nothing is known. */
export function rulesFor(network: string, edits: readonly RulesEdits[] = []): NetworkRules | null {
  const known = ruledNetworks.find((one) => one === network);
  return known
    ? withEdits(
        builtIn[known],
        edits.find((one) => one.network === known),
      )
    : null;
}

/** Hosts of networks: links to them, and to what is under them, carry no UTM tags. */
export const networkHosts: ReadonlySet<string> = new Set(
  (
    'vk.com vk.ru vk.me vkvideo.ru instagram.com facebook.com fb.com fb.watch youtube.com youtu.be t.me telegram.me ' +
    'threads.net threads.com tiktok.com x.com twitter.com linkedin.com pinterest.com pin.it ok.ru dzen.ru max.ru ' +
    'wa.me whatsapp.com viber.com rutube.ru twitch.tv'
  ).split(' '),
);
