import { floored, type Count } from '../../domain/count';
import { figureIn, type Figure } from '../counts';
import { plain } from '../plain';

/**
 * A number with its words. Facebook abbreviates with K and M also where the language has words of its own for it, so
 * these two are understood everywhere.
 */
export function figure(text: string, language: string): Figure | null {
  const found = text.length > 160 ? null : figureIn(text, language);
  if (found && !found.count.exact) return found;
  const line = plain(text);
  const short = /(\d{1,3})(?:[.,٫](\d))?\s?([KkMМ])(?![\p{L}\p{M}])/u.exec(line);
  if (short) {
    const [written, whole = '', tenth, letter = ''] = short;
    const unit = letter === 'K' || letter === 'k' ? 1e3 : 1e6;
    const step = tenth !== undefined || whole.length === 1 ? unit / 10 : unit;
    const value = Number(whole) * unit + Number(tenth ?? 0) * (unit / 10);
    // With a plain number in its place, the words around it are read as ever.
    const words = figureIn(line.replace(written, whole), '');
    const count = floored(value, value + step);
    return words?.count.value === Number(whole) && count ? { ...words, count } : null;
  }
  // "12 abc." may be an abbreviation that nobody here knows.
  return found && !/^[\p{L}\p{M}]{1,4}\./u.test(found.after) && !/\d[.,٫]\d(?!\d\d)/.test(line)
    ? found
    : null;
}

/** A text that is a number and nothing else. */
export function numberIn(text: unknown, language: string): Count | null {
  if (typeof text !== 'string' || text.length > 40) return null;
  const found = figure(text, language);
  return found && found.before === '' && found.after === '' ? found.count : null;
}
