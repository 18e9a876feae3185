import * as z from 'zod/mini';

import { Refused } from '../errors';
import type { NetworkId } from '../networks/catalog';
import { asPost, asProfile, asTagPage, recordLimits, timeShape } from '../networks/records';
import { laterScripts, type FromPage, type LaterScript, type Written } from './protocol';

z.config({ jitless: true });

/** No page can make us hold more than this of anything (S-04, S-12). */
const limits = {
  ...recordLimits,
  posts: 500,
  profiles: 500,
  tags: 50,
  keys: 500,
  listed: 3000,
  gaps: 50,
  problems: 20,
  part: 1 << 20,
  parts: 64,
  said: 70_000,
  guided: 200,
  writing: 20_000,
};

const text = z.string().check(z.overwrite((given) => given.slice(0, limits.text)));
const id = z.string().check(z.minLength(1), z.maxLength(limits.id));
const url = z.string().check(z.maxLength(limits.url));
const whole = z.number().check(z.int(), z.nonnegative());
const ref = z.object({ network: id, id: z.nullable(id), handle: z.nullable(id), name: z.nullable(text) });
const unread = z.array(z.unknown());

const shapes = {
  keepBatch: z.object({
    id,
    posts: unread.check(z.maxLength(limits.posts)),
    profiles: unread.check(z.maxLength(limits.profiles)),
    aliases: z.optional(z.array(z.object({ id, of: id })).check(z.maxLength(limits.posts))),
    tags: z.optional(unread.check(z.maxLength(limits.tags))),
  }),
  readPart: z.object({
    answer: id,
    part: whole,
    parts: whole.check(z.minimum(1), z.maximum(limits.parts)),
    text: z.string().check(z.maxLength(limits.part)),
    capture: z.object({ url, pageUrl: url, language: text, owner: z.nullable(ref), at: timeShape }),
  }),
  recall: z.array(id).check(z.maxLength(limits.keys)),
  checkPosts: z
    .array(
      z.object({
        key: id,
        said: z.nullable(
          z.object({ text: z.string().check(z.maxLength(limits.said)), hasGeotag: z.nullable(z.boolean()) }),
        ),
      }),
    )
    .check(z.maxLength(limits.guided)),
  recallAccount: ref,
  recallMore: id,
  offerIdea: id,
  teach: id,
  bring: z.enum(laterScripts),
  reportPage: z.object({
    url,
    network: id,
    owner: z.unknown(),
    posts: z.array(id).check(z.maxLength(limits.listed)),
    seen: whole,
    understood: whole,
    gaps: z.array(z.object({ shape: text, count: whole })).check(z.maxLength(limits.gaps)),
    problems: z.array(text).check(z.maxLength(limits.problems)),
  }),
  checkWriting: z.nullable(
    z.object({ text: z.string().check(z.maxLength(limits.writing)), isCut: z.boolean() }),
  ),
} satisfies Record<keyof FromPage, z.ZodMiniType>;

const isThere = <Value>(value: Value | null): value is Value => value !== null;

/** Records by record: one that cannot be kept is left out and takes no other along. */
const records = {
  keepBatch: (batch: z.infer<typeof shapes.keepBatch>, network: NetworkId) => ({
    id: batch.id,
    posts: batch.posts.map((post) => asPost(post, network)).filter(isThere),
    profiles: batch.profiles.map((profile) => asProfile(profile, network)).filter(isThere),
    ...(batch.aliases && { aliases: batch.aliases.map((alias) => ({ ...alias, network })) }),
    ...(batch.tags && { tags: batch.tags.map((tag) => asTagPage(tag, network)).filter(isThere) }),
  }),
  readPart: (part: z.infer<typeof shapes.readPart>, network: NetworkId) => ({
    ...part,
    capture: { ...part.capture, owner: part.capture.owner && { ...part.capture.owner, network } },
  }),
  recall: (keys: string[], network: NetworkId) => keys.filter((key) => key.startsWith(`${network}:`)),
  checkPosts: (posts: z.infer<typeof shapes.checkPosts>, network: NetworkId) =>
    posts.filter(({ key }) => key.startsWith(`${network}:`)),
  recallAccount: (account: z.infer<typeof ref>, network: NetworkId) => ({ ...account, network }),
  recallMore: (key: string) => key,
  offerIdea: (key: string) => key,
  teach: (language: string) => language,
  bring: (script: LaterScript) => script,
  reportPage: (report: z.infer<typeof shapes.reportPage>, network: NetworkId) => ({
    ...report,
    network,
    owner: asProfile(report.owner, network),
  }),
  checkWriting: (written: Written | null) => written,
} satisfies {
  [Name in keyof FromPage]: (
    data: z.infer<(typeof shapes)[Name]>,
    network: NetworkId,
  ) => Parameters<FromPage[Name]>[0];
};

/**
 * What a page's message holds, with nothing in it that its shape does not name, and with the network that the sender's
 * address tells, whatever the payload says (S-01). A record that has another shape is left out.
 * @throws Refused when the message itself has another shape
 */
export function checked<Name extends keyof FromPage>(
  name: Name,
  input: unknown,
  network: NetworkId,
): Parameters<FromPage[Name]>[0] {
  const result = shapes[name].safeParse(input);
  if (!result.success)
    throw new Refused(
      `${name}: ${result.error.issues[0]?.path.join('.') ?? ''} ${result.error.issues[0]?.code ?? ''}`,
    );
  const read = records[name] as (data: unknown, network: NetworkId) => Parameters<FromPage[Name]>[0];
  return read(result.data, network);
}
