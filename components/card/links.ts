import { cutInMiddle, linkTold } from '@/utils/domain/links';
import { mostLinks } from '@/utils/domain/post';

import type { CardVoice, Line } from './explain';

/** One link in words. */
export interface LinkLine {
  /** Whole: what is copied. */
  address: string;
  place: string;
  /** Each tag by its name, or why there is none. */
  tags: { name: string; value: string }[];
  note: string;
}

/** Where a post leads, in words. */
export interface LinksExplained {
  lines: LinkLine[];
  /** How many more there are; else empty. */
  rest: string;
  /** What is wrong with the tags, under its heading; null where nothing is said of that. */
  problems: { heading: string; sentences: string[]; rest: string } | null;
  /** What can be done with it elsewhere; else empty. */
  hint: string;
}

const mostLines = 3;
const mostProblems = 4;
const longestValue = 48;

/** The line that says how many links there are: none is not the same as unknown. */
export function linksLine(links: readonly string[] | null, { say, numbers }: CardVoice): Line {
  const name = say('cardLinks');
  if (!links) return { name, value: '', note: say('openPost') };
  return {
    name,
    value: numbers.full(links.length),
    note: say(links.length < mostLinks ? 'linksInText' : 'linksAtLeast'),
  };
}

/** The links of a post and what is wrong with their tags; null when it has none that are known. */
export function explainLinks(
  links: readonly string[] | null,
  tagProblems: readonly string[] | null,
  { say }: CardVoice,
): LinksExplained | null {
  const told = (links ?? []).flatMap((address) => linkTold(address) ?? []);
  if (told.length === 0) return null;
  const isTagged = told.some(({ tags }) => tags.length > 0);
  const left = told.length - mostLines;
  return {
    lines: told.slice(0, mostLines).map(({ address, place, tags, isShort }) => ({
      address,
      place,
      tags: tags.map(({ field, value }) => ({
        name: say('linkTag', { field }),
        value: cutInMiddle(value, longestValue) || say('linkTagEmpty'),
      })),
      note: isShort ? say('linkShort') : tags.length === 0 ? say('linkNoTags') : '',
    })),
    rest: left > 0 ? say('linksMore', { n: left }) : '',
    problems: problemsOf(),
    hint: isTagged && !tagProblems ? say('linkHint') : '',
  };

  function problemsOf(): LinksExplained['problems'] {
    if (!tagProblems || !(isTagged || tagProblems.length > 0)) return null;
    const more = tagProblems.length - mostProblems;
    return {
      heading: say('tagProblems', { n: tagProblems.length }),
      sentences: tagProblems.slice(0, mostProblems),
      rest: more > 0 ? say('tagProblemsMore', { n: more }) : '',
    };
  }
}
