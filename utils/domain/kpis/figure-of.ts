import type { Interval } from '../campaigns/chance';
import type { LoadedAccount } from '../comparison';
import type { Period } from '../coverage';
import type { KpiFigure, KpiGap, KpiSources } from './figure';
import type { Kpi } from './kpi';
import { isOfCampaigns } from './measure';
import { ofCampaigns } from './of-campaigns';
import { followersOf, newFollowersOf } from './of-followers';
import { engagementOf, frequencyOf, reactionsOf, viewsOf } from './of-posts';
import type { KpiPeriod } from './period';

/** A figure with what a forecast is made of. */
export interface Reckoned {
  figure: KpiFigure;
  /** Own accounts, of followers. */
  accounts?: readonly LoadedAccount[];
  /** What each post brought. */
  posts?: readonly number[];
  /** What each day brought, where all is told by days. */
  perDay?: () => readonly number[];
  /** When the campaigns run within the period. */
  span?: Period;
  /** Between what a cost lies by chance; null of all else. */
  chance: Interval | null;
}

const blank = (gap: KpiGap): Reckoned => ({
  figure: { known: null, currency: null, parts: [], gaps: [gap], until: null },
  chance: null,
});

/** What a KPI came to in a period, as far as it is known by now: what was written for it stands before all else. */
export function figureOf(kpi: Kpi, sources: KpiSources, period: KpiPeriod, now: number): Reckoned {
  const written = kpi.written[period.id];
  if (written !== undefined) {
    const known = { value: written, between: null, isLeast: false };
    return {
      figure: { known, currency: kpi.currency, parts: [{ kind: 'written' }], gaps: [], until: null },
      chance: null,
    };
  }
  if (now <= period.from) return blank({ why: 'notBegun' });
  if (isOfCampaigns(kpi)) return ofCampaigns(kpi, sources, period, now);
  const accounts = sources.accounts.filter(
    ({ account }) => account.role === 'own' && (kpi.network === null || account.network === kpi.network),
  );
  const ofAccounts = (): Reckoned | null => {
    switch (kpi.measure) {
      case 'followers':
        return { figure: followersOf(accounts, period, now), accounts, chance: null };
      case 'newFollowers':
        return { figure: newFollowersOf(accounts, period, now), accounts, chance: null };
      case 'views': {
        const { each, ...figure } = viewsOf(accounts, period, now, sources);
        return { figure, posts: each, chance: null };
      }
      case 'reactions': {
        const { each, ...figure } = reactionsOf(accounts, period, now, sources);
        return { figure, posts: each, chance: null };
      }
      case 'erFollowers':
        return { figure: engagementOf(accounts, period, now, sources, 'byFollowers'), chance: null };
      case 'erViews':
        return { figure: engagementOf(accounts, period, now, sources, 'byViews'), chance: null };
      case 'frequency':
        return { figure: frequencyOf(accounts, period, now, sources), chance: null };
      default:
        return null;
    }
  };
  if (kpi.measure === 'byHand' || kpi.measure === 'answerTime') return blank({ why: 'notWritten' });
  if (accounts.length === 0) return blank({ why: 'noAccounts' });
  return ofAccounts() ?? blank({ why: 'notWritten' });
}
