import type { Conflict } from '@/utils/domain/plan/edit';
import type { Channel, PlanContent } from '@/utils/domain/plan/item';

import { useBrands } from '../../brands/brands';
import { ruledName } from '../../hashtags/network-names';
import { BothVersions } from '../../ui/both-versions';
import { useWindow } from '../../window/window';
import { useBrandPlan } from '../ui/brand-plan';
import type { ItemForm } from './item-form';
import { valueText } from './value-text';

/** Where another window has written something else into a field meanwhile: both versions, and which is to stay. */
export function Conflicts({ form, field }: { form: ItemForm; field: keyof PlanContent }) {
  const conflicts = form.conflicts.value.filter((one) => one.field === field);
  return (
    <>
      {conflicts.map((conflict) => (
        <OneConflict key={conflict.network} form={form} conflict={conflict} />
      ))}
    </>
  );
}

function OneConflict({ form, conflict }: { form: ItemForm; conflict: Conflict }) {
  const ours = useWindow();
  const { say } = ours;
  const brands = useBrands()?.all ?? [];
  const { now, kept } = form;
  const categories = useBrandPlan(now.value.brand)?.categories ?? [];
  const { field, network } = conflict;
  const told = (content: PlanContent) =>
    valueText(
      field,
      network === null ? content : { ...content, channels: content.channels.filter(of(network)) },
      {
        ours,
        brands,
        categories,
      },
    );
  if (!kept.value) return null;
  return (
    <BothVersions
      {...(network !== null && { head: say('planItemConflictOn', { network: ruledName(network) }) })}
      theirs={told(kept.value)}
      mine={told(now.value)}
      settle={(whose) => form.settle(conflict, whose)}
    />
  );
}

const of =
  (network: Channel['network']) =>
  (channel: Channel): boolean =>
    channel.network === network;
