import type { Brand } from '@/utils/domain/brand';

import { useChange } from '../../brands/brands';
import { browserZone } from '../../competitors/period';
import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { changeBrandPlan, useBrandPlan } from '../ui/brand-plan';
import { WhenControls } from '../ui/when-controls';
import { Conflicts } from './conflicts';
import type { ItemForm } from './item-form';

/** When an item is to be published. */
export function WhenFields({ form, brand }: { form: ItemForm; brand: Brand | null }) {
  const { say } = useWindow();
  const { when, status, brand: of } = form.now.value;
  const plan = useBrandPlan(of);
  return (
    <WhenControls
      legend={say('planItemWhen')}
      when={when}
      now={() => form.now.peek().when}
      change={(to) => form.change({ when: to })}
      brand={of}
      isOver={status === 'published' || status === 'missed'}
      said={
        when &&
        plan &&
        when.zone !== (plan.zone ?? browserZone()) && <ZoneOfBrand brand={brand} zone={when.zone} />
      }
    >
      <Conflicts form={form} field="when" />
    </WhenControls>
  );
}

function ZoneOfBrand({ brand, zone }: { brand: Brand | null; zone: string }) {
  const { say } = useWindow();
  const change = useChange();
  const keep = (to: string | null) =>
    change(async () => {
      const { zone: before } = await changeBrandPlan(brand?.id ?? null, () => ({ zone: to }));
      if (to !== null)
        toast(say('planItemZoneKept', { zone: to }), { label: say('planUndo'), act: () => keep(before) });
    });
  return (
    <button type="button" class="plain" onClick={() => keep(zone)}>
      {brand ? say('planItemZoneForBrand', { brand: brand.name }) : say('planItemZoneForAll')}
    </button>
  );
}
