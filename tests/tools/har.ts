/** A recorded page: the HAR file, and which of its answers belongs to which request. */
import { readFileSync } from 'node:fs';

export interface HarMessage {
  headers?: { name: string; value: string }[];
  cookies?: unknown[];
  [key: string]: unknown;
}
export interface HarEntry {
  startedDateTime?: string;
  request: HarMessage & {
    method: string;
    url: string;
    postData?: { mimeType?: string; text?: string; params?: { name: string; value?: string }[] };
  };
  response: HarMessage & {
    status: number;
    redirectURL?: string;
    content: { mimeType?: string; text?: string; encoding?: string };
  };
}
export interface Har {
  log: { entries: HarEntry[]; [key: string]: unknown };
}

/** Query values that are keys of a session. */
export const secretParameters = ['key', 'access_token', 'token', 'sid'];

/** The file is no HAR, or holds no page. The message is for a person. */
export class BadHar extends Error {}

export function readHar(file: string): Har {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new BadHar(`${file} cannot be read.`);
  }
  let har: Har | null;
  try {
    har = JSON.parse(text.replace(/^\uFEFF/, '')) as Har | null;
  } catch {
    throw new BadHar(`${file} is no HAR file: it is not JSON.`);
  }
  const entries = har?.log?.entries;
  if (!Array.isArray(entries)) throw new BadHar(`${file} is no HAR file: it has no log.entries.`);
  for (const entry of entries) if (entry?.response) entry.response.content ??= {};
  return {
    log: {
      ...har?.log,
      entries: entries.filter((entry) => URL.canParse(entry?.request?.url) && entry.response?.status > 0),
    },
  };
}

/** The page itself: the first HTML document that is no redirect. Throws BadHar when there is none at an https address. */
export function pageOf(har: Har, file: string): HarEntry {
  const page = har.log.entries.find(
    ({ request, response }) =>
      request.method === 'GET' &&
      isHtml(response) &&
      !isRedirect(response.status) &&
      Boolean(response.content.text),
  );
  if (!page) throw new BadHar(`${file} holds no page: no answer in it is a text/html document with a body.`);
  if (!page.request.url.startsWith('https:'))
    throw new BadHar(`${file} holds no page at an https address: ${page.request.url}`);
  return page;
}

const isHtml = (response: HarEntry['response']): boolean => /^text\/html\b/i.test(mimeOf(response));
const mimeOf = (response: HarEntry['response']): string =>
  response.content.mimeType || header(response, 'content-type');
const header = (response: HarEntry['response'], name: string): string =>
  response.headers?.find((one) => one.name.toLowerCase() === name)?.value ?? '';

export const isRedirect = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

export interface Question {
  method: string;
  url: string;
  body: string | null;
}

/** Finds the answer to each request, giving several answers to the same request in recorded order (the last one stays). */
export class Answers {
  private readonly byAddress = new Map<string, HarEntry[]>();
  private readonly given = new Map<HarEntry, number>();

  constructor(har: Har) {
    for (const entry of har.log.entries) {
      const { method, url } = entry.request;
      for (const key of new Set([addressOf(method, url), addressOf(method, keyless(url))])) {
        this.byAddress.set(key, [...(this.byAddress.get(key) ?? []), entry]);
      }
    }
  }

  /** The recorded answer, or null when nothing was recorded for this request. */
  to(question: Question): HarEntry | null {
    const { method, url } = question;
    const recorded =
      this.byAddress.get(addressOf(method, url)) ?? this.byAddress.get(addressOf(method, keyless(url))) ?? [];
    const same = sameQuestion(recorded, question.body);
    const first = same[0];
    if (!first) return null;
    const turn = this.given.get(first) ?? 0;
    this.given.set(first, turn + 1);
    return same[Math.min(turn, same.length - 1)] ?? null;
  }
}

const addressOf = (method: string, url: string): string =>
  `${method.toUpperCase()} ${url.replace(/#.*$/, '')}`;

/** An address without the keys that a stripped recording no longer holds. */
function keyless(address: string): string {
  const url = new URL(address);
  if (!url.search) return address;
  for (const name of secretParameters) url.searchParams.delete(name);
  return url.href;
}

/** Bodies are compared only where several differ: first to the letter, then by what they ask for. */
function sameQuestion(recorded: HarEntry[], body: string | null): HarEntry[] {
  const bodies = new Set(recorded.map(bodyOf));
  if (bodies.size < 2) return recorded;
  const literally = recorded.filter((entry) => bodyOf(entry) === (body ?? ''));
  if (literally.length > 0) return literally;
  const asked = essenceOf(body ?? '');
  return recorded.filter((entry) => essenceOf(bodyOf(entry)) === asked);
}

function bodyOf({ request }: HarEntry): string {
  const { postData } = request;
  if (postData?.text) return postData.text;
  if (!postData?.params?.length) return '';
  return new URLSearchParams(postData.params.map(({ name, value }) => [name, value ?? ''])).toString();
}

/** What a request asks for, without what names the client and the session and so differs at each visit. */
function essenceOf(body: string): string {
  try {
    const asked = JSON.parse(body) as unknown;
    if (asked && typeof asked === 'object' && !Array.isArray(asked)) {
      const { context: _client, ...rest } = asked as Record<string, unknown>;
      return JSON.stringify(rest);
    }
  } catch {
    // Not JSON: a form.
  }
  const fields = [...new URLSearchParams(body)].filter(
    ([name]) => !/^(__|fb_dtsg$|lsd$|jazoest$|hash$|access_token$)/.test(name),
  );
  return JSON.stringify(fields);
}

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

const transport = new Set([
  'content-encoding',
  'content-length',
  'transfer-encoding',
  'connection',
  'alt-svc',
]);

/** The answer as the page gets it: text as UTF-8 whatever it was on the wire, and no header about the wire. */
export function answerOf({ response }: HarEntry): Answer {
  const headers: Record<string, string> = {};
  for (const { name, value } of response.headers ?? []) {
    const key = name.toLowerCase();
    if (key.startsWith(':') || transport.has(key)) continue;
    headers[key] = key in headers ? `${headers[key]}${key === 'set-cookie' ? '\n' : ', '}${value}` : value;
  }
  const { text = '', encoding } = response.content;
  const mime = headers['content-type'] ?? response.content.mimeType;
  if (encoding === 'base64') {
    if (mime) headers['content-type'] = mime;
    return { status: response.status, headers, body: Buffer.from(text, 'base64') };
  }
  if (mime) {
    const isText = /^(text\/|application\/(json|javascript|x-javascript|xhtml))/i.test(mime);
    headers['content-type'] = isText ? `${mime.replace(/;.*$/, '')}; charset=utf-8` : mime;
  }
  return { status: response.status, headers, body: text };
}

/** Where a redirect leads, as an absolute address; null for other answers. */
export function redirectOf({ request, response }: HarEntry): string | null {
  if (!isRedirect(response.status)) return null;
  const target = header(response, 'location') || response.redirectURL;
  return target ? new URL(target, request.url).href : null;
}
