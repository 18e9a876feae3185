import * as z from 'zod/mini';

import {
  placementIds,
  utmFields,
  type NamingRules,
  type SavedLink,
  type Template,
  type UtmField,
} from '../domain/utm/draft';
import { Refused } from '../errors';
import { timeShape } from '../networks/records';
import type { EditsRow } from './own';

z.config({ jitless: true });

/** What of each thing is kept at most; more is refused, never cut: a cut link would be another link. */
export const linkLimits = {
  links: 20_000,
  templates: 300,
  rules: 500,
  name: 100,
  versions: 200,
  labels: 30,
  label: 100,
  usedIn: 2000,
  address: 10_000,
  url: 50_000,
  custom: 50,
  value: 2000,
  allowed: 1000,
  synonyms: 50,
  hosts: 200,
  host: 255,
  macros: 200,
  macro: 100,
};

const textUpTo = (most: number) => z.string().check(z.maxLength(most));
const id = z.string().check(z.minLength(1), z.maxLength(100));
const value = textUpTo(linkLimits.value);
const time = timeShape;

const web = textUpTo(linkLimits.url).check(
  z.refine((url) => ['http:', 'https:'].includes(URL.parse(url)?.protocol ?? '')),
);

type Fields<Shape> = Record<UtmField, Shape>;
const eachField = <Shape extends z.ZodMiniType>(shape: Shape) =>
  z.object(Object.fromEntries(utmFields.map((field) => [field, shape])) as Fields<Shape>);

const custom = z
  .array(z.object({ name: textUpTo(linkLimits.value), value }))
  .check(z.maxLength(linkLimits.custom));
const placement = z.nullable(z.enum(placementIds));

export const draftShape = z.object({
  address: textUpTo(linkLimits.address),
  tags: eachField(value),
  custom,
  placement,
});

export const templateShape = z.object({
  id,
  name: z.string().check(z.minLength(1), z.maxLength(linkLimits.name)),
  brand: z.nullable(id),
  placement,
  tags: eachField(z.exactOptional(value)),
  custom,
}) satisfies z.ZodMiniType<Template>;

const allowed = z.array(
  z.object({ value, synonyms: z.array(value).check(z.maxLength(linkLimits.synonyms)) }),
);

export const rulesShape = z.object({
  brand: textUpTo(100),
  letters: z.enum(['lower', 'asWritten']),
  separator: z.enum(['_', '-']),
  isTransliterated: z.boolean(),
  required: z.array(z.enum(utmFields)).check(z.maxLength(utmFields.length)),
  allowed: eachField(z.exactOptional(allowed.check(z.maxLength(linkLimits.allowed)))),
  ownHosts: z.array(textUpTo(linkLimits.host)).check(z.maxLength(linkLimits.hosts)),
  longest: z.int().check(z.minimum(1), z.maximum(linkLimits.value)),
  isSberId: z.boolean(),
}) satisfies z.ZodMiniType<NamingRules>;

const macros = z
  .array(z.string().check(z.minLength(1), z.maxLength(linkLimits.macro)))
  .check(z.maxLength(linkLimits.macros));

export const editsShape = z.object({
  placement: z.enum(placementIds),
  added: macros,
  removed: macros,
  checkedOn: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
}) satisfies z.ZodMiniType<EditsRow>;

const noted = {
  labels: z.array(textUpTo(linkLimits.label)).check(z.maxLength(linkLimits.labels)),
  usedIn: textUpTo(linkLimits.usedIn),
};

export const newLinkShape = z.object({
  brand: z.nullable(id),
  template: z.nullable(id),
  draft: draftShape,
  url: web,
  ...noted,
});

export const editShape = z.object({ id, draft: draftShape, url: web });
export const noteShape = z.object({ id, ...noted });

export const linkShape = z.extend(newLinkShape, {
  id,
  createdAt: time,
  versions: z
    .array(z.object({ draft: draftShape, url: web, until: time }))
    .check(z.maxLength(linkLimits.versions)),
}) satisfies z.ZodMiniType<SavedLink>;

/**
 * What a window gave, with nothing in it that its shape does not name.
 * @throws Refused when it has another shape, or more of something than is kept
 */
export function shaped<Shape extends z.ZodMiniType>(shape: Shape, given: unknown): z.output<Shape> {
  const { data, error } = shape.safeParse(given);
  if (!error) return data as z.output<Shape>;
  throw new Refused(`${error.issues[0]?.path.join('.') ?? ''} ${error.issues[0]?.code ?? ''}`);
}
