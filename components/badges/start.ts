import { browserLanguage, obey, onStored, store, stored } from '@/utils/page/extension';
import { PrintedOwner } from '@/utils/page/owner';
import { Posts } from '@/utils/page/posts';
import { calmly } from '@/utils/page/reporting';
import { SelfCheck } from '@/utils/page/self-check';
import type { Visit } from '@/utils/page/visit';
import { keptSettings, type Settings } from '@/utils/settings-shape';
import { languageFor, type Language } from '@/utils/words';
import en from '@/utils/words/en/badges.json';
import ru from '@/utils/words/ru/badges.json';
import { smallSpeaker } from '@/utils/words/small';

import type { Badge } from './badge';
import type { StripVoice } from './brought';
import { CardHost, type CardLook } from './card-host';
import type { Voice } from './figures';
import { BadgeKeys } from './keyboard';
import { Layer } from './layer';
import { MainBadge } from './main-badge';
import { numbers } from './numbers';
import { SharedSheet } from './shared-sheet';
import { badgeSheet } from './sheet';
import { StripHost } from './strip-host';

/** The report names every post, so a long list is told of less often: four milliseconds more for each, up to five seconds. */
const reportAfterMs = (posts: number): number => 700 + Math.min(4 * posts, 4300);
const mostReported = 2000;

/** Badges beside the posts of a page, their card, their keys, and the report of what was understood. Ends with the visit. */
export async function startBadges(visit: Visit): Promise<void> {
  const { signal, document } = visit;
  const language = browserLanguage();
  let chosen = keptSettings(await stored('settings'));
  if (signal.aborted) return;
  let voice = voiceFor(chosen, language);

  const sheet = new SharedSheet(badgeSheet);
  const layer = new Layer(visit, sheet, voice, chosen.badges);
  const main = new MainBadge(visit, sheet, voice, chosen.badges);
  const strip = new StripHost(visit, sheet, stripVoice(chosen, language));
  const at = (host: Node): Badge | null => layer.at(host) ?? main.at(host) ?? strip.at(host);
  const accountOf = (badge: Badge) => strip.toldBy(badge);
  const card = new CardHost({ visit, at, accountOf, look: cardLook(chosen, language) });
  const keys = new BadgeKeys(document, badges, at, signal);
  visit.listen(layer);
  visit.listen(main);
  visit.listen(strip);

  const report = calmly(
    () => {
      const posts = new Set<string>();
      const understoodPosts = new Set<string>();
      for (const { key, understood } of seen()) {
        if (posts.size >= mostReported) break;
        posts.add(key);
        if (understood) understoodPosts.add(key);
      }
      visit.report([...posts], posts.size, understoodPosts.size);
    },
    () => reportAfterMs(layer.size),
    signal,
  );
  layer.onShown = main.onShown = report;
  layer.onSettled = () => {
    main.settled();
    strip.settled();
  };
  visit.listen({ changed: () => {}, navigated: report });

  function* badges(): Generator<Badge> {
    if (main.badge) yield main.badge;
    if (strip.badge) yield strip.badge;
    for (const one of layer.cards()) {
      const badge = layer.badgeOf(one);
      if (badge) yield badge;
    }
  }

  function* seen(): Generator<{ key: string; understood: boolean }> {
    const own = main.state;
    if (own) yield own;
    const visible = new Map<Element | null, boolean>();
    for (const { card: one, understood } of layer.shown()) {
      // Single-page sites keep the pages left behind, hidden: neighbours are hidden together.
      const list = one.root.parentElement;
      const isVisible = visible.get(list) ?? list?.checkVisibility() ?? false;
      visible.set(list, isVisible);
      if (isVisible) yield { key: visit.keyOf(one.post.id), understood };
    }
  }

  const restyle = (now: unknown) => {
    chosen = keptSettings(now);
    voice = voiceFor(chosen, language);
    layer.restyle(voice, chosen.badges);
    main.restyle(voice, chosen.badges);
    strip.restyle(stripVoice(chosen, language));
    card.restyle(cardLook(chosen, language));
  };
  onStored('settings', restyle, signal);
  onStored('guidesChangedAt', () => visit.guidesChanged(), signal);

  obey(
    {
      keyOf: (id) => visit.keyOf(id),
      scrollTo(key) {
        const own = main.badge;
        const there = own?.key === key ? own : [...badges()].find((badge) => badge.key === key);
        const element = there?.host.parentElement ?? layer.linkOf(key);
        const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
        element?.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
        return Boolean(element);
      },
      toggleBadges: () =>
        store('settings', { ...chosen, badges: { ...chosen.badges, shown: !chosen.badges.shown } }),
      focusBadges: () => keys.focusFirst(),
    },
    signal,
  );

  new PrintedOwner(visit);
  new SelfCheck(visit, () => layer.shown());
  new Posts(document, visit.network, layer).start(signal);
}

const words: Record<Language, typeof en> = { en, ru };

function voiceFor({ language: choice, dialect, badges }: Settings, browsers: string): Voice {
  const language = languageFor(choice, browsers);
  return {
    say: smallSpeaker(language, words[language]),
    numbers: numbers(language),
    dialect,
    density: badges.density,
  };
}

const stripVoice = ({ language, dialect, badges }: Settings, browsers: string): StripVoice => ({
  language: languageFor(language, browsers),
  dialect,
  badges,
});

const cardLook = ({ language, dialect, theme }: Settings, browsers: string): CardLook => ({
  language: languageFor(language, browsers),
  dialect,
  theme,
});
