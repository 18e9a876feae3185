import { IntlMessageFormat, type PrimitiveType } from 'intl-messageformat';

export const languages = ['en', 'ru'] as const;
export type Language = (typeof languages)[number];

/** The language to speak: the person's choice, else the browser's when we know it, else English. */
export function languageFor(choice: 'auto' | Language, browserLanguage: string): Language {
  if (choice !== 'auto') return choice;
  return /^(ru|be|kk|ky)\b/i.test(browserLanguage) ? 'ru' : 'en';
}

/** Says a message by its key; {values} fill its placeholders, plurals follow the language. */
export type Say<Key extends string> = (key: Key, values?: Record<string, PrimitiveType>) => string;

/** One language's messages, ready to be said. A message is parsed when first said and kept; plain text needs no parsing. */
export function speaker<Key extends string>(language: Language, messages: Record<Key, string>): Say<Key> {
  const parsed = new Map<Key, IntlMessageFormat>();
  return (key, values) => {
    if (!/[{'<]/.test(messages[key])) return messages[key];
    let message = parsed.get(key);
    if (!message) {
      message = new IntlMessageFormat(messages[key], language);
      parsed.set(key, message);
    }
    return String(message.format(values));
  };
}
