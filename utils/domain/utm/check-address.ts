import { isHostOf, type Pair, readPair, writeAddress } from './address';
import { knownName, parametersOf } from './build';
import { noTags, parameterOf, type UtmField, utmFields } from './draft';
import { type Finding, type Subject, withAddress, withTag } from './findings';
import { fillIn } from './placeholders';
import { isShortener } from './shorteners';
import { categoryOf } from './sources';

const fieldOf = new Map<string, UtmField>(utmFields.map((field) => [parameterOf[field], field]));
const longestUrl = 2000;
const longestOfDirect = 4096;

/** Rules 10, 19–27: what the address says already, and what may happen to it on its way. */
export function addressFindings(subject: Subject): Finding[] {
  return [
    ...tooLong(subject),
    ...duplicates(subject),
    ...secondQuestion(subject),
    ...tagsInFragment(subject),
    ...route(subject),
    ...emptyPairs(subject),
    ...noScheme(subject),
    ...existing(subject),
    ...onTheWay(subject),
    ...internal(subject),
  ];
}

/** Rule 10. Yandex Direct counts bytes. */
function tooLong({ built, placement }: Subject): Finding[] {
  const isDirect = placement?.id === 'yandexDirect';
  const limit = isDirect ? longestOfDirect : longestUrl;
  if (built.url.length <= limit / 3) return [];
  const length = isDirect ? new TextEncoder().encode(built.url).length : built.url.length;
  if (length <= limit) return [];
  return [
    {
      rule: 10,
      severity: 'warning',
      field: null,
      values: { length, limit, where: isDirect ? 'direct' : 'other' },
      fix: null,
    },
  ];
}

/** Rule 19: the address has a tag twice, or the form adds one parameter twice. The first is kept. */
function duplicates(subject: Subject): Finding[] {
  return [...twiceInAddress(subject), ...twiceInForm(subject)];
}

function twiceInAddress({ address, draft }: Subject): Finding[] {
  if (!address) return [];
  const kept = new Map<UtmField, Pair>();
  const twice = new Set<UtmField>();
  const pairs: Pair[] = [];
  for (const pair of address.pairs) {
    const field = fieldOf.get(knownName(pair));
    if (field && kept.has(field)) twice.add(field);
    else {
      if (field) kept.set(field, pair);
      pairs.push(pair);
    }
  }
  const fix = withAddress(draft, writeAddress({ ...address, pairs }));
  return [...twice].map((field) => ({
    rule: 19,
    severity: 'error',
    field,
    values: { name: parameterOf[field], kept: kept.get(field)!.value },
    fix,
  }));
}

function twiceInForm({ draft }: Subject): Finding[] {
  const kept = new Map<string, string>();
  const twice = new Set<string>();
  for (const { name, value } of parametersOf(draft)) {
    if (kept.has(name)) twice.add(name);
    else kept.set(name, value);
  }
  if (twice.size === 0) return [];
  const seen = new Set(parametersOf({ ...draft, custom: [] }).map(({ name }) => name));
  const custom = draft.custom.filter(({ name, value }) => {
    if (name.trim() === '' || value.trim() === '') return true;
    const isFirst = !seen.has(name.trim());
    seen.add(name.trim());
    return isFirst;
  });
  return [...twice].map((name) => ({
    rule: 19,
    severity: 'error',
    field: fieldOf.get(name) ?? null,
    values: { name, kept: kept.get(name)! },
    fix: { ...draft, custom },
  }));
}

/** Rule 20. A whole address as a value may have its own "?". */
function secondQuestion({ address, draft }: Subject): Finding[] {
  const wrong = address?.pairs.find((pair) => isSecond(pair.raw));
  if (!address || !wrong) return [];
  const pairs = address.pairs.flatMap((pair) =>
    isSecond(pair.raw) ? pair.raw.split('?').map(readPair) : [pair],
  );
  return [
    {
      rule: 20,
      severity: 'error',
      field: null,
      values: { part: wrong.raw.slice(0, 80) },
      fix: withAddress(draft, writeAddress({ ...address, pairs })),
    },
  ];
}

const isSecond = (raw: string): boolean => !raw.includes('://') && /\?[a-z_][\w.-]*=/i.test(raw);

const isRoute = (fragment: string): boolean => /^#!?\//.test(fragment);

/** Hosts whose links must have their tags after "#". */
const isSenler = (host: string, base: string): boolean =>
  isHostOf(host, 'senler.ru') || (/(?:^|\.)vk\.(?:com|ru)$/.test(host) && base.includes('/app5898182'));

/** Rule 21: tags after "#" are never sent to a server, and counters do not read them. */
function tagsInFragment({ address, draft }: Subject): Finding[] {
  if (!address || isSenler(address.host, address.base)) return [];
  const { fragment } = address;
  const start = fragment.indexOf('?');
  const head = start < 0 ? (/^#utm_/i.test(fragment) ? '#' : fragment) : fragment.slice(0, start);
  if (head === fragment) return [];
  const pairs = fragment.slice(head === '#' && start < 0 ? 1 : start + 1).split('&');
  const tags = pairs.filter((raw) => /^utm_/i.test(raw));
  if (tags.length === 0) return [];
  // Of a route only the tags move: the rest is the site's own.
  const moved = isRoute(fragment) ? tags : pairs;
  const left = pairs.filter((raw) => !moved.includes(raw));
  const rest = head === '#' ? '' : head;
  return [
    {
      rule: 21,
      severity: 'error',
      field: null,
      values: { part: tags.join('&').slice(0, 80) },
      fix: withAddress(
        draft,
        writeAddress({
          ...address,
          pairs: [...address.pairs.filter((pair) => pair.raw !== ''), ...moved.map(readPair)],
          fragment: left.length > 0 ? `${rest}?${left.join('&')}` : rest,
        }),
      ),
    },
  ];
}

/** Rule 22: told so that nobody moves the tags into the route. */
function route({ address, draft }: Subject): Finding[] {
  if (!address || !isRoute(address.fragment) || parametersOf(draft).length === 0) return [];
  return [
    {
      rule: 22,
      severity: 'info',
      field: null,
      values: { part: address.fragment.slice(0, 80) },
      fix: null,
    },
  ];
}

/** Rule 23. A lone "?" asks for nothing, but harms nothing. */
function emptyPairs({ address, draft }: Subject): Finding[] {
  if (!address || address.pairs.length < 2) return [];
  const pairs = address.pairs.filter((pair) => pair.raw !== '' && pair.raw !== '=');
  if (pairs.length === address.pairs.length) return [];
  return [
    {
      rule: 23,
      severity: 'warning',
      field: null,
      values: { count: address.pairs.length - pairs.length },
      fix: withAddress(draft, writeAddress({ ...address, pairs })),
    },
  ];
}

/** Rule 24. */
function noScheme({ address, draft }: Subject): Finding[] {
  if (!address?.isSchemeAdded) return [];
  return [
    {
      rule: 24,
      severity: 'warning',
      field: null,
      values: { host: address.host },
      fix: withAddress(draft, writeAddress(address)),
    },
  ];
}

/** Rule 25: what the address says and the form would replace. The fix keeps what is there. */
function existing(subject: Subject): Finding[] {
  return [...existingTags(subject), ...existingCustom(subject)];
}

function existingTags({ address, draft, values }: Subject): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<UtmField>();
  for (const pair of address?.pairs ?? []) {
    const field = fieldOf.get(knownName(pair));
    if (!field || seen.has(field) || pair.value === '') continue;
    seen.add(field);
    if (draft.tags[field] === '' || values[field] === pair.value) continue;
    findings.push({
      rule: 25,
      severity: 'warning',
      field,
      values: { name: parameterOf[field], before: pair.value, after: values[field], what: 'tag' },
      fix: withTag(draft, field, pair.value),
    });
  }
  return findings;
}

/** Parameters of one's own: one that the page itself may need is not written over unseen. */
function existingCustom({ address, draft, about, rules }: Subject): Finding[] {
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const { name, value } of parametersOf({ ...draft, tags: noTags })) {
    if (fieldOf.has(name.toLowerCase()) || seen.has(name)) continue;
    seen.add(name);
    const pair = address?.pairs.find((one) => knownName(one) === name);
    const after = fillIn(value, about, rules, draft.placement).value;
    if (!pair || pair.value === '' || after === '' || after === pair.value) continue;
    const custom = draft.custom.filter((one) => one.name.trim() !== name);
    findings.push({
      rule: 25,
      severity: 'warning',
      field: null,
      values: { name, before: pair.value, after, what: 'own' },
      fix: { ...draft, custom },
    });
  }
  return findings;
}

/** Rule 26. Telegram Ads takes no shortened links at all. */
function onTheWay({ address, placement }: Subject): Finding[] {
  if (!address) return [];
  const isShort = isShortener(address.host);
  const isPlain = address.base.toLowerCase().startsWith('http:');
  if (!isShort && !isPlain) return [];
  const isForbidden = isShort && placement?.id === 'telegramAds';
  return [
    {
      rule: 26,
      severity: isForbidden ? 'error' : 'info',
      field: null,
      values: { host: address.host, what: isForbidden ? 'forbidden' : isShort ? 'short' : 'http' },
      fix: null,
    },
  ];
}

/**
 * Rule 27: a link of the brand's own site that stands on that site. Where it will stand is known where it was seen
 * there, or where its source is a site: of the brand, or the very one it leads to. A network's links to itself
 * (a mailing app in VK) are no such thing.
 */
function internal({ address, draft, rules, standsOn, values }: Subject): Finding[] {
  if (!address || parametersOf(draft).length === 0) return [];
  const site = standsOn ?? siteNamed(values.source);
  if (site === null) return [];
  const isSame = isHostOf(address.host, site) && (standsOn || categoryOf(values.source) === null);
  const isOwn = rules.ownHosts.some((own) => isHostOf(address.host, own) && isHostOf(site, own));
  if (!isSame && !isOwn) return [];
  return [
    {
      rule: 27,
      severity: 'error',
      field: null,
      values: { host: address.host },
      fix: { ...draft, tags: { ...noTags } },
    },
  ];
}

/** A source that is a site's name and nothing else, "shop.ru"; null for any other. */
const siteNamed = (source: string): string | null =>
  /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+$/u.test(source) ? source : null;

const mostParameters = 10;
const longestValue = 50;

/** Rule 33: the limits of Sber ID, for whom it concerns. At most ten values are told. */
export function landingLimits({ built, rules }: Subject): Finding[] {
  if (!rules.isSberId) return [];
  const question = built.url.split('#', 1)[0]!.indexOf('?');
  if (question < 0) return [];
  const pairs = built.url
    .split('#', 1)[0]!
    .slice(question + 1)
    .split('&')
    .map(readPair);
  const finding = (field: UtmField | null, values: Finding['values']): Finding => ({
    rule: 33,
    severity: 'warning',
    field,
    values,
    fix: null,
  });
  const findings: Finding[] = [];
  if (pairs.length > mostParameters) {
    findings.push(finding(null, { what: 'count', name: '', count: pairs.length, limit: mostParameters }));
  }
  for (const pair of pairs) {
    const field = fieldOf.get(pair.name) ?? null;
    if (pair.value.length > longestValue) {
      findings.push(
        finding(field, { what: 'long', name: pair.name, count: pair.value.length, limit: longestValue }),
      );
    } else if (/[<>=&#+%^|\\{} ]/.test(pair.value)) {
      findings.push(finding(field, { what: 'characters', name: pair.name, count: 0, limit: 0 }));
    }
  }
  return findings.slice(0, mostParameters);
}
