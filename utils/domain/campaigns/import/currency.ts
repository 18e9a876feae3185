/** By what signs and words a currency is written; a code of ISO 4217 is known as it is. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/₽|руб|(?:^|[\s,(])р\.?(?=$|[\s,)])/i, 'RUB'],
  [/₸|тенге|(?:^|\s)тг\.?/i, 'KZT'],
  [/₴|грн/i, 'UAH'],
  [/€|евро/i, 'EUR'],
  [/£/, 'GBP'],
  [/₺/, 'TRY'],
  [/₾/, 'GEL'],
  [/֏/, 'AMD'],
  [/₼/, 'AZN'],
  [/₹/, 'INR'],
  [/(?:^|[\s,(])(?:Br|бел\.?\s?руб)/, 'BYN'],
  [/сум(?=$|[\s,)])/i, 'UZS'],
  // The dollar's sign belongs to a score of currencies: the one that exports write without a code.
  [/\$|долл/i, 'USD'],
];

const known = new Set(Intl.supportedValuesOf('currency'));

/** The currency that a code, a sign or a column's name tells: "RUB", "₽", "Amount spent (USD)". Null: none. */
export function currencyIn(text: string): string | null {
  const plain = text.trim();
  if (/^[A-Za-z]{3}$/.test(plain) && known.has(plain.toUpperCase())) return plain.toUpperCase();
  const code = [...plain.matchAll(/(?:^|[\s,(])([A-Z]{3})(?=$|[\s,)])/g)].map(([, one]) => one!);
  const coded = code.findLast((one) => known.has(one));
  if (coded !== undefined) return coded;
  if (/бел\.?\s?руб/i.test(plain)) return 'BYN';
  return signs.find(([sign]) => sign.test(plain))?.[1] ?? null;
}
