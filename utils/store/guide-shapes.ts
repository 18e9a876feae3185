import * as z from 'zod/mini';

import {
  caseStyles,
  positions,
  tagUses,
  type CountRule,
  type Guide,
  type GuideTag,
  type TagSet,
} from '../domain/hashtags/guide';
import { guideLimits } from '../domain/hashtags/guide-limits';
import { ruledNetworks, type RulesEdits } from '../domain/hashtags/network-rules';
import { timeShape } from '../networks/records';

z.config({ jitless: true });

const textUpTo = (most: number) => z.string().check(z.maxLength(most));
const id = z.string().check(z.minLength(1), z.maxLength(100));
const name = z.string().check(z.minLength(1), z.maxLength(guideLimits.name));
/** What can stand after "#" in a text at all: no blanks, no second "#". */
const tag = z.string().check(z.minLength(1), z.maxLength(guideLimits.tag), z.regex(/^[^\s#＃﹟]+$/u));
const network = z.enum(ruledNetworks);
const networks = z.array(network).check(z.maxLength(ruledNetworks.length));
const limit = (most: number) => z.nullable(z.int().check(z.nonnegative(), z.maximum(most)));

/** A day of the calendar (ISO). */
const day = z.string().check(
  z.regex(/^\d{4}-\d\d-\d\d$/),
  z.refine((text) => {
    const at = Date.parse(text);
    return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
  }),
);

const guideTag = z.object({
  tag,
  use: z.enum(tagUses),
  networks,
  from: z.nullable(day),
  until: z.nullable(day),
  local: z.boolean(),
  note: textUpTo(guideLimits.note),
}) satisfies z.ZodMiniType<GuideTag>;

const count = z.object({
  least: limit(guideLimits.count),
  most: limit(guideLimits.count),
}) satisfies z.ZodMiniType<CountRule>;

const onEachNetwork = <Shape extends z.ZodMiniType>(shape: Shape) =>
  z.object(
    Object.fromEntries(ruledNetworks.map((one) => [one, z.exactOptional(shape)])) as Record<
      (typeof ruledNetworks)[number],
      z.ZodMiniExactOptional<Shape>
    >,
  );

export const guideShape = z.object({
  brand: id,
  tags: z.array(guideTag).check(z.maxLength(guideLimits.tags)),
  count,
  countOn: onEachNetwork(count),
  position: z.enum(positions),
  style: z.enum(caseStyles),
  isClosed: z.boolean(),
  needsRubric: z.boolean(),
  needsGeotag: z.boolean(),
  needsUtm: z.boolean(),
  longestParagraph: limit(guideLimits.paragraph),
  community: textUpTo(guideLimits.community),
  preface: textUpTo(guideLimits.preface),
  updatedAt: timeShape,
}) satisfies z.ZodMiniType<Guide>;

const setContent = {
  brand: z.nullable(id),
  name,
  group: textUpTo(guideLimits.name),
  tags: z.array(tag).check(z.minLength(1), z.maxLength(guideLimits.setTags)),
  networks,
};

/** A set as a person writes it: how often it was used is counted elsewhere. */
export const newSetShape = z.object({ ...setContent, id: z.nullable(id) });

export const tagSetShape = z.object({
  ...setContent,
  id,
  uses: z.int().check(z.nonnegative()),
  usedAt: z.nullable(timeShape),
}) satisfies z.ZodMiniType<TagSet>;

const length = z.exactOptional(limit(guideLimits.length));

export const limitsShape = z.object({
  network,
  syntax: z.object({ digitsOnly: z.exactOptional(z.boolean()), emoji: z.exactOptional(z.boolean()) }),
  tags: z.object({ most: length, advised: length, longest: length }),
  text: z.object({ most: length, fold: length, title: length }),
  checkedOn: day,
}) satisfies z.ZodMiniType<RulesEdits>;
