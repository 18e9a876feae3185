import type { Block } from '@/utils/domain/reports/document';

import type { Teller } from '../teller';
import type { Sentence, Told } from './section';

/** As many sentences at most, and so many things that need attention. */
const mostSentences = 8;
const mostFindings = 5;
/** A paragraph each, in this order. */
const paragraphs: readonly Sentence['about'][] = ['change', 'plan', 'cost', 'best'];

/** The report in a few sentences, of what the sections that are shown know; and what needs attention. */
export function summarySection(sections: readonly Told[], tell: Teller): Told {
  const chosen = choose(sections.flatMap(({ summary }) => summary));
  const said = paragraphs.map((about) =>
    chosen
      .filter((sentence) => sentence.about === about)
      .map(({ text }) => text)
      .join(' '),
  );
  // A long list of one section does not hide the others.
  const findings = [
    ...sections.flatMap((section) => section.findings.slice(0, 2)),
    ...sections.flatMap((section) => section.findings.slice(2)),
  ];
  return {
    text:
      said.filter((paragraph) => paragraph !== '').join('\n\n') ||
      tell.say('reportSaidNothing', { when: tell.words.when }),
    blocks: attention(findings, tell),
    findings: [],
    summary: [],
    used: [],
  };
}

/** The first of each kind, then the second of each, while there is room; told in the order in which they were given. */
function choose(all: readonly Sentence[]): readonly Sentence[] {
  const kinds = paragraphs.map((about) => {
    const ofKind = all.filter((sentence) => sentence.about === about);
    return [...ofKind.filter(({ isMinor }) => !isMinor), ...ofKind.filter(({ isMinor }) => isMinor)];
  });
  const chosen = new Set<Sentence>();
  for (let place = 0; kinds.some((kind) => place < kind.length); place++)
    for (const kind of kinds) {
      const sentence = kind[place];
      if (sentence && chosen.size < mostSentences) chosen.add(sentence);
    }
  return all.filter((sentence) => chosen.has(sentence));
}

function attention(findings: Told['findings'], tell: Teller): Block[] {
  if (findings.length === 0) return [];
  const items = findings.slice(0, mostFindings).map(({ said }) => said);
  const more = findings.length - items.length;
  return [
    { kind: 'text', text: tell.say('reportAttention') },
    { kind: 'list', items: more > 0 ? [...items, tell.say('reportAttentionMore', { n: more })] : items },
  ];
}
