const times: readonly [RegExp, number][] = [
  [/(?:тыс\.?|к|k)$/i, 1000],
  [/(?:млн\.?|m)$/i, 1_000_000],
];

/**
 * A number as people write it: "12 500,50", "12500.5", "1,234.56", "12 тыс.", with or without a currency's sign. A single
 * separator before three last digits parts thousands; else it is decimal.
 * @returns null of what is no number; of '' as well
 */
export function readNumber(written: string): number | null {
  let text = written
    .replaceAll(/[\s\u00A0\u202F'’]/g, '')
    .replaceAll(/^[₽$€£]|(?:[₽$€£%]|руб\.?|р\.)$/gi, '');
  let factor = 1;
  for (const [suffix, by] of times)
    if (suffix.test(text)) {
      text = text.replace(suffix, '');
      factor = by;
      break;
    }
  text = text.replace(/^[−–]/, '-');
  if (!/^-?[\d.,]+$/.test(text) || !/\d/.test(text)) return null;
  const separators = text.match(/[.,]/g) ?? [];
  const last = separators.at(-1);
  if (last === undefined) return Number(text) * factor;
  const isMixed = new Set(separators).size > 1;
  const end = text.length - text.lastIndexOf(last) - 1;
  const parts = !isMixed && (separators.length > 1 || (end === 3 && factor === 1 && !/^-?0/.test(text)));
  if (parts) return /^-?\d{1,3}(?:[.,]\d{3})+$/.test(text) ? Number(text.replaceAll(/[.,]/g, '')) : null;
  const other = last === ',' ? '.' : ',';
  const plain = text.replaceAll(other, '').replace(last, '.');
  const read = Number(plain) * factor;
  return Number.isFinite(read) ? read : null;
}
