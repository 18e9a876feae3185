/**
 * Takes out of a recorded page (HAR) what its reader must not get: cookies, request headers, tokens, and every entry
 * that is neither a page nor an answer Lorgnette reads. What is left replays the same.
 */
import { catalog, networkOf } from '../../utils/networks/catalog';
import type { About } from '../../utils/networks/network';
import { secretParameters, type Har, type HarEntry } from './har';

const keptHeaders = new Set(['content-type', 'content-security-policy', 'location', 'content-language']);

/**
 * Names whose values tell who was looking, in JSON or in a script: sessions, visitors, keys, addresses.
 * Checked 2026-11 against recorded pages.
 */
const secretNames =
  /(["']?(?:visitorData|VISITOR_DATA|rolloutToken|remoteHost|datasyncId|DATASYNC_ID|ID_TOKEN|XSRF_TOKEN|SESSION_INDEX|DELEGATED_SESSION_ID|USER_SESSION_ID|INNERTUBE_API_KEY|innertubeApiKey|sessionToken|access_token|accessToken|csrf_token|csrfToken|fb_dtsg|lsd|jazoest|cookie|authorization|email|phone|deviceId|device_id|clickTrackingParams|trackingParams|serializedShareEntity|botguardData|poToken|remixsid)["']?\s*[:=]\s*)("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/gi;
const addresses = /[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}/gi;

/** The text without the values of secret names and without e-mail addresses. Linear in its length. */
export function stripText(text: string): string {
  return text.replaceAll(secretNames, '$1""').replaceAll(addresses, 'name@example.com');
}

/** The HAR with only what a replay needs, and without what identifies the person who recorded it. */
export function stripHar(har: Har): Har {
  const entries = har.log.entries.filter(isNeeded).map((entry) => ({
    startedDateTime: entry.startedDateTime ?? '',
    time: 0,
    request: {
      method: entry.request.method,
      url: stripUrl(entry.request.url),
      httpVersion: '',
      headers: [],
      queryString: [],
      cookies: [],
      headersSize: -1,
      bodySize: -1,
      ...(entry.request.postData?.text === undefined
        ? {}
        : {
            postData: {
              mimeType: entry.request.postData.mimeType ?? '',
              text: stripText(entry.request.postData.text),
            },
          }),
    },
    response: {
      status: entry.response.status,
      statusText: '',
      httpVersion: '',
      headers: (entry.response.headers ?? []).filter(({ name }) => keptHeaders.has(name.toLowerCase())),
      cookies: [],
      redirectURL: '',
      headersSize: -1,
      bodySize: -1,
      content: stripContent(entry.response.content),
    },
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
  }));
  return { log: { version: '1.2', creator: { name: 'lorgnette', version: '1' }, entries } };
}

function isNeeded({ request, response }: HarEntry): boolean {
  const url = URL.parse(request.url);
  const network = url && networkOf(url.hostname);
  if (!url || !network) return false;
  if (response.content.mimeType?.includes('html')) return true;
  const { listensTo, deafTo = [] }: About = catalog[network];
  const names = (part: string): boolean => request.url.includes(part);
  return listensTo.some(names) && !deafTo.some(names);
}

function stripContent(content: HarEntry['response']['content']): HarEntry['response']['content'] {
  const text =
    content.encoding === 'base64'
      ? Buffer.from(content.text ?? '', 'base64').toString('utf8')
      : (content.text ?? '');
  return { mimeType: content.mimeType ?? '', text: stripText(text) };
}

/** Query values that are keys go; the rest is part of the address. */
function stripUrl(address: string): string {
  const url = new URL(address);
  for (const name of secretParameters) url.searchParams.delete(name);
  return url.href;
}
