/** What every sample site has in common. */
import type { BrowserContext } from '@playwright/test';

export type Language = 'en' | 'ru';

export interface SiteOptions {
  language?: Language;
  dark?: boolean;
  /** A page whose policy allows nothing but its own script, with enforced Trusted Types where the site has them. */
  strict?: boolean;
  /** A list that keeps a few nodes and fills them anew while it scrolls. */
  recycling?: boolean;
  /** A script of the page's own that runs before everything else on it: what a hostile page would do. */
  firstScript?: string;
  now?: number;
}

export interface SiteAnswer {
  status: number;
  contentType: string;
  headers?: Record<string, string>;
  body: string;
}

export interface SampleSite {
  /** Pages by name. */
  samplePages: Readonly<Record<string, string>>;
  /** Answers every request of the site's pages in a browser. */
  serveSample(context: BrowserContext, options: SiteOptions): Promise<void>;
}
