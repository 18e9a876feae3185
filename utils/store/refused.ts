import type { PlanItem } from '../domain/plan/item';
import type { Match } from '../domain/plan/match';
import { planLimits } from '../domain/plan/plan-limits';
import type { OwnStore } from './own';

/** Never attaches or asks about posts again that an item had and has no more. Within a change. */
export async function refuseTaken(
  store: OwnStore,
  was: PlanItem,
  is: Pick<PlanItem, 'channels'>,
  now: number,
): Promise<void> {
  const left = new Set(is.channels.flatMap(({ fact }) => fact?.post ?? []));
  const refused = was.channels.flatMap(({ network, fact }): Match[] =>
    !fact || fact.post === null || left.has(fact.post)
      ? []
      : [
          {
            id: `${fact.post} ${was.id}`,
            post: fact.post,
            item: was.id,
            network,
            likeness: null,
            at: now,
            state: 'refused',
          },
        ],
  );
  if (refused.length === 0) return;
  await makeRoom(store, refused.length);
  await store.matches.bulkPut(refused);
}

/** Room for so many more: what was asked first, of items that are gone before others, is forgotten first. */
export async function makeRoom(store: OwnStore, wanted: number): Promise<void> {
  const extra = (await store.matches.count()) + wanted - planLimits.matches;
  if (extra <= 0) return;
  const all = await store.matches.toArray();
  const items = new Set(await store.plan.toCollection().primaryKeys());
  const worth = ({ item, state }: Match) => (items.has(item) ? (state === 'refused' ? 2 : 1) : 0);
  const first = all.toSorted((a, b) => worth(a) - worth(b) || a.at - b.at);
  await store.matches.bulkDelete(first.slice(0, extra).map(({ id }) => id));
}
