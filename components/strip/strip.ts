import { profileKey, type ProfileRef } from '@/utils/domain/profile';
import type { Visit } from '@/utils/page/visit';
import type { Language } from '@/utils/words';
import en from '@/utils/words/en/strip.json';
import ru from '@/utils/words/ru/strip.json';
import { smallSpeaker } from '@/utils/words/small';

import type { Badge } from '../badges/badge';
import type { AccountTold, StartStrip, Strip, StripVoice } from '../badges/brought';
import { numbers } from '../badges/numbers';
import { Asking } from './asking';
import { facesOf, type Voice } from './face';
import { Stand } from './stand';

const words: Record<Language, typeof en> = { en, ru };
/** The site is given so long to print whose page it is; later it must change something first. */
const patienceMs = 8000;
const lookEveryMs = 400;
/** A page that keeps throwing it out gets its way. */
const mostReturns = 20;

/** One line beside the name of the account whose page this is: what the person has seen of it says together. */
class AccountStrip implements Strip {
  readonly #visit: Visit;
  readonly #blank: () => Badge;
  readonly #asking: Asking;
  #voice: Voice;
  #told: AccountTold | null = null;
  #of: string | null;
  #stand: Stand | null = null;
  #since = Date.now();
  #returns = 0;
  #timer: ReturnType<typeof setTimeout> | null = null;

  constructor(visit: Visit, blank: () => Badge, voice: StripVoice) {
    this.#visit = visit;
    this.#blank = blank;
    this.#voice = spoken(voice);
    this.#of = this.#key;
    this.#asking = new Asking(() => this.#ask(), visit.signal);
    visit.signal.addEventListener('abort', () => {
      if (this.#timer) clearTimeout(this.#timer);
      this.#remove();
    });
  }

  get badge(): Badge | null {
    return this.#stand?.badge.host.isConnected ? this.#stand.badge : null;
  }

  get told(): AccountTold | null {
    return this.#told;
  }

  changed(): void {}

  kept(): void {
    if (this.#of) this.#asking.more();
  }

  navigated(): void {
    const key = this.#key;
    this.#since = Date.now();
    this.#returns = 0;
    if (key === null || key !== this.#of) {
      this.#remove();
      this.#told = null;
      this.#asking.anew();
    }
    this.#of = key;
    this.settled();
  }

  settled(): void {
    if (this.#told && !this.#stand?.holds) this.#later();
  }

  restyle(voice: StripVoice): void {
    const isOther = voice.dialect !== this.#voice.dialect;
    this.#voice = spoken(voice);
    this.#draw();
    if (isOther && this.#of) void this.#ask();
  }

  /** The account whose own page this is, by its name in the address. */
  get #key(): string | null {
    const { page } = this.#visit;
    return page.owner && !page.post ? profileKey(page.owner) : null;
  }

  async #ask(): Promise<boolean> {
    const { page, owner, signal } = this.#visit;
    const of = this.#of;
    const ref: ProfileRef | null = owner ?? page.owner;
    if (!of || !ref) return false;
    const recalled = await this.#visit.recallAccount(ref);
    if (signal.aborted || of !== this.#of) return true;
    if (!recalled) return false;
    const { network, id, handle } = ref;
    const here = this.#visit.memory.author({ network, authorId: id, authorHandle: handle });
    this.#told = {
      name: here?.name || ref.name || here?.handle || ref.handle || '',
      recalled: here?.followers ? { ...recalled, followersSeenAt: null } : recalled,
    };
    this.#draw();
    return true;
  }

  #later(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      this.#draw();
    }, lookEveryMs);
  }

  #draw(): void {
    const { document, signal, page } = this.#visit;
    if (signal.aborted || !this.#told) return;
    if (!this.#voice.badges.shown) return this.#remove();
    if (this.#stand && !this.badge && this.#returns++ >= mostReturns) return;
    this.#stand ??= new Stand(document, this.#blank(), () => this.#draw());
    const names = [this.#told.name, this.#visit.owner?.handle, page.owner?.handle, page.owner?.name];
    const faces = facesOf(this.#told, this.#voice, Date.now());
    const stands = this.#stand.put(
      names.filter((name) => typeof name === 'string'),
      faces,
    );
    if (!stands && Date.now() - this.#since < patienceMs) this.#later();
  }

  #remove(): void {
    this.#stand?.end();
    this.#stand = null;
  }
}

const spoken = ({ language, ...voice }: StripVoice): Voice => ({
  ...voice,
  say: smallSpeaker(language, words[language]),
  numbers: numbers(language),
});

/** Starts the strip of a page. It ends with the visit. */
export const startStrip: StartStrip = (visit, blank, voice) => new AccountStrip(visit, blank, voice);
