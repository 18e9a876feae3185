import type { Language } from '@/utils/words';
import en from '@/utils/words/en/card.json';
import ru from '@/utils/words/ru/card.json';
import { smallSpeaker } from '@/utils/words/small';

import type { PaintCard } from '../badges/brought';
import { accountCard } from './account-card';
import { explain, type CardVoice } from './explain';
import { hoverCard } from './hover-card';
import { cardNumbers } from './numbers';
import { saveButton } from './save-button';
import { cardSheet } from './sheet';

const words: Record<Language, typeof en> = { en, ru };
const voices = new Map<Language, Omit<CardVoice, 'dialect'>>();

function voiceOf(language: Language): Omit<CardVoice, 'dialect'> {
  let voice = voices.get(language);
  if (!voice)
    voices.set(
      language,
      (voice = { say: smallSpeaker(language, words[language]), numbers: cardNumbers(language) }),
    );
  return voice;
}

/** Draws the card of a badge: what is known of its post or account, or that nothing was understood. */
export const paintCard: PaintCard = {
  sheet: cardSheet,
  paint(document, known, about, more, { language, dialect }, offer) {
    const voice = { ...voiceOf(language), dialect };
    const what = known
      ? explain(known, about, voice, Date.now(), more)
      : {
          title: voice.say('post'),
          by: '',
          parts: [],
          makings: [],
          links: null,
          guide: null,
          tags: null,
          notes: [voice.say('notUnderstoodWhy')],
        };
    const card = hoverCard(document, what, more?.sightings ?? [], voice);
    if (known) card.append(saveButton(document, offer, voice.say));
    card.lang = language;
    return card;
  },
  paintAccount(document, told, about, { language, dialect }) {
    const card = accountCard(document, told, about, { ...voiceOf(language), dialect }, Date.now());
    card.lang = language;
    return card;
  },
};
