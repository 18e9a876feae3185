import { kpiLimits, type Kpi, type KpiMeasure, type PeriodId } from '@/utils/domain/kpis/kpi';
import { measureFacts } from '@/utils/domain/kpis/measure';
import { readNumber, writeNumber, type BadNumber } from '@/utils/domain/kpis/written-number';

import type { WindowWord } from '../window/window';

/** A KPI as it is typed: numbers as they are written. */
export interface KpiForm {
  measure: KpiMeasure;
  name: string;
  network: string;
  /** '' : all, or none. */
  campaign: string;
  currency: string;
  unit: string;
  better: Kpi['better'];
  responsible: string;
  parent: string;
  targets: Record<PeriodId, string>;
  written: Record<PeriodId, string>;
}

/** Why a form cannot be saved: at which field, and in which words. */
export type FormProblem =
  | { at: 'currency' }
  | { at: 'name' | 'responsible' | 'unit' }
  | { at: 'targets' | 'written'; period: PeriodId; text: string; why: BadNumber }
  | { at: 'periods' };

export const badNumberWords: Record<BadNumber, WindowWord> = {
  number: 'kpisBadNumber',
  whole: 'kpisBadWhole',
  negative: 'kpisBadNegative',
};

/** A kept KPI as it is typed. */
export function formOf(kpi: Kpi, decimal: ',' | '.'): KpiForm {
  const texts = (numbers: Kpi['targets']) =>
    Object.fromEntries(
      Object.entries(numbers).map(([period, value]) => [period, writeNumber(value, kpi, decimal)]),
    );
  return {
    measure: kpi.measure,
    name: kpi.name,
    network: kpi.network ?? '',
    campaign: kpi.campaign ?? '',
    currency: kpi.currency ?? '',
    unit: kpi.unit,
    better: kpi.better,
    responsible: kpi.responsible,
    parent: kpi.parent ?? '',
    targets: texts(kpi.targets),
    written: texts(kpi.written),
  };
}

/** Whether a measure asks for a campaign. */
export const asksCampaign = (measure: KpiMeasure): boolean =>
  measureFacts[measure].from === 'campaigns' || measure === 'newFollowers';

/** The KPI that a form says, or why it says none. */
export function kpiOf(form: KpiForm, base: Kpi): Kpi | FormProblem {
  const { measure } = form;
  const { unit, from } = measureFacts[measure];
  const typed = form.currency.trim().toUpperCase();
  const currency = unit === 'money' && typed !== '' ? typed : null;
  if (currency !== null && !/^[A-Z]{3}$/.test(currency)) return { at: 'currency' };
  const [name, responsible, unitWord] = [form.name.trim(), form.responsible.trim(), form.unit.trim()];
  if (name.length > kpiLimits.name) return { at: 'name' };
  if (responsible.length > kpiLimits.short) return { at: 'responsible' };
  if (unitWord.length > kpiLimits.short) return { at: 'unit' };
  const numbers = { targets: {} as Kpi['targets'], written: {} as Kpi['written'] };
  for (const at of ['targets', 'written'] as const) {
    for (const [period, text] of Object.entries(form[at])) {
      const value = readNumber(text, { measure, currency });
      if (typeof value === 'string') return { at, period, text: text.trim(), why: value };
      if (value !== null) numbers[at][period] = value;
    }
    if (Object.keys(numbers[at]).length > kpiLimits.periods) return { at: 'periods' };
  }
  const isOfCampaign = asksCampaign(measure) && form.campaign !== '';
  return {
    ...base,
    ...numbers,
    measure,
    name,
    network: from === 'accounts' && !isOfCampaign && form.network !== '' ? form.network : null,
    campaign: isOfCampaign ? form.campaign : null,
    currency,
    unit: measure === 'byHand' ? unitWord : '',
    better: measure === 'byHand' ? form.better : 'more',
    responsible,
    parent: form.parent === '' ? null : form.parent,
  };
}

/** True of what a form could not be saved for. */
export const isProblem = (made: Kpi | FormProblem): made is FormProblem => 'at' in made;
