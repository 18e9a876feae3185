import type { Category } from '@/utils/domain/plan/brand-plan';
import { builtInCategories } from '@/utils/domain/plan/brand-plan';
import type { PlanItem, When } from '@/utils/domain/plan/item';
import { standingOf, type Standing } from '@/utils/domain/plan/late';
import { shownIn } from '@/utils/domain/plan/move';
import { categoryName, standingWords, statusWords } from '@/utils/words/plan';

import { ruledName } from '../../hashtags/network-names';
import type { OurWindow } from '../../window/window';
import { titleOf } from '../ui/item-words';
import type { Scene } from './scene';

/** An item in words, as the planner shows it everywhere. */
export interface ItemWords {
  title: string;
  /** "19:30"; '' where it has no hour. */
  time: string;
  networks: string;
  /** With what its time makes of it: "Scheduled · Late". */
  status: string;
  /** What its time makes of it alone; '' where that is nothing. */
  note: string;
  standing: Standing;
  /** All of it in one line, for what reads aloud. */
  whole: string;
}

/** How the planner says things of items. */
export interface Lens {
  zone: string;
  now: number;
  of(item: PlanItem): ItemWords;
  /** "Thu 26 Nov, 19:30" by the clock that is shown, with its year where it is not this one; '' of what has no day. */
  when(when: When | null): string;
  /** "Thursday, 26 November" */
  day(day: string): string;
  category(item: Pick<PlanItem, 'brand' | 'category'>): string;
  brand(id: string | null): string;
}

export function lensOf(scene: Scene, { say, language }: OurWindow, now: number): Lens {
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(language.value, { timeZone: 'UTC', ...options });
    return (day: string) => made.format(Date.parse(`${day}T00:00:00Z`));
  };
  const short = format({ weekday: 'short', day: 'numeric', month: 'short' });
  const shortWithYear = format({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const thisYear = String(new Date(now).getFullYear());
  const long = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const names = new Map(scene.brands.map(({ id, name }) => [id, name]));
  const when: Lens['when'] = (when) => {
    if (!when) return '';
    const { day, time } = shownIn(when, scene.zone);
    return [(day.startsWith(thisYear) ? short : shortWithYear)(day), time].filter(Boolean).join(', ');
  };
  return {
    zone: scene.zone,
    now,
    when,
    day: long,
    brand: (id) => (id === null ? say('planViewNoBrand') : (names.get(id) ?? say('planViewNoBrand'))),
    category: (item) =>
      item.category === null ? '' : categoryName(item.category, categoriesOf(scene, item.brand), say),
    of(item) {
      const standing = standingOf(item, now);
      const title = titleOf(item, say);
      const time = item.when ? (shownIn(item.when, scene.zone).time ?? '') : '';
      const networks = item.channels.map(({ network }) => ruledName(network)).join(', ');
      const more = item.status === 'missed' ? null : standingWords[standing];
      const note = more === null ? '' : say(more);
      const said = say(statusWords[item.status]);
      const status = note === '' ? said : standing === 'doneLate' ? note : `${note} · ${said}`;
      const whole = [when(item.when), title, networks, status].filter(Boolean).join(', ');
      return { title, time, networks, status, note, standing, whole };
    },
  };
}

/** The categories of a brand's plan. */
export const categoriesOf = ({ plans }: Pick<Scene, 'plans'>, brand: string | null): readonly Category[] =>
  plans.get(brand ?? '')?.categories ?? builtInCategories.map((id) => ({ id, name: null }));

/** True of what must be looked at: its time has passed. */
export const isLit = (standing: Standing): boolean => standing === 'late' || standing === 'missed';
