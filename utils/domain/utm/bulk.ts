import { buildLink, type Built } from './build';
import { type CheckInput, type Finding, findingsOf } from './check';
import { type Draft, noTags, type Template } from './draft';
import { type About } from './placeholders';

/** Most links that are made at once. */
export const mostRows = 10_000;

/** One address by one template. */
export interface Row {
  address: string;
  template: Template;
  draft: Draft;
  built: Built;
  findings: Finding[];
}

/** Addresses × templates, one by one, so that the caller can rest between slices. At most `mostRows`. */
export function* matrixOf(
  addresses: readonly string[],
  templates: readonly Template[],
  input: Omit<CheckInput, 'draft'>,
): Generator<Row, void, void> {
  let rows = 0;
  for (const address of addresses) {
    for (const template of templates) {
      if (rows++ >= mostRows) return;
      const draft = draftOf(address, template);
      yield {
        address,
        template,
        draft,
        built: buildLink(draft, input.rules, input.about),
        findings: findingsOf({ ...input, draft }),
      };
    }
  }
}

/** The form with an address and what a template says. */
export function draftOf(address: string, template: Template): Draft {
  return {
    address,
    tags: { ...noTags, ...template.tags },
    custom: template.custom.map((parameter) => ({ ...parameter })),
    placement: template.placement,
  };
}

export interface ReadAddresses {
  addresses: string[];
  /** Lines that are over the limit. */
  leftOut: number;
}

/** Addresses from pasted lines, or from the first column that has them where lines are of a table. */
export function readAddresses(text: string): ReadAddresses {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return { addresses: lines.slice(0, mostRows), leftOut: Math.max(0, lines.length - mostRows) };
}

export type { About };
