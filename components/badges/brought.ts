import type { DialectId } from '@/utils/domain/dialects';
import type { AccountRecalled, RecalledMore } from '@/utils/domain/recalled';
import type { OfferedIdea } from '@/utils/messages/protocol';
import type { Network } from '@/utils/networks/network';
import type { Known } from '@/utils/page/memory';
import type { Visit, VisitHeard } from '@/utils/page/visit';
import type { Settings } from '@/utils/settings-shape';
import type { Language } from '@/utils/words';

import type { Badge } from './badge';

/** What the card's own script brings into a page when a card is first wanted: no page is slower for one that nobody opens. */
export interface PaintCard {
  sheet: string;
  /** The card of a post; of one that was not understood when nothing is known of it. */
  paint(
    document: Document,
    known: Known | null,
    about: Network['about'],
    more: RecalledMore | null,
    how: { language: Language; dialect: DialectId },
    /** Opens the side panel with the post, to be saved as an idea. */
    offer: () => Promise<OfferedIdea>,
  ): HTMLElement;
  /** The card of an account. */
  paintAccount(
    document: Document,
    told: AccountTold,
    about: Network['about'],
    how: { language: Language; dialect: DialectId },
  ): HTMLElement;
}

/** What is told of the account that a page is about. */
export interface AccountTold {
  name: string;
  /** `followersSeenAt` is null when this page told them. */
  recalled: AccountRecalled;
}

/** How the strip speaks, and whether it may be seen at all. */
export interface StripVoice extends Pick<Settings, 'dialect' | 'badges'> {
  language: Language;
}

/** The strip on an account's page, as its own script makes it. */
export interface Strip extends VisitHeard {
  /** The page has changed: the strip may have been thrown out. */
  settled(): void;
  restyle(voice: StripVoice): void;
  kept(): void;
  /** What it stands in the page with; null while it does not. */
  readonly badge: Badge | null;
  readonly told: AccountTold | null;
}

/** What the strip's own script brings into an account's page. */
export type StartStrip = (visit: Visit, blank: () => Badge, voice: StripVoice) => Strip;

/** The two scripts meet here: this world is ours alone. */
const world = globalThis as { lorgnetteCard?: PaintCard; lorgnetteStrip?: StartStrip };

export const bringCard = (card: PaintCard): void => {
  world.lorgnetteCard = card;
};
export const broughtCard = (): PaintCard | null => world.lorgnetteCard ?? null;

export const bringStrip = (strip: StartStrip): void => {
  world.lorgnetteStrip = strip;
};
export const broughtStrip = (): StartStrip | null => world.lorgnetteStrip ?? null;
