import { computed, signal, type ReadonlySignal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

import { consent, consentWording, settings, type Consent, type Settings } from '@/utils/settings';
import { languageFor, speaker, type Language, type Say } from '@/utils/words';
import en from '@/utils/words/en/windows.json';
import ru from '@/utils/words/ru/windows.json';

import { figuresIn, type Figures } from './figures';

export type WindowWord = keyof typeof en;
const speakers: Record<Language, Say<WindowWord>> = { en: speaker('en', en), ru: speaker('ru', ru) };
const figures: Record<Language, Figures> = { en: figuresIn('en'), ru: figuresIn('ru') };

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
  settings.watch((value) => (settingsNow.value = value));
  consent.watch((value) => (consentNow.value = value));
  const change = (part: Partial<Settings>) => {
    settingsNow.value = { ...settingsNow.value, ...part };
    void settings.setValue(settingsNow.value);
  };
  return windowOf(settingsNow, consentNow, navigator.language, change);
}

/** The same from given signals, e.g. in a test. */
export function windowOf(
  settingsNow: ReadonlySignal<Settings>,
  consentNow: ReadonlySignal<Consent | null>,
  browserLanguage: string,
  change: OurWindow['change'],
): OurWindow {
  const language = computed(() => languageFor(settingsNow.value.language, browserLanguage));
  return {
    settings: settingsNow,
    // A yes to other words than today's is asked again.
    consent: computed(() => (consentNow.value?.wording === consentWording ? consentNow.value : null)),
    language,
    say: (key, values) => speakers[language.value](key, values),
    figures: computed(() => figures[language.value]),
    change,
  };
}

export const WindowContext = createContext<OurWindow | null>(null);

export function useWindow(): OurWindow {
  const found = useContext(WindowContext);
  if (!found) throw new Error('useWindow: drawn outside of a window');
  return found;
}
