import { exactly, floored, type Count } from '../../domain/count';
import { figureIn, type Figure } from '../counts';
import { plain } from '../plain';

/** The site writes "2.9K" in every language, with a Latin or a Cyrillic letter. */
const short = /^(\D{0,60})(\d{1,4})(?:[.,](\d))?\s?(?:([kк])|[mм])(?![\p{L}\p{M}])(\D{0,60})$/iu;

function shortened(text: string): Figure | null {
  const shape = short.exec(text);
  if (!shape) return null;
  const [, before = '', whole = '', tenth, thousand, after = ''] = shape;
  if (/[-−]\s?$/.test(before)) return null;
  const unit = thousand ? 1e3 : 1e6;
  const tenths = Number(whole) * 10 + Number(tenth ?? 0);
  // Below 10 the site prints a tenth, unless it is none; above, it may.
  const step = tenth !== undefined || whole.length === 1 ? unit / 10 : unit;
  const value = (tenths * unit) / 10;
  const count = floored(value, value + step) ?? exactly(value);
  return count && { count, before: before.trim().toLowerCase(), after: after.trim().toLowerCase() };
}

export function figure(text: string, language: string): Figure | null {
  const line = text.length > 160 ? '' : plain(text);
  return shortened(line) ?? figureIn(line, language);
}

/** A counter: a number and nothing else. */
export function counterIn(text: string, language: string): Count | null {
  const found = figure(text, language);
  return found && found.before === '' && found.after === '' ? found.count : null;
}

/** The only number in a label: "Оценили 24 человека", "2.9K views". */
export const labelledIn = (text: string, language: string): Count | null =>
  figure(text, language)?.count ?? null;
