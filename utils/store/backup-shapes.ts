import * as z from 'zod/mini';

import { roles } from '../domain/brand';
import { campaignLimits } from '../domain/campaigns/campaign';
import { guideLimits } from '../domain/hashtags/guide-limits';
import { ruledNetworks } from '../domain/hashtags/network-rules';
import { tagPageKey } from '../domain/hashtags/tag-page';
import { kpiLimits } from '../domain/kpis/kpi';
import { planLimits } from '../domain/plan/plan-limits';
import { metrics, postKey, seriesNames } from '../domain/post';
import { profileKey } from '../domain/profile';
import { reportLimits } from '../domain/reports/report-form';
import { taskLimits } from '../domain/tasks/task';
import { networkIds, type NetworkId } from '../networks/catalog';
import { countShape, leadsTo, postShape, profileShape, tagPageShape, timeShape } from '../networks/records';
import {
  campaignShape,
  kpiShape,
  mappingShape,
  reportShape,
  resultRowShape,
  taskShape,
} from './campaign-shapes';
import { guideShape, limitsShape, tagSetShape } from './guide-shapes';
import { editsShape, linkLimits, linkShape, rulesShape, templateShape } from './link-shapes';
import {
  brandPlanShape,
  changeShape,
  fileShape,
  ideaShape,
  itemShape,
  matchShape,
  slotShape,
  thumbShape,
} from './plan-shapes';

z.config({ jitless: true });

const key = z.string().check(z.minLength(3), z.maxLength(220));
const isNetwork = (id: string): id is NetworkId => (networkIds as readonly string[]).includes(id);

/** [at, value, below] over and over, oldest first; below is 0 where the value is exact. */
const series = z.array(z.number().check(z.int())).check(z.refine(isSeries));
function isSeries(points: number[]): boolean {
  for (let i = 0; i < points.length; i += 3) {
    const [at, value, below] = [points[i]!, points[i + 1] ?? -1, points[i + 2] ?? -1];
    if (value < 0 || (below !== 0 && below <= value) || (i > 0 && at <= points[i - 3]!)) return false;
  }
  return true;
}
const seriesOf = (names: readonly string[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, z.optional(series)])));

/** When the official API told. */
const moments = z.optional(z.array(timeShape));

const postRow = z
  .object({
    key,
    author: z.optional(key),
    seenAt: timeShape,
    api: moments,
    post: postShape,
    series: seriesOf(seriesNames),
  })
  .check(
    z.refine(
      ({ key, post }) =>
        isNetwork(post.network) && key === postKey(post) && leadsTo(post.permalink, post.network),
    ),
  );

const sweep = z.object({ from: timeShape, to: timeShape, format: z.nullable(z.string()) });

const profileRow = z
  .object({
    key,
    handle: z.optional(key),
    seenAt: timeShape,
    api: moments,
    visitedAt: z.optional(timeShape),
    profile: profileShape,
    series: seriesOf(['followers', 'postsTotal']),
    sweeps: z.optional(z.array(sweep).check(z.maxLength(40))),
  })
  .check(z.refine(({ key, profile }) => isNetwork(profile.network) && key === profileKey(profile)));

const average = z.nullable(
  z.object({
    median: z.number(),
    mean: z.number(),
    pooled: z.number(),
    n: z.int(),
    exact: z.boolean(),
    missing: z.array(z.enum(metrics)),
  }),
);
const slices = z.array(z.object({ name: z.string(), n: z.int(), byFollowers: average, byViews: average }));
const snapshotRow = z
  .object({
    key,
    author: key,
    day: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
    at: timeShape,
    followers: countShape,
    postsTotal: countShape,
    stats: z.object({
      seen: z.int(),
      averaged: z.int(),
      ads: z.int(),
      reposts: z.nullable(z.int()),
      gapDays: z.nullable(z.object({ median: z.number(), longest: z.number() })),
      byFollowers: average,
      byViews: average,
      views: z.nullable(z.object({ median: z.number(), n: z.int() })),
      formats: slices,
      rubrics: slices,
      hashtags: slices,
      lengths: slices,
      campaigns: slices,
      hours: z.array(z.object({ weekday: z.int(), hour: z.int(), n: z.int(), rate: z.nullable(z.number()) })),
      best: z.nullable(key),
    }),
  })
  .check(z.refine((row) => row.key === `${row.author} ${row.day}`));

const name = z.string().check(z.minLength(1), z.maxLength(200));
const brandRow = z.object({
  id: name,
  name,
  createdAt: timeShape,
  accounts: z.array(
    z
      .object({
        network: z.string().check(z.refine(isNetwork)),
        id: z.nullable(z.string()),
        handle: z.nullable(z.string()),
        name: z.nullable(z.string()),
        role: z.enum(roles),
        addedAt: timeShape,
      })
      .check(z.refine(({ id, handle }) => id !== null || handle !== null)),
  ),
  rubrics: z.array(z.object({ name, tags: z.array(name) })),
});

const healthRow = z.object({
  day: z.string().check(z.regex(/^[a-z]+ \d{4}-\d\d-\d\d$/)),
  network: z.string().check(z.refine(isNetwork)),
  seen: z.int(),
  understood: z.int(),
  gaps: z
    .array(z.object({ shape: z.string().check(z.maxLength(1000)), count: z.int() }))
    .check(z.maxLength(50)),
});

const tagRow = z
  .object({ ...tagPageShape.shape, key, toldAt: z.nullable(timeShape) })
  .check(z.refine((row) => isNetwork(row.network) && row.key === tagPageKey(row)));

/** A backup, row by row: what no shape names is left out. */
export const backupShape = z.object({
  lorgnette: z.literal('backup'),
  version: z.int().check(z.minimum(1)),
  own: z.optional(z.int().check(z.minimum(1))),
  madeAt: timeShape,
  settings: z.nullable(z.looseObject({})),
  posts: z.array(postRow),
  profiles: z.array(profileRow),
  health: z.array(healthRow),
  snapshots: z.optional(z.array(snapshotRow)),
  tags: z.optional(z.array(tagRow)),
  brands: z.optional(z.array(brandRow)),
  templates: z.optional(z.array(templateShape).check(z.maxLength(linkLimits.templates))),
  rules: z.optional(z.array(rulesShape).check(z.maxLength(linkLimits.rules))),
  links: z.optional(z.array(linkShape).check(z.maxLength(linkLimits.links))),
  catalogue: z.optional(z.array(editsShape)),
  guides: z.optional(z.array(guideShape).check(z.maxLength(guideLimits.guides))),
  tagSets: z.optional(z.array(tagSetShape).check(z.maxLength(guideLimits.sets))),
  limits: z.optional(z.array(limitsShape).check(z.maxLength(ruledNetworks.length))),
  plan: z.optional(z.array(itemShape).check(z.maxLength(planLimits.items))),
  planChanges: z.optional(z.array(changeShape)),
  planFiles: z.optional(z.array(fileShape)),
  planThumbs: z.optional(z.array(thumbShape)),
  brandPlans: z.optional(z.array(brandPlanShape)),
  slots: z.optional(z.array(slotShape).check(z.maxLength(planLimits.slots))),
  ideas: z.optional(z.array(ideaShape).check(z.maxLength(planLimits.ideas))),
  matches: z.optional(z.array(matchShape)),
  campaigns: z.optional(z.array(campaignShape).check(z.maxLength(campaignLimits.campaigns))),
  results: z.optional(z.array(resultRowShape).check(z.maxLength(campaignLimits.rows))),
  mappings: z.optional(z.array(mappingShape).check(z.maxLength(campaignLimits.mappings))),
  kpis: z.optional(z.array(kpiShape).check(z.maxLength(kpiLimits.kpis))),
  reports: z.optional(z.array(reportShape).check(z.maxLength(reportLimits.reports))),
  tasks: z.optional(z.array(taskShape).check(z.maxLength(taskLimits.tasks))),
});
