import { isWritten, strategyParts, type StrategyContent, type StrategyPartId } from './strategy';

/** What Markdown calls things; our windows have the words. */
export interface StrategyWords {
  part(id: StrategyPartId): string;
  field(part: StrategyPartId, field: string): string;
  presence(presence: NonNullable<StrategyContent['presence']>): string;
  segment: { profile: string; needs: string; barriers: string };
  rubric: { sources: string; share: string };
  risk: { answer: string; who: string };
  /** What stands where nothing was written. */
  nothing: string;
}

/** A strategy as Markdown. What was written in it is text: none of its signs becomes a heading, a list, a link or markup. */
export function strategyMarkdown(title: string, content: StrategyContent, words: StrategyWords): string {
  const lines = [`# ${inline(title)}`];
  for (const { id, fields } of strategyParts) {
    lines.push('', `## ${inline(words.part(id))}`);
    for (const field of fields) {
      if (fields.length > 1) lines.push('', `### ${inline(words.field(id, field))}`);
      lines.push('', ...fieldLines(content, id, field, words));
    }
  }
  return `${lines.join('\n')}\n`;
}

function fieldLines(
  content: StrategyContent,
  part: StrategyPartId,
  field: string,
  words: StrategyWords,
): string[] {
  if (!isWritten(content, part, field)) return [`*${inline(words.nothing)}*`];
  if (field === 'segments')
    return content.segments.flatMap(({ name, profile, needs, barriers }) =>
      item(name, [
        [words.segment.profile, profile],
        [words.segment.needs, needs],
        [words.segment.barriers, barriers],
      ]),
    );
  if (field === 'rubrics')
    return content.rubrics.flatMap(({ name, sources, share }) =>
      item(name, [
        [words.rubric.share, share === null ? '' : `${share}%`],
        [words.rubric.sources, sources],
      ]),
    );
  if (field === 'risks')
    return content.risks.flatMap(({ risk, answer, who }) =>
      item(risk, [
        [words.risk.answer, answer],
        [words.risk.who, who],
      ]),
    );
  if (field === 'format') return [inline(words.presence(content.presence!))];
  return paragraphs(content.texts[`${part}.${field}`] ?? '');
}

const item = (name: string, told: readonly (readonly [string, string])[]): string[] => [
  `- **${inline(name) || '—'}**`,
  ...told
    .filter(([, text]) => text.trim() !== '')
    .map(([what, text]) => `  - ${inline(what)}: ${inline(text)}`),
];

/** Each line of a text is a line; an empty one begins a paragraph. */
const paragraphs = (text: string): string[] =>
  text
    .trim()
    .split(/\n[ \t]*(?:\n[ \t]*)*\n/)
    .flatMap((paragraph, i) => [...(i > 0 ? [''] : []), paragraph.split('\n').map(inline).join('\\\n')]);

/** Text in one line in which no sign means anything to Markdown. */
const inline = (text: string): string =>
  text
    .trim()
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\\`*_{}[\]<>()#+.!|~&:@-]/g, (sign) => `\\${sign}`);
