import type { RuleFault } from '@/utils/domain/plan/recurrence';
import { formOf, type RuleForm } from '@/utils/domain/plan/rule-form';
import type { Slot } from '@/utils/domain/plan/slot';

import { weekdayNames } from '../../competitors/heat';
import type { OurWindow, WindowWord } from '../../window/window';

export const ruleFaultWords: Readonly<Record<RuleFault, WindowWord>> = {
  notRule: 'planRhythmNotRule',
  tooOften: 'planRhythmTooOften',
  hours: 'planRhythmTooOften',
  never: 'planRhythmNever',
  order: 'planRhythmOrder',
};

const everyWords = {
  day: 'planRhythmEveryDay',
  week: 'planRhythmEveryWeek',
  month: 'planRhythmEveryMonth',
} as const satisfies Record<RuleForm['every'], WindowWord>;

/** "Every week on Mon, Thu": a rule in words; one of another program as it is written. */
export function ruleText(rule: string, { say, language }: OurWindow): string {
  const form = formOf(rule);
  if (!form) return say('planRhythmOtherRule', { rule });
  const names = weekdayNames(language.value);
  const days =
    form.every === 'week'
      ? form.weekdays.map((day) => names[day]!)
      : form.monthDays.map((day) => (day < 0 ? say('planRhythmLastDayShort') : String(day)));
  const joined = days.join(', ');
  return say(everyWords[form.every], { n: form.interval, days: joined });
}

/** When a slot comes round: its rule, hour and, where it is another than the plan's, its zone. */
export const slotText = (slot: Pick<Slot, 'rule' | 'time' | 'zone'>, zone: string, ours: OurWindow): string =>
  [ruleText(slot.rule, ours), slot.time, slot.zone === zone ? null : slot.zone]
    .filter((part) => part !== null)
    .join(' · ');

/** "Thu, 26 Nov": a day of the calendar, whatever the clocks. */
export const dayText = (day: string, { language }: OurWindow): string =>
  new Intl.DateTimeFormat(language.value, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  }).format(Date.parse(`${day}T00:00:00Z`));
