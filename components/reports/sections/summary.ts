import type { Block } from '@/utils/domain/reports/document';

import type { Teller } from '../teller';
import type { Sentence, Told } from './section';

/** As many sentences at most, so many of them about one thing, and so many things that need attention. */
const mostSentences = 8;
const mostOf: Record<Sentence['about'], number> = { change: 4, plan: 2, best: 2, cost: 3 };
const mostFindings = 5;
const paragraphs: readonly Sentence['about'][] = ['change', 'plan', 'cost', 'best'];

/** The report in a few sentences, of what the sections that are shown know; and what needs attention. */
export function summarySection(sections: readonly Told[], tell: Teller): Told {
  const all = sections.flatMap(({ summary }) => summary);
  let room = mostSentences;
  const said: string[] = [];
  for (const about of paragraphs) {
    const sentences = all
      .filter((sentence) => sentence.about === about)
      .slice(0, Math.min(room, mostOf[about]))
      .map(({ text }) => text);
    room -= sentences.length;
    if (sentences.length > 0) said.push(sentences.join(' '));
  }
  const findings = sections.flatMap((section) => section.findings);
  return {
    text: said.join('\n\n') || tell.say('reportSaidNothing', { when: tell.words.when }),
    blocks: attention(findings, tell),
    findings: [],
    summary: [],
    used: [],
  };
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
