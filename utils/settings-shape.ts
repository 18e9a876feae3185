import { dialectIds, type DialectId } from './domain/dialects';
import { networkIds, type NetworkId } from './networks/catalog';

export const refreshIntervals = ['never', 'halfDay', 'day', 'week'] as const;
export type RefreshInterval = (typeof refreshIntervals)[number];

/** Every preference, its default and what it means. Kept in storage.local; read by our pages and by our script in a page. */
export interface Settings {
  language: 'auto' | 'en' | 'ru';
  theme: 'auto' | 'light' | 'dark';
  /** Whose formulas and words the badges use: see domain/dialects.ts. */
  dialect: DialectId;
  badges: {
    shown: boolean;
    corner: 'top-left' | 'bottom-left';
    density: 'compact' | 'normal' | 'full';
  };
  networks: Record<NetworkId, boolean>;
  /** Whether the composer of a post that is in focus is read: off until the person switches it on. */
  writing: boolean;
  /** How often accounts are refreshed by the official APIs, where the person has saved a key. */
  refresh: RefreshInterval;
  /** How long what was seen is kept, and how densely; what a brand watches is left alone. See store/retention.ts. */
  space: {
    /** Months since a post was last seen. */
    forget: (typeof forgetChoices)[number];
    /** Of sightings older than 90 days so many stay. */
    thin: (typeof thinChoices)[number];
  };
  reminders: {
    /** Whether notifications are shown: off until the person switches them on, and the browser lets us. */
    on: boolean;
    /** Minutes before an item's time. */
    before: (typeof beforeChoices)[number];
    /** Hours of the clock here between which nothing is told, "22:00" and "08:00"; alike: there are none. */
    quietFrom: string;
    quietUntil: string;
    /** When items of a whole day are told. */
    morning: string;
    /** Whether the toolbar button counts what is still to be published today. */
    count: boolean;
  };
}

export const forgetChoices = ['never', '24', '12', '3'] as const;
export const thinChoices = ['never', 'day', 'week'] as const;
export const beforeChoices = ['0', '15', '60', '180', '1440'] as const;

export const defaultSettings: Settings = {
  language: 'auto',
  theme: 'auto',
  dialect: 'lorgnette',
  badges: { shown: true, corner: 'top-left', density: 'normal' },
  networks: Object.fromEntries(networkIds.map((id) => [id, true])) as Record<NetworkId, boolean>,
  writing: false,
  refresh: 'day',
  space: { forget: 'never', thin: 'never' },
  reminders: {
    on: false,
    before: '15',
    quietFrom: '22:00',
    quietUntil: '08:00',
    morning: '09:00',
    count: true,
  },
};

/** Settings as our own storage holds them; what is not kept yet is as by default. */
export const keptSettings = (kept: unknown): Settings => ({
  ...defaultSettings,
  ...(kept as Partial<Settings> | null | undefined),
});

/** Settings out of a backup: what is not a known choice falls back to the default. */
export function settingsFrom(data: Record<string, unknown> | object): Settings {
  const given = data as Partial<Record<keyof Settings, unknown>>;
  const badges = (given.badges ?? {}) as Record<string, unknown>;
  const chosen = (given.networks ?? {}) as Record<string, unknown>;
  const space = (given.space ?? {}) as Record<string, unknown>;
  const reminders = (given.reminders ?? {}) as Record<string, unknown>;
  const byDefault = defaultSettings.reminders;
  const hour = (value: unknown, fallback: string): string =>
    typeof value === 'string' && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(value) ? value : fallback;
  const one = <Choice extends string>(value: unknown, choices: readonly Choice[], fallback: Choice): Choice =>
    choices.find((choice) => choice === value) ?? fallback;
  const networks = { ...defaultSettings.networks };
  for (const id of networkIds) if (chosen[id] === false) networks[id] = false;
  return {
    language: one(given.language, ['auto', 'en', 'ru'], 'auto'),
    theme: one(given.theme, ['auto', 'light', 'dark'], 'auto'),
    dialect: one(given.dialect, dialectIds, defaultSettings.dialect),
    badges: {
      shown: badges['shown'] !== false,
      corner: one(badges['corner'], ['top-left', 'bottom-left'], 'top-left'),
      density: one(badges['density'], ['compact', 'normal', 'full'], 'normal'),
    },
    networks,
    writing: given.writing === true,
    refresh: one(given.refresh, refreshIntervals, 'day'),
    space: {
      forget: one(space['forget'], forgetChoices, 'never'),
      thin: one(space['thin'], thinChoices, 'never'),
    },
    reminders: {
      on: reminders['on'] === true,
      before: one(reminders['before'], beforeChoices, byDefault.before),
      quietFrom: hour(reminders['quietFrom'], byDefault.quietFrom),
      quietUntil: hour(reminders['quietUntil'], byDefault.quietUntil),
      morning: hour(reminders['morning'], byDefault.morning),
      count: reminders['count'] !== false,
    },
  };
}

/** When the person said yes on the first-run page, and to which wording; null until then: nothing is captured before. */
export interface Consent {
  at: number;
  wording: number;
}
/** The wording of the first-run page. Raising it asks again. */
export const consentWording = 2;
