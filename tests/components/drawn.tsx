import { computed, signal } from '@preact/signals';
import { render, type ComponentChildren } from 'preact';
import { act } from 'preact/test-utils';

import { spokenIn, windowOf, WindowContext, type OurWindow } from '@/components/window/window';
import { consentWording, defaultSettings, type Consent, type Settings } from '@/utils/settings';
import { words as en } from '@/utils/words/en/windows';
import { words as ru } from '@/utils/words/ru/windows';

const spoken = { en: spokenIn('en', en), ru: spokenIn('ru', ru) };

/** A window of ours without a browser around it, its settings in the test's hands. */
export function testWindow(
  part: Partial<Settings> = {},
  consent: Consent | null = { at: 0, wording: consentWording },
): OurWindow {
  const settings = signal<Settings>({ ...defaultSettings, language: 'en', ...part });
  return windowOf(
    settings,
    signal(consent),
    computed(() => spoken[settings.value.language === 'ru' ? 'ru' : 'en']),
    (changed) => (settings.value = { ...settings.value, ...changed }),
  );
}

/** Draws something into the document in place of what was there, and returns where it stands. */
export async function drawn(
  content: ComponentChildren,
  ours: OurWindow = testWindow(),
): Promise<HTMLElement> {
  document.body.replaceChildren();
  return drawnBeside(content, ours);
}

/** Draws something beside what is there, and returns where it stands. */
export async function drawnBeside(
  content: ComponentChildren,
  ours: OurWindow = testWindow(),
): Promise<HTMLElement> {
  const place = document.body.appendChild(document.createElement('div'));
  await act(() => render(<WindowContext.Provider value={ours}>{content}</WindowContext.Provider>, place));
  return place;
}

/** Does something to the page and waits until it is drawn again. */
export async function did(something: () => void): Promise<void> {
  await act(something);
}
