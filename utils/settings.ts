import { storage } from 'wxt/utils/storage';

import { defaultCompareView, type CompareView } from './domain/compare-view';
import { defaultSettings, settingsFrom, type Consent, type Settings } from './settings-shape';

export {
  consentWording,
  defaultSettings,
  refreshIntervals,
  settingsFrom,
  type Consent,
  type Settings,
} from './settings-shape';

export const settings = storage.defineItem<Settings>('local:settings', {
  fallback: defaultSettings,
  version: 2,
  migrations: { 2: settingsFrom },
});

/** Null until the person's yes: nothing is captured before. */
export const consent = storage.defineItem<Consent | null>('local:consent', { fallback: null, version: 1 });

/** The brand a person works for now, in all windows; null, or one that is gone: the first. */
export const chosenBrand = storage.defineItem<string | null>('local:brand', { fallback: null });

/** What was asked for where our windows were not: the panel, once open, turns to it. */
export const askedOfPanel = storage.defineItem<'add' | 'manage' | null>('session:asked', { fallback: null });

/** What the side panel shows. */
export type PanelTab = 'page' | 'competitors' | 'search';
export const panelTab = storage.defineItem<PanelTab>('local:panelTab', { fallback: 'page' });

/** How competitors were last compared. */
export const compareView = storage.defineItem<CompareView>('local:compareView', {
  fallback: defaultCompareView,
});
