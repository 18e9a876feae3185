import { countFor } from './guide';
import { lengthAs } from './lengths';
import { correctedText, lintPost, type House, type LintedPost, type TagFinding } from './lint';
import { tagsIn } from './tokenize';

/** What can be told of a text before it is a post. */
export interface Looked {
  /** How many hashtags stand in it, and how many may; null: no limit that is known. */
  tags: number;
  mostTags: number | null;
  /** As the network counts. */
  length: number;
  mostLength: number | null;
  /** The worst first. */
  findings: TagFinding[];
}

/**
 * Looks at a text that is to be posted on a network.
 * @param day the local day (ISO): some hashtags are for a time
 */
export function lookAt(text: string, network: string, house: House, day: string): Looked {
  const { guide, rules } = house;
  const limits = [guide && countFor(guide, network).most, rules?.tags.most].filter(
    (limit) => typeof limit === 'number',
  );
  return {
    tags: tagsIn(text, rules?.syntax).length,
    mostTags: limits.length > 0 ? Math.min(...limits) : null,
    length: lengthAs(text, rules?.text.counted ?? 'codePoints'),
    mostLength: rules?.text.most ?? null,
    findings: lintPost(unposted(text, network, day), house),
  };
}

/** The text with everything put right that can be without a person; the same text when nothing can. */
export const corrected = (text: string, network: string, house: House, day: string): string =>
  correctedText(unposted(text, network, day), house);

/** Whether a place is named with it is no part of the text. */
const unposted = (text: string, network: string, day: string): LintedPost & { text: string } => ({
  network,
  text,
  hashtags: null,
  links: null,
  hasGeotag: null,
  day,
});

/** How many findings count: what is only worth knowing is told, and not counted. */
export const countOf = (findings: readonly TagFinding[]): number =>
  findings.filter(({ severity }) => severity !== 'info').length;
