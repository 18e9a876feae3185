import type { RuledNetwork } from '../hashtags/network-rules';
import type { ProfileRef } from '../profile';

/** How far a planned post is, in the order of the work. `missed` is only what a person gave up; lateness is derived: see late.ts. */
export const statuses = [
  'idea',
  'brief',
  'inWork',
  'toApprove',
  'approved',
  'scheduled',
  'published',
  'missed',
] as const;
export type Status = (typeof statuses)[number];

/** When a post is to be published, as a person says it: a day and an hour of a zone's clock. See clock.ts for the moment. */
export interface When {
  /** "2026-11-26". */
  day: string;
  /** "19:30"; null: some time of that day. */
  time: string | null;
  /** IANA: "Europe/Moscow". */
  zone: string;
}

/** The published post that became of an item on one network. */
export interface Fact {
  /** Its key; null where it was attached by an address that no post seen has. */
  post: string | null;
  permalink: string;
  /** Milliseconds since 1970; null where the network did not tell. */
  publishedAt: number | null;
  /** How long after that it may have been as well: where the network told the hour or the day alone. */
  within?: number;
  /** Found by itself, found and confirmed by the person, or given by the person. */
  how: 'sure' | 'confirmed' | 'byHand';
  attachedAt: number;
}

/** One network that an item is published on; an item has each network once. */
export interface Channel {
  network: RuledNetwork;
  /** Which of the brand's own accounts; null: any of them. */
  account: ProfileRef | null;
  /** A word of the network's own list, as posts have it; null: not said. */
  format: string | null;
  /** The text there; null: the item's. */
  text: string | null;
  fact: Fact | null;
}

export interface Check {
  text: string;
  done: boolean;
}

/** What a person writes of a planned post. */
export interface PlanContent {
  /** Null: of no brand. */
  brand: string | null;
  title: string;
  when: When | null;
  status: Status;
  /** The text of every network that has none of its own. */
  text: string;
  channels: Channel[];
  /** By name, as the brand has it; null: none. */
  rubric: string | null;
  /** The id of a category of the brand's plan: see brand-plan.ts; null: none. */
  category: string | null;
  /** Where its content comes from. */
  source: string;
  /** Where its text leads, tagged or not. */
  links: string[];
  geotag: string;
  mediaNotes: string;
  /** What the designer, the copywriter … is to do. */
  brief: string;
  assignee: string;
  role: string;
  checklist: Check[];
}

export interface Comment {
  id: string;
  at: number;
  by: string;
  text: string;
}

/** A file kept with an item; its bytes and its small picture lie apart. */
export interface Media {
  id: string;
  name: string;
  /** MIME. */
  type: string;
  bytes: number;
  /** Of a picture; else null. */
  width: number | null;
  height: number | null;
}

/** A planned post. */
export interface PlanItem extends PlanContent {
  id: string;
  createdAt: number;
  updatedAt: number;
  comments: Comment[];
  media: Media[];
  /** The recurring slot it fills, and of which day. */
  slot: { id: string; day: string } | null;
  /** The saved idea it was made of. */
  idea: string | null;
}

/** A change of an item: what of it was otherwise before. */
export interface PlanChange {
  id: string;
  item: string;
  at: number;
  before: Partial<PlanContent>;
}

/** An item that nothing was written in yet. */
export const blankContent = (brand: string | null, when: When | null = null): PlanContent => ({
  brand,
  title: '',
  when,
  status: 'idea',
  text: '',
  channels: [],
  rubric: null,
  category: null,
  source: '',
  links: [],
  geotag: '',
  mediaNotes: '',
  brief: '',
  assignee: '',
  role: '',
  checklist: [],
});

export const blankChannel = (network: RuledNetwork): Channel => ({
  network,
  account: null,
  format: null,
  text: null,
  fact: null,
});

/** What is published on a network: its own text, else the item's. */
export const textOn = ({ text }: Pick<PlanContent, 'text'>, channel: Pick<Channel, 'text'>): string =>
  channel.text ?? text;

/** What a person writes of an item that is kept. */
export function contentOf(item: PlanItem): PlanContent {
  const { id: _id, createdAt: _made, updatedAt: _edited, comments: _said, media: _files, ...rest } = item;
  const { slot: _slot, idea: _idea, ...content } = rest;
  return content;
}
