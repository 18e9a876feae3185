/** Every pattern in the code takes no longer than the text is long, whatever a page has written (S-11). */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import ts from 'typescript';
import { expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');
/** A linear pattern needs a fraction of a millisecond for so many characters; a quadratic one a hundred times that. */
const length = 30_000;
const mostMs = 60;

/** Asked of nothing long: why. */
const bounded: Record<string, string> = {
  'components/badges/short-numbers.ts': 'the digits of a number, 22 at most',
};

interface Pattern {
  at: string;
  source: string;
  flags: string;
}

function patternsIn(folder: string): Pattern[] {
  const found: Pattern[] = [];
  for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || /(?:^|\/)samples\//.test(file)) continue;
    const path = `${folder}/${file}`;
    const code = ts.createSourceFile(
      path,
      readFileSync(join(root, path), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const visit = (node: ts.Node): void => {
      if (ts.isRegularExpressionLiteral(node)) {
        const end = node.text.lastIndexOf('/');
        const line = code.getLineAndCharacterOfPosition(node.getStart()).line + 1;
        found.push({
          at: `${path}:${line}`,
          source: node.text.slice(1, end),
          flags: node.text.slice(end + 1),
        });
      }
      ts.forEachChild(node, visit);
    };
    visit(code);
  }
  return found;
}

/** What is worth repeating against a pattern: its own words and signs, alone and in pairs, and one of each kind. */
function pumpsFor({ source }: Pattern): Set<string> {
  const plain = source.replaceAll(/\\[pPdDsSwWbBux](?:\{[^}]*\})?/g, ' ').replaceAll(/\(\?[:=!<]+/g, ' ');
  const words = plain.match(/[\p{L}\p{N}_]{2,}/gu) ?? [];
  const signs = new Set(plain.replaceAll(/[\\\p{L}\p{N}]/gu, ''));
  const kinds = ['a', 'я', '1', ' ', '\n', 'a ', '1 ', 'a.', ' \n', '漢'];
  return new Set([...kinds, ...signs, ...words.slice(0, 12), ...words.slice(0, 6).map((word) => `${word} `)]);
}

const patterns = ['utils', 'components', 'entrypoints']
  .flatMap(patternsIn)
  .filter(({ at }) => !bounded[at.slice(0, at.lastIndexOf(':'))]);
/** Starts that let a pattern with a fixed beginning get under way. */
const startsOf = ({ source }: Pattern): string[] => {
  const start = /^\^?((?:[\w/ :#"=@-]|\\\/)+)(?![*+?{])/.exec(source)?.[1]?.replaceAll('\\/', '/');
  return start ? ['', start] : [''];
};

test('there are patterns to look at', () => expect(patterns.length).toBeGreaterThan(300));

test.each(patterns)('$at is linear: /$source/$flags (S-11)', (pattern) => {
  const regex = new RegExp(pattern.source, pattern.flags);
  for (const start of startsOf(pattern)) {
    for (const pump of pumpsFor(pattern)) {
      const text = start + pump.repeat(Math.ceil(length / pump.length)) + '\u0001';
      const takes = (): number => {
        const begun = performance.now();
        if (regex.global) text.replaceAll(regex, '');
        else regex.exec(text);
        return performance.now() - begun;
      };
      let ms = takes();
      // A busy machine is late at times, but not each time.
      for (let again = 0; ms > mostMs && again < 4; again++) ms = Math.min(ms, takes());
      expect(ms, `${JSON.stringify(pump)} again and again`).toBeLessThan(mostMs);
    }
  }
});
