import type { Language, Say } from './index';
import { once } from './once';

/**
 * Says messages where every kilobyte counts: in a network's page. Understands what our short messages use of ICU:
 * `{name}`, `{name, plural, =0 {…} one {…} other {…}}` with `#`, and `{name, select, a {…} other {…}}`.
 * Its tests compare it with the full implementation for every message.
 */
export function smallSpeaker<Key extends string>(
  language: Language,
  messages: Record<Key, string>,
): Say<Key> {
  const numbers = once(() => new Intl.NumberFormat(language));
  const parsed = new Map<Key, Part[]>();
  const write = (parts: readonly Part[], values: Values, number: number): string => {
    let text = '';
    for (const part of parts) {
      if (typeof part === 'string') text += part;
      else if (part.kind === 'number') text += numbers().format(number);
      else {
        const value = values[part.name];
        if (part.kind === 'value')
          text +=
            typeof value === 'number'
              ? numbers().format(value)
              : String((value as string | null | undefined) ?? '');
        else if (part.kind === 'select')
          text += write(part.cases[String(value)] ?? part.cases['other'] ?? [], values, number);
        else {
          const n = Number(value);
          text += write(
            part.cases[`=${n}`] ?? part.cases[pluralOf(language, n)] ?? part.cases['other'] ?? [],
            values,
            n,
          );
        }
      }
    }
    return text;
  };

  return (key, values) => {
    let parts = parsed.get(key);
    if (!parts) parsed.set(key, (parts = parse(messages[key])));
    return write(parts, values ?? {}, 0);
  };
}

type Values = Parameters<Say<string>>[1] & object;
type Part =
  | string
  | { kind: 'number' }
  | { kind: 'value'; name: string }
  | { kind: 'plural' | 'select'; name: string; cases: Record<string, Part[]> };

function parse(message: string): Part[] {
  let at = 0;

  const parts = (inPlural: boolean): Part[] => {
    const list: Part[] = [];
    let text = '';
    const end = () => {
      if (text) list.push(text);
      text = '';
    };
    for (; at < message.length && message[at] !== '}'; at++) {
      if (message[at] === '{') {
        end();
        list.push(braces());
      } else if (inPlural && message[at] === '#') {
        end();
        list.push({ kind: 'number' });
      } else text += message[at];
    }
    end();
    return list;
  };

  /** From "{" to its "}", which stays to be stepped over. */
  const braces = (): Part => {
    at++;
    const name = word();
    if (message[at] === '}') return { kind: 'value', name };
    at++;
    const kind = word() === 'plural' ? 'plural' : 'select';
    at++;
    const cases: Record<string, Part[]> = { __proto__: null } as never;
    for (let label = word(); message[at] === '{'; label = word()) {
      at++;
      cases[label] = parts(kind === 'plural');
      at++;
    }
    return { kind, name, cases };
  };

  const word = (): string => {
    const start = at;
    while (at < message.length && !'{},'.includes(message[at]!)) at++;
    return message.slice(start, at).trim();
  };

  return parts(false);
}

/** The plural form of a number, as Intl.PluralRules has it: whose first use costs a page's process 30 ms. */
function pluralOf(language: Language, n: number): string {
  if (language === 'en') return n === 1 ? 'one' : 'other';
  if (!Number.isInteger(n)) return 'other';
  const [units, tens] = [n % 10, Math.floor(n / 10) % 10];
  if (tens === 1 || units === 0 || units > 4) return 'many';
  return units === 1 ? 'one' : 'few';
}
