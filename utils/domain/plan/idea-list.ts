import type { Idea } from './idea';
import { planLimits } from './plan-limits';

/** Which ideas are shown, and in what order. */
export interface IdeaView {
  /** All words must stand in one idea: its title, author, note or tags. */
  words: string;
  tag: string | null;
  network: string | null;
  /** Only those of this brand and of none; undefined: those of all brands. */
  brand: string | null | undefined;
  order: 'newest' | 'best';
}

/** The ideas of a view, in its order: newest first, or what did best against its account's usual. */
export function ideasIn(ideas: readonly Idea[], view: IdeaView): Idea[] {
  const words = plain(view.words).split(/\s+/).filter(Boolean);
  const tag = view.tag === null ? null : plain(view.tag);
  const found = ideas.filter(
    (idea) =>
      (view.brand === undefined || idea.brand === null || idea.brand === view.brand) &&
      (view.network === null || idea.post?.network === view.network) &&
      (tag === null || idea.tags.some((one) => plain(one) === tag)) &&
      (words.length === 0 || hasAll(idea, words)),
  );
  return found.toSorted(view.order === 'newest' ? newest : best);
}

function hasAll({ title, post, note, tags }: Idea, words: readonly string[]): boolean {
  const text = plain([title, post?.author ?? '', note, ...tags].join(' '));
  return words.every((word) => text.includes(word));
}

const newest = (a: Idea, b: Idea): number => b.savedAt - a.savedAt;

/** By the multiple of the usual, then by engagement; what is not known comes last. */
function best(a: Idea, b: Idea): number {
  const of = ({ figures }: Idea) => [figures?.multiple, figures?.erViews, figures?.erFollowers];
  const [x, y] = [of(a), of(b)];
  for (let i = 0; i < x.length; i++) {
    const [one, other] = [x[i] ?? -1, y[i] ?? -1];
    if (one !== other) return other - one;
  }
  return newest(a, b);
}

/** "е" finds "ё" too. */
const plain = (text: string): string => text.toLowerCase().replaceAll('ё', 'е');

/** All tags of ideas, each once, those used most first. */
export function tagsOf(ideas: readonly Idea[]): string[] {
  const uses = new Map<string, { tag: string; n: number }>();
  for (const tag of ideas.flatMap(({ tags }) => tags)) {
    const use = uses.get(plain(tag));
    if (use) use.n++;
    else uses.set(plain(tag), { tag, n: 1 });
  }
  return [...uses.values()].toSorted((a, b) => b.n - a.n || (a.tag < b.tag ? -1 : 1)).map(({ tag }) => tag);
}

/** Tags as a person types them, each once: "hook, #video; numbers". */
export function readTags(text: string): string[] {
  const tags = new Map<string, string>();
  for (const part of text.split(/[,;\n]+/)) {
    const tag = part.trim().replace(/^#+/, '').replace(/\s+/g, ' ').slice(0, planLimits.short).trim();
    if (tag && !tags.has(plain(tag))) tags.set(plain(tag), tag);
  }
  return [...tags.values()].slice(0, planLimits.tags);
}
