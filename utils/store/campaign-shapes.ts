import * as z from 'zod/mini';

import {
  adSystems,
  campaignLimits as limits,
  exportKinds,
  goals,
  rowId,
  tools,
  type Campaign,
  type ColumnMapping,
  type ResultRow,
} from '../domain/campaigns/campaign';
import { daysIn } from '../domain/campaigns/days';
import { resultNames, type ResultName } from '../domain/campaigns/results';
import { kpiLimits, kpiMeasures, type Kpi } from '../domain/kpis/kpi';
import { isDay, isTime, isZone } from '../domain/plan/clock';
import { reportLimits, sectionIds, type ReportForm } from '../domain/reports/report-form';
import { taskLimits, taskStates, type Task } from '../domain/tasks/task';
import { timeShape } from '../networks/records';

z.config({ jitless: true });

const textUpTo = (most: number) => z.string().check(z.maxLength(most));
const id = z.string().check(z.minLength(1), z.maxLength(100));
const name = z.string().check(z.minLength(1), z.maxLength(limits.name));
const short = textUpTo(limits.short);
const brand = z.nullable(id);
const day = z.string().check(z.refine(isDay));
const zone = textUpTo(100).check(z.refine(isZone));
const currency = z.string().check(z.regex(/^[A-Z]{3}$/));
/** Minor units: whole, and within what a number holds exactly. */
const money = z.int();
const moments = { createdAt: timeShape, updatedAt: timeShape };
const areUnique = (names: readonly string[]) => new Set(names).size === names.length;

export const campaignShape = z.object({
  id,
  brand,
  name,
  goal: z.enum(goals),
  action: short,
  from: day,
  to: z.nullable(day),
  currency,
  rates: z
    .record(currency, z.number().check(z.positive()))
    .check(z.refine((rates) => Object.keys(rates).length <= limits.rates)),
  budget: z.nullable(money.check(z.nonnegative())),
  channels: z
    .array(
      z.object({
        id,
        name,
        tool: z.enum(tools),
        system: z.nullable(z.enum(adSystems)),
        budget: z.nullable(money.check(z.nonnegative())),
        names: z.array(short).check(z.maxLength(limits.names)),
      }),
    )
    .check(
      z.maxLength(limits.channels),
      z.refine((all) => areUnique(all.map((one) => one.id))),
    ),
  creatives: z
    .array(
      z.object({
        name: short.check(z.minLength(1)),
        textShare: z.nullable(z.int().check(z.minimum(0), z.maximum(100))),
        segment: z.nullable(name),
        rubric: z.nullable(short),
        note: textUpTo(limits.note),
      }),
    )
    .check(
      z.maxLength(limits.creatives),
      z.refine((all) => areUnique(all.map((one) => one.name))),
    ),
  segments: z
    .array(
      z.object({
        name,
        gender: z.enum(['', 'all', 'women', 'men']),
        age: short,
        geography: short,
        interests: textUpTo(limits.note),
      }),
    )
    .check(
      z.maxLength(limits.segments),
      z.refine((all) => areUnique(all.map((one) => one.name))),
    ),
  utm: z.array(short).check(z.maxLength(limits.names)),
  posts: z.array(textUpTo(220)).check(z.maxLength(limits.linked)),
  items: z.array(id).check(z.maxLength(limits.linked)),
  lifetimeValue: z.nullable(money),
  note: textUpTo(limits.note),
  ...moments,
}) satisfies z.ZodMiniType<Campaign>;

const figures = z.object(
  Object.fromEntries(
    resultNames.map((one) => [
      one,
      z.nullable(one === 'revenue' || one === 'spend' || one === 'costOfGoods' ? money : z.number()),
    ]),
  ) as Record<ResultName, z.ZodMiniNullable<z.ZodMiniNumber>>,
);

export const resultRowShape = z
  .object({
    id: textUpTo(2000),
    campaign: id,
    channel: z.nullable(id),
    creative: z.nullable(short),
    segment: z.nullable(short),
    rubric: z.nullable(short),
    from: day,
    to: day,
    source: z.enum(['byHand', ...exportKinds]),
    currency,
    results: figures,
    file: short,
    keptAt: timeShape,
  })
  .check(
    z.refine((row) => row.id === rowId(row)),
    z.refine((row) => row.from <= row.to && daysIn(row) <= limits.rowDays),
  ) satisfies z.ZodMiniType<ResultRow>;

export const mappingShape = z.object({
  id: textUpTo(30_000).check(z.minLength(1)),
  name: textUpTo(limits.name),
  source: z.enum(exportKinds),
  columns: z
    .record(short, textUpTo(100))
    .check(z.refine((columns) => Object.keys(columns).length <= limits.columns)),
  decimal: z.nullable(z.enum([',', '.'])),
  days: z.nullable(z.enum(['dayFirst', 'monthFirst'])),
  currency: z.nullable(currency),
  updatedAt: timeShape,
}) satisfies z.ZodMiniType<ColumnMapping>;

const periodId = z.string().check(z.regex(/^\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]))?$/));
const byPeriod = z
  .record(periodId, z.number())
  .check(z.refine((periods) => Object.keys(periods).length <= kpiLimits.periods));

export const kpiShape = z.object({
  id,
  brand,
  parent: z.nullable(id),
  name: textUpTo(kpiLimits.name),
  measure: z.enum(kpiMeasures),
  network: z.nullable(id),
  campaign: z.nullable(id),
  unit: textUpTo(kpiLimits.short),
  better: z.enum(['more', 'less']),
  responsible: textUpTo(kpiLimits.short),
  targets: byPeriod,
  written: byPeriod,
  currency: z.nullable(currency),
  order: z.number(),
  ...moments,
}) satisfies z.ZodMiniType<Kpi>;

export const reportShape = z.object({
  id,
  brand,
  name: z.string().check(z.minLength(1), z.maxLength(reportLimits.name)),
  title: textUpTo(reportLimits.short),
  client: textUpTo(reportLimits.short),
  author: textUpTo(reportLimits.short),
  language: z.enum(['en', 'ru']),
  zone: z.nullable(zone),
  every: z.enum(['week', 'month', 'quarter']),
  sections: z.array(z.object({ id: z.enum(sectionIds), isShown: z.boolean() })).check(
    z.maxLength(sectionIds.length),
    z.refine((all) => areUnique(all.map((one) => one.id))),
  ),
  texts: z
    .record(textUpTo(100), textUpTo(reportLimits.text))
    .check(z.refine((texts) => Object.keys(texts).length <= reportLimits.texts)),
  logo: z.nullable(
    textUpTo(reportLimits.logo).check(z.regex(/^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]*={0,2}$/)),
  ),
  colour: z.string().check(z.regex(/^#[0-9a-f]{6}$/)),
  ...moments,
}) satisfies z.ZodMiniType<ReportForm>;

export const taskShape = z.object({
  id,
  brand,
  title: z.string().check(z.minLength(1), z.maxLength(taskLimits.title)),
  brief: textUpTo(taskLimits.text),
  acceptance: textUpTo(taskLimits.text),
  outcome: textUpTo(taskLimits.text),
  remark: textUpTo(taskLimits.text),
  state: z.enum(taskStates),
  assignee: textUpTo(taskLimits.short),
  accepter: textUpTo(taskLimits.short),
  due: z.nullable(z.object({ day, time: z.nullable(z.string().check(z.refine(isTime))), zone })),
  priority: z.enum(['usual', 'urgent']),
  checklist: z
    .array(z.object({ text: textUpTo(taskLimits.short), done: z.boolean() }))
    .check(z.maxLength(taskLimits.checklist)),
  from: z.nullable(
    z.object({
      kind: z.enum(['planItem', 'report', 'kpi', 'campaign', 'alert']),
      id: textUpTo(400),
      said: textUpTo(taskLimits.text),
    }),
  ),
  ...moments,
  acceptedAt: z.nullable(timeShape),
}) satisfies z.ZodMiniType<Task>;
