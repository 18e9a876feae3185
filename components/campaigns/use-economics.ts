import { useEffect, useMemo, useState } from 'preact/hooks';

import type { Campaign, ResultRow } from '@/utils/domain/campaigns/campaign';
import type { Span } from '@/utils/domain/campaigns/days';
import { economicsInSteps, economicsOf, type Economics } from '@/utils/domain/campaigns/economics';

/** As many rows are reckoned in no time that a person would notice. */
const few = 5000;

/**
 * A campaign's economics; undefined until first reckoned. Of many rows in steps, so that the window stays alive; until they
 * are done what was reckoned before is shown.
 */
export function useEconomics(
  campaign: Campaign,
  rows: readonly ResultRow[] | undefined,
  period: Span | null,
): Economics | undefined {
  const isFew = rows !== undefined && rows.length <= few;
  const atOnce = useMemo(
    () => (isFew ? economicsOf(campaign, rows, period) : undefined),
    [campaign, rows, period],
  );
  const [later, setLater] = useState<Economics>();
  useEffect(() => {
    if (!rows || isFew) return undefined;
    let isWanted = true;
    const steps = economicsInSteps(campaign, rows, period);
    const go = () => {
      if (!isWanted) return;
      const step = steps.next();
      if (step.done) setLater(step.value);
      else setTimeout(go);
    };
    setTimeout(go);
    return () => {
      isWanted = false;
    };
  }, [campaign, rows, period]);
  return atOnce ?? later;
}
