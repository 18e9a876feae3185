import type { ResultRow } from '@/utils/domain/campaigns/campaign';

import { useWindow } from '../window/window';
import { currencies } from './amounts';
import { Field } from './fields';
import { PartList } from './part-list';
import type { SettingsDraft } from './settings-draft';
import type { Change } from './settings-form';

/** What one unit of other currencies is worth: only the person can say. */
export function RateFields({
  draft,
  change,
  rows,
}: {
  draft: SettingsDraft;
  change: Change;
  rows: readonly ResultRow[];
}) {
  const { say } = useWindow();
  const told = new Set(draft.rates.map(({ currency }) => currency));
  const foreign = [...new Set(rows.map((row) => row.currency))].filter(
    (one) => one !== draft.currency && !told.has(one),
  );
  if (draft.rates.length === 0 && foreign.length === 0) return null;
  return (
    <PartList
      title={say('campaignRates')}
      hint={say('campaignRatesHint', { currency: draft.currency })}
      add={say('campaignRateAdd')}
      parts={draft.rates}
      blank={() => ({ currency: foreign[0] ?? '', rate: '' })}
      change={(rates) => change({ rates })}
      nameOf={({ currency }) => currency}
      fields={(rate, set) => (
        <>
          <Field
            label={say('campaignCurrency')}
            value={rate.currency}
            known={[...foreign, ...currencies]}
            change={(currency) => set({ currency })}
          />
          <Field
            label={say('campaignRate', { currency: draft.currency })}
            value={rate.rate}
            isNumber
            change={(value) => set({ rate: value })}
          />
        </>
      )}
    />
  );
}
