/** The texts that the stores ask for, put together of what the repository says already: nothing is claimed in two places. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './build';

const languages = ['en', 'ru'] as const;
type StoreLanguage = (typeof languages)[number];
type Messages = Record<string, { message: string }>;

/** What each store allows, in characters. */
export const most = {
  chromeSummary: 132,
  firefoxSummary: 250,
  description: 16_000,
  firefoxDescription: 15_000,
};

const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The parts of a Markdown file by their headings. */
function partsOf(path: string): Record<string, string> {
  const [, ...parts] = textOf(path).split(/^## /m);
  return Object.fromEntries(
    parts.map((part) => {
      const end = part.indexOf('\n');
      return [part.slice(0, end).trim(), part.slice(end).trim()];
    }),
  );
}

/** Each permission with what it is for, as the privacy policy says it. */
export function permissionsOf(language: StoreLanguage): Map<string, string> {
  const file = language === 'en' ? 'docs/privacy.md' : `docs/privacy.${language}.md`;
  return new Map(
    [...textOf(file).matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, name = '', why = '']) => [name, why]),
  );
}

export function listingOf(language: StoreLanguage) {
  const messages = JSON.parse(textOf(`public/_locales/${language}/messages.json`)) as Messages;
  const parts = partsOf(`docs/store/listing.${language}.md`);
  const part = (name: string): string => {
    const found = parts[name];
    if (!found) throw new Error(`docs/store/listing.${language}.md has no part "${name}".`);
    return found;
  };
  return {
    name: messages['name']!.message,
    chromeSummary: messages['description']!.message,
    firefoxSummary: part('Summary'),
    description: part('Description'),
    purpose: part('Single purpose'),
    dataUse: part('Data use'),
    notes: part('Notes for reviewers'),
    permissions: permissionsOf(language),
  };
}

/** What is to be pasted into the stores' forms, by file name. */
export function storeFiles(): Record<string, string> {
  const files: Record<string, string> = {};
  for (const language of languages) {
    const listing = listingOf(language);
    const { name, chromeSummary, firefoxSummary, description, purpose, dataUse, notes, permissions } =
      listing;
    const reasons = [...permissions].map(([permission, why]) => `### ${permission}\n\n${why}`);
    const parts = (of: Record<string, string>) =>
      Object.entries(of)
        .map(([head, text]) => `## ${head}\n\n${text}\n`)
        .join('\n');
    files[`chrome.${language}.md`] = parts({
      Name: name,
      Summary: chromeSummary,
      Description: description,
      'Single purpose': purpose,
      'Permission justifications': reasons.join('\n\n'),
      'Data use': dataUse,
    });
    files[`firefox.${language}.md`] = parts({
      Name: name,
      Summary: firefoxSummary,
      Description: description,
      'Notes for reviewers': notes,
    });
  }
  return files;
}
