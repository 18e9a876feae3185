import type { Template } from '@/utils/domain/utm/draft';

/** What is typed behind the keyword: an address, then words of a template's name. */
export interface Typed {
  address: string;
  words: string[];
}

const mostTyped = 4000;
const mostSuggested = 6;
const longestShown = 300;

/** What was typed, in its parts; more than anyone types is cut off. */
export function typedIn(text: string): Typed {
  const [address = '', ...words] = text.slice(0, mostTyped).trim().split(/\s+/, 50);
  return { address, words };
}

/** The templates that words mean, the one of exactly that name first, else in their order. */
export function templatesMeant<Named extends Pick<Template, 'name'>>(
  templates: readonly Named[],
  words: readonly string[],
): Named[] {
  const wanted = words.map((word) => word.toLowerCase());
  const isExact = ({ name }: Named) =>
    typedIn(`- ${name}`).words.join(' ').toLowerCase() === wanted.join(' ');
  const meant = templates.filter(({ name }) => wanted.every((word) => name.toLowerCase().includes(word)));
  return [...meant.filter(isExact), ...meant.filter((one) => !isExact(one))].slice(0, mostSuggested);
}

/** A line of the address bar's list. Chrome reads it as XML, where a stray "&" loses the whole list; Firefox as text. */
export function describe(name: string, url: string, isXml: boolean): string {
  const [title, address] = [plain(name), plain(url)];
  return isXml ? `${xml(title)} <dim>—</dim> <url>${xml(address)}</url>` : `${title} — ${address}`;
}

/** One line of bounded length, without what XML has no way to write. */
function plain(text: string): string {
  const line = text
    .slice(0, longestShown)
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ')
    .trim();
  return text.length > longestShown ? `${line}…` : line;
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
export const xml = (text: string): string => text.replace(/[&<>"']/g, (found) => entities[found]!);
