/**
 * The parts of a strategy, in the order in which one is written: each builds on those before it. `filled`: begins with what the
 * person has seen (snapshots, comparisons, KPIs), and is theirs to change.
 */
export const strategyParts = [
  { id: 'goals', fields: ['why', 'goals', 'measures'], filled: 'kpis' },
  { id: 'position', fields: ['now', 'strong', 'weak'], filled: 'snapshots' },
  { id: 'competitors', fields: ['who', 'theyDo', 'weDo'], filled: 'comparison' },
  { id: 'audience', fields: ['segments'], filled: null },
  { id: 'proposition', fields: ['offer', 'proof'], filled: null },
  { id: 'presence', fields: ['format', 'follows'], filled: null },
  { id: 'tone', fields: ['weAre', 'weAreNot', 'address', 'examples'], filled: null },
  { id: 'content', fields: ['whatFor', 'forWhom', 'whyUs'], filled: null },
  { id: 'rubrics', fields: ['rubrics'], filled: 'rubrics' },
  { id: 'networks', fields: ['chosen', 'notChosen'], filled: 'accounts' },
  { id: 'budget', fields: ['money', 'people'], filled: 'campaigns' },
  { id: 'risks', fields: ['risks'], filled: null },
  { id: 'roles', fields: ['roles'], filled: 'people' },
] as const;
export type StrategyPart = (typeof strategyParts)[number];
export type StrategyPartId = StrategyPart['id'];

/** Whom a brand speaks to: a group of people and what they want and fear. */
export interface AudienceSegment {
  name: string;
  /** One person of the group, as if known: age, work, day. */
  profile: string;
  needs: string;
  barriers: string;
}

/** What may go wrong, and what is answered then. */
export interface Risk {
  risk: string;
  answer: string;
  who: string;
}

/** What the account is about: what it sells, what its followers love, or both. */
export type Presence = 'commercial' | 'interest' | 'mixed';

export interface StrategyRubric {
  name: string;
  /** Where its posts come from. */
  sources: string;
  /** Whole percent of all posts; null: not set. */
  share: number | null;
}

/** A strategy as one version of it has it. '' and empty lists: nobody has written it yet. */
export interface StrategyContent {
  /** By "part.field", of the fields that are texts. */
  texts: Record<string, string>;
  presence: Presence | null;
  segments: AudienceSegment[];
  rubrics: StrategyRubric[];
  risks: Risk[];
}

export const blankStrategy = (): StrategyContent => ({
  texts: {},
  presence: null,
  segments: [],
  rubrics: [],
  risks: [],
});

/** The fields that are no texts. */
const lists = { segments: 'segments', rubrics: 'rubrics', risks: 'risks', format: 'presence' } as const;

/** Whether something was written into a field. */
export function isWritten(content: StrategyContent, part: StrategyPartId, field: string): boolean {
  if (Object.hasOwn(lists, field)) {
    const value = content[lists[field as keyof typeof lists]];
    return Array.isArray(value) ? value.length > 0 : value !== null;
  }
  return (content.texts[`${part}.${field}`] ?? '').trim() !== '';
}

/** How much of a strategy is written: fields, of all. */
export function progressOf(content: StrategyContent): { written: number; all: number } {
  const fields = strategyParts.flatMap(({ id, fields: own }) =>
    own.map((field) => isWritten(content, id, field)),
  );
  return { written: fields.filter(Boolean).length, all: fields.length };
}

/** What the rubrics' shares come to: whole percent; null where none is set. Over or under 100 is told, not put right. */
export function sharesOf({ rubrics }: Pick<StrategyContent, 'rubrics'>): number | null {
  const set = rubrics.flatMap(({ share }) => (share === null ? [] : [share]));
  return set.length === 0 ? null : set.reduce((sum, share) => sum + share, 0);
}

/** The parts in which two versions differ. */
export const changedParts = (before: StrategyContent, after: StrategyContent): StrategyPartId[] =>
  strategyParts
    .filter(({ id, fields }) =>
      fields.some((field) => valueOf(before, id, field) !== valueOf(after, id, field)),
    )
    .map(({ id }) => id);

const valueOf = (content: StrategyContent, part: StrategyPartId, field: string): string =>
  Object.hasOwn(lists, field)
    ? JSON.stringify(content[lists[field as keyof typeof lists]])
    : (content.texts[`${part}.${field}`] ?? '').trim();
