import * as z from 'zod/mini';

import { ruledNetworks } from '../domain/hashtags/network-rules';
import type { BrandPlan } from '../domain/plan/brand-plan';
import { isDay, isTime, isZone } from '../domain/plan/clock';
import type { Idea } from '../domain/plan/idea';
import {
  statuses,
  type Comment,
  type Media,
  type PlanChange,
  type PlanContent,
  type PlanItem,
} from '../domain/plan/item';
import type { Match } from '../domain/plan/match';
import { planLimits } from '../domain/plan/plan-limits';
import type { Slot } from '../domain/plan/slot';
import { isWebAddress } from '../networks/addresses';
import { countShape, timeShape } from '../networks/records';
import type { FileRow } from './own';

z.config({ jitless: true });

const textUpTo = (most: number) => z.string().check(z.maxLength(most));
const id = z.string().check(z.minLength(1), z.maxLength(100));
/** Of a post: the network's name before its own id. */
const key = z.string().check(z.minLength(3), z.maxLength(220));
const short = textUpTo(planLimits.short);
const note = textUpTo(planLimits.note);
const whole = z.int().check(z.nonnegative());
const web = textUpTo(planLimits.url).check(z.refine(isWebAddress));
const network = z.enum(ruledNetworks);

const day = z.string().check(z.refine(isDay));
const time = z.string().check(z.refine(isTime));
const zone = short.check(z.refine(isZone));

const when = z.object({ day, time: z.nullable(time), zone });

export const factShape = z.object({
  post: z.nullable(key),
  permalink: web,
  publishedAt: z.nullable(timeShape),
  within: z.exactOptional(whole),
  how: z.enum(['sure', 'confirmed', 'byHand']),
  attachedAt: timeShape,
});

const account = z.object({
  network: id,
  id: z.nullable(id),
  handle: z.nullable(id),
  name: z.nullable(textUpTo(1000)),
});

const channel = z.object({
  network,
  account: z.nullable(account),
  format: z.nullable(id),
  text: z.nullable(textUpTo(planLimits.text)),
  fact: z.nullable(factShape),
});

const content = {
  brand: z.nullable(id),
  title: textUpTo(planLimits.title),
  when: z.nullable(when),
  status: z.enum(statuses),
  text: textUpTo(planLimits.text),
  channels: z.array(channel).check(
    z.maxLength(planLimits.channels),
    z.refine((all) => new Set(all.map((one) => one.network)).size === all.length),
  ),
  rubric: z.nullable(short),
  category: z.nullable(id),
  source: note,
  links: z.array(web).check(z.maxLength(planLimits.links)),
  geotag: short,
  mediaNotes: note,
  brief: textUpTo(planLimits.text),
  assignee: short,
  role: short,
  checklist: z.array(z.object({ text: short, done: z.boolean() })).check(z.maxLength(planLimits.checklist)),
};
export const contentShape = z.object(content) satisfies z.ZodMiniType<PlanContent>;
/** Edits: any of the fields. */
export const editsShape = z.partial(contentShape);

export const commentShape = z.object({
  id,
  at: timeShape,
  by: short,
  text: note,
}) satisfies z.ZodMiniType<Comment>;

export const mediaShape = z.object({
  id,
  name: textUpTo(planLimits.title),
  type: textUpTo(100),
  bytes: whole.check(z.maximum(planLimits.fileBytes)),
  width: z.nullable(whole),
  height: z.nullable(whole),
}) satisfies z.ZodMiniType<Media>;

const origin = {
  slot: z.nullable(z.object({ id, day })),
  idea: z.nullable(id),
};

/** An item that is new: what a person writes of it, and what it is made of. */
export const newItemShape = z.object({ ...content, ...origin, id: z.exactOptional(id) });

export const itemShape = z.object({
  ...content,
  ...origin,
  id,
  createdAt: timeShape,
  updatedAt: timeShape,
  comments: z.array(commentShape).check(z.maxLength(planLimits.comments)),
  media: z.array(mediaShape).check(z.maxLength(planLimits.media)),
}) satisfies z.ZodMiniType<PlanItem>;

export const newCommentShape = z.object({ item: id, by: short, text: note.check(z.minLength(1)) });

export const changeShape = z.object({
  id,
  item: id,
  at: timeShape,
  before: editsShape,
}) as z.ZodMiniType<PlanChange>;

const base64 = (bytes: number) =>
  z.string().check(z.maxLength(Math.ceil(bytes / 3) * 4), z.regex(/^[A-Za-z0-9+/]*={0,2}$/));
const thumb = z.nullable(
  textUpTo(planLimits.thumb).check(z.regex(/^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]*={0,2}$/)),
);

export const newFileShape = z.object({
  item: id,
  name: textUpTo(planLimits.title).check(z.minLength(1)),
  type: textUpTo(100),
  width: z.nullable(whole),
  height: z.nullable(whole),
  data: base64(planLimits.fileBytes),
  thumb,
});

export const fileShape = z.object({
  id,
  item: id,
  data: base64(planLimits.fileBytes),
}) satisfies z.ZodMiniType<FileRow>;

export const thumbShape = z.object({ id, item: id, thumb: textUpTo(planLimits.thumb) });

const categories = z
  .array(z.object({ id, name: z.nullable(short) }))
  .check(z.maxLength(planLimits.categories));

const perWeek = z.int().check(z.minimum(0), z.maximum(1000));

export const brandPlanShape = z.object({
  brand: textUpTo(100),
  zone: z.nullable(zone),
  categories,
  people: z.array(z.object({ name: short, role: short })).check(z.maxLength(planLimits.people)),
  mix: z.record(id, z.int().check(z.minimum(0), z.maximum(100))),
  perWeek: z.object(
    Object.fromEntries(ruledNetworks.map((one) => [one, z.exactOptional(perWeek)])) as Record<
      (typeof ruledNetworks)[number],
      z.ZodMiniExactOptional<z.ZodMiniInt>
    >,
  ),
  sources: z.array(short).check(z.maxLength(planLimits.people)),
  updatedAt: timeShape,
}) satisfies z.ZodMiniType<BrandPlan>;

const slotContent = {
  brand: z.nullable(id),
  network,
  rubric: z.nullable(short),
  category: z.nullable(id),
  format: z.nullable(id),
  rule: textUpTo(planLimits.rule).check(z.regex(/^FREQ=[A-Z]+(?:;[A-Z]+=[A-Z0-9,+-]+)*$/)),
  time,
  zone,
  from: day,
  until: z.nullable(day),
};
export const newSlotShape = z.object({ ...slotContent, id: z.nullable(id) });
export const slotShape = z.object({ ...slotContent, id }) satisfies z.ZodMiniType<Slot>;

const rate = z.nullable(z.number().check(z.nonnegative()));
const ideaContent = {
  brand: z.nullable(id),
  post: z.nullable(
    z.object({
      key,
      network: id,
      permalink: web,
      author: z.nullable(textUpTo(1000)),
      format: z.nullable(id),
    }),
  ),
  title: textUpTo(1000),
  figures: z.nullable(
    z.object({
      views: countShape,
      likes: countShape,
      comments: countShape,
      shares: countShape,
      followers: countShape,
      erViews: rate,
      erFollowers: rate,
      multiple: rate,
    }),
  ),
  note,
  tags: z.array(short.check(z.minLength(1))).check(z.maxLength(planLimits.tags)),
};
export const newIdeaShape = z.object({ ...ideaContent, id: z.nullable(id) });
export const ideaShape = z.object({
  ...ideaContent,
  id,
  savedAt: timeShape,
  items: z.array(id).check(z.maxLength(planLimits.items)),
}) satisfies z.ZodMiniType<Idea>;

export const matchShape = z.object({
  id: textUpTo(400),
  post: key,
  item: id,
  network,
  likeness: z.nullable(z.number().check(z.minimum(0), z.maximum(1))),
  at: timeShape,
  state: z.enum(['asked', 'refused']),
}) satisfies z.ZodMiniType<Match>;
