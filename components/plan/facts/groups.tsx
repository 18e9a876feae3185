import { useSignal } from '@preact/signals';

import type { Category } from '@/utils/domain/plan/brand-plan';
import type { GroupBy, ReportGroup } from '@/utils/domain/plan/report';
import { categoryName } from '@/utils/words/plan';

import { ruledName } from '../../hashtags/network-names';
import { Choice } from '../../ui/choice';
import { unknown } from '../../window/figures';
import { useWindow, type WindowWord } from '../../window/window';

export const groupWords = {
  rubric: { by: 'planFactByRubric', none: 'planNoRubric' },
  category: { by: 'planFactByCategory', none: 'planNoCategory' },
  network: { by: 'planFactByNetwork', none: 'planFactNoNetwork' },
} as const satisfies Record<GroupBy, Record<'by' | 'none', WindowWord>>;

interface GroupsProps {
  groups: Record<GroupBy, readonly ReportGroup[]>;
  categories: readonly Category[];
}

/** Planned against published, by rubric, category or network. */
export function Groups({ groups, categories }: GroupsProps) {
  const { say } = useWindow();
  const by = useSignal<GroupBy>('rubric');
  const rows = groups[by.value];
  const nameOf = (name: string | null): string =>
    name === null
      ? say(groupWords[by.value].none)
      : by.value === 'network'
        ? ruledName(name as Parameters<typeof ruledName>[0])
        : by.value === 'category'
          ? categoryName(name, categories, say)
          : name;
  return (
    <section class="fact-section" aria-labelledby="fact-groups">
      <h2 id="fact-groups">{say('planFactGroups')}</h2>
      <Choice
        legend={say('planFactGroupBy')}
        quiet
        value={by.value}
        change={(value) => (by.value = value)}
        options={(Object.keys(groupWords) as GroupBy[]).map((value) => ({
          value,
          label: say(groupWords[value].by),
        }))}
      />
      {rows.length === 0 ? (
        <p class="soft">{say('planFactNoGroups')}</p>
      ) : (
        <ul class="fact-groups">
          {rows.map((group) => (
            <li key={group.name}>
              <b>{nameOf(group.name)}</b>
              <span
                class="fact-bar"
                style={{ '--part': group.planned === 0 ? 0 : group.published / group.planned }}
              >
                {say('planFactOf', { published: group.published, planned: group.planned })}
              </span>
              <span class="soft">
                {[
                  group.doneLate > 0 && say('planFactGroupLate', { count: group.doneLate }),
                  group.missed > 0 && say('planFactGroupMissed', { count: group.missed }),
                  group.givenUp > 0 && say('planFactGroupGivenUp', { count: group.givenUp }),
                  group.unseen > 0 && say('planFactGroupUnseen', { count: group.unseen }),
                  group.unplanned === null
                    ? say('planFactGroupUnplanned', { count: unknown })
                    : group.unplanned > 0 && say('planFactGroupUnplanned', { count: group.unplanned }),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
