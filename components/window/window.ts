import { computed, effect, signal, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import { consent, consentWording, settings, type Consent, type Settings } from '@/utils/settings';
import { languageFor, speaker, type Language, type Say } from '@/utils/words';
import type { words } from '@/utils/words/en/windows';

import { figuresIn, type Figures } from './figures';

export type WindowWord = keyof typeof words;

/** A language, and how to say things and write numbers in it. */
export interface Spoken {
  language: Language;
  say: Say<WindowWord>;
  figures: Figures;
}

export const spokenIn = (language: Language, messages: typeof words): Spoken => ({
  language,
  say: speaker(language, messages),
  figures: figuresIn(language),
});

/** Each language is a file of its own, fetched when it is first spoken. */
const load: Record<Language, () => Promise<{ words: typeof words }>> = {
  en: () => import('@/utils/words/en/windows'),
  ru: () => import('@/utils/words/ru/windows'),
};

/** A language with its words, whatever the window itself speaks. */
export const speakIn = async (language: Language): Promise<Spoken> =>
  spokenIn(language, (await load[language]()).words);

/** What every part of our own windows needs: the person's choices as they are now, and how to say things. */
export interface OurWindow {
  settings: ReadonlySignal<Settings>;
  consent: ReadonlySignal<Consent | null>;
  language: ReadonlySignal<Language>;
  /** Says a message in the language of now; a component that used it is drawn again when the language changes. */
  say: Say<WindowWord>;
  /** How numbers and dates are written in the language of now. */
  figures: ReadonlySignal<Figures>;
  /** Keeps a changed setting. All windows and pages hear of it. */
  change(part: Partial<Settings>): void;
}

/** Reads settings and consent and goes on following them. */
export async function openWindow(): Promise<OurWindow> {
  const [chosen, agreed] = await Promise.all([settings.getValue(), consent.getValue()]);
  const settingsNow = signal(chosen);
  const consentNow = signal(agreed);
  const wanted = computed(() => languageFor(settingsNow.value.language, navigator.language));
  const spoken = signal(await speakIn(wanted.value));
  effect(() => {
    const language = wanted.value;
    if (spoken.peek().language === language) return;
    void speakIn(language).then((now) => {
      if (wanted.peek() === language) spoken.value = now;
    });
  });
  settings.watch((value) => (settingsNow.value = value));
  consent.watch((value) => (consentNow.value = value));
  const change = (part: Partial<Settings>) => {
    settingsNow.value = { ...settingsNow.value, ...part };
    void settings.setValue(settingsNow.value);
  };
  return windowOf(settingsNow, consentNow, spoken, change);
}

/** The same from given signals, e.g. in a test. */
export function windowOf(
  settingsNow: ReadonlySignal<Settings>,
  consentNow: ReadonlySignal<Consent | null>,
  spoken: ReadonlySignal<Spoken>,
  change: OurWindow['change'],
): OurWindow {
  return {
    settings: settingsNow,
    // A yes to other words than today's is asked again.
    consent: computed(() => (consentNow.value?.wording === consentWording ? consentNow.value : null)),
    language: computed(() => spoken.value.language),
    say: (key, values) => spoken.value.say(key, values),
    figures: computed(() => spoken.value.figures),
    change,
  };
}

export const WindowContext = createContext<OurWindow | null>(null);

export function useWindow(): OurWindow {
  const found = useContext(WindowContext);
  if (!found) throw new Error('useWindow: drawn outside of a window');
  return found;
}
