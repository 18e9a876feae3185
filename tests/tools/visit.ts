/** One visit to a recorded page, as a person makes it: open, scroll to the end, look. */
import type { CDPSession, Page, Request, Route } from '@playwright/test';

import { readBadges, type Badge, type Lorgnette } from './browse';
import { answerOf, Answers, pageOf, redirectOf, type Har } from './har';

export interface Visit {
  page: Page;
  url: string;
  badges: Badge[];
  /** Every request that the extension made, other than to its own files. */
  requests: string[];
  /** Exceptions and error messages of the extension's own code. */
  errors: string[];
  /** Stops listening and closes the page. */
  end(): Promise<void>;
}

export interface VisitOptions {
  /** The longest time for scrolling, in milliseconds. */
  patience?: number;
  /** Tells when what was read has been kept: a value that changes while something still arrives. */
  stamp(): Promise<string>;
}

const step = 700;
/** The page counts as still when nothing has changed for this long: some sites navigate in themselves 2.5 s after a scroll. */
const stillness = 3_000;

export async function visit(
  lorgnette: Lorgnette,
  har: Har,
  file: string,
  options: VisitOptions,
): Promise<Visit> {
  const { context, origin } = lorgnette;
  const { url } = pageOf(har, file).request;
  const answers = new Answers(har);
  const requests: string[] = [];
  const errors: string[] = [];
  let heard = 0;

  const route = async (route: Route, request: Request): Promise<void> => {
    heard += 1;
    await answer(route, request, answers, byExtension(request, origin)).catch(() => {});
  };
  const hear = (request: Request): void => {
    if (byExtension(request, origin) && isOutside(request.url())) requests.push(request.url());
  };
  await context.route(/^https?:/, route);
  context.on('request', hear);

  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.dismiss().catch(() => {}));
  const devtools = await context.newCDPSession(page);
  await listen(devtools, requests, errors);

  await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 15_000 }).catch(() => {});
  await scrollToEnd(page, devtools, () => heard, options.patience ?? 15_000);
  const badges = await whenIdle(page, options.stamp);

  return {
    page,
    url: page.url(),
    badges,
    requests,
    errors,
    end: async () => {
      context.off('request', hear);
      await page.close();
      await context.unroute(/^https?:/, route);
    },
  };
}

async function answer(route: Route, request: Request, answers: Answers, forbidden: boolean): Promise<void> {
  const question = { method: request.method(), url: request.url(), body: request.postData() };
  let entry = forbidden ? null : answers.to(question);
  for (let hops = 0; entry && hops < 10; hops++) {
    const target = redirectOf(entry);
    if (!target) break;
    if (request.isNavigationRequest()) {
      const body = `<!doctype html><script>location.replace(${JSON.stringify(target).replaceAll('<', '\\u003c')})</script>`;
      return route.fulfill({ status: 200, contentType: 'text/html', body });
    }
    entry = answers.to({ method: 'GET', url: target, body: null });
  }
  // "aborted" leaves the open document in place when the page tries to go where nothing was recorded.
  if (!entry) return route.abort(request.isNavigationRequest() ? 'aborted' : 'failed');
  return route.fulfill(answerOf(entry));
}

/** True for requests of the extension's worker, its pages and frames. What our script does in a page is heard by its stack. */
function byExtension(request: Request, origin: string): boolean {
  if (request.serviceWorker()?.url().startsWith(origin)) return true;
  try {
    return request.frame().url().startsWith(origin);
  } catch {
    return false;
  }
}

const isOutside = (url: string): boolean => /^(https?|wss?|ftp):/.test(url);
const ours = 'chrome-extension://';

/** Hears, in the page, requests whose whole stack is the extension's, and the errors of its code. */
async function listen(devtools: CDPSession, requests: string[], errors: string[]): Promise<void> {
  devtools.on('Network.requestWillBeSent', ({ request, initiator, documentURL }) => {
    const frames = initiator.stack?.callFrames ?? [];
    const fromOurs =
      frames.length > 0 ? frames.every(({ url }) => url.startsWith(ours)) : initiator.url?.startsWith(ours);
    if ((fromOurs || documentURL.startsWith(ours)) && isOutside(request.url)) requests.push(request.url);
  });
  devtools.on('Network.webSocketCreated', ({ url, initiator }) => {
    const frames = initiator?.stack?.callFrames ?? [];
    if (frames.length > 0 && frames.every((frame) => frame.url.startsWith(ours))) requests.push(url);
  });
  devtools.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const frames = exceptionDetails.stackTrace?.callFrames ?? [];
    const at = exceptionDetails.url ?? frames[0]?.url ?? '';
    if (!at.startsWith(ours)) return;
    errors.push(`exception: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
  });
  devtools.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }) => {
    if (type !== 'error' && type !== 'assert') return;
    if (!stackTrace?.callFrames[0]?.url.startsWith(ours)) return;
    errors.push(`console: ${args.map((arg) => String(arg.value ?? arg.description ?? '')).join(' ')}`);
  });
  await Promise.all([
    devtools.send('Network.enable'),
    devtools.send('Runtime.enable'),
    devtools.send('Page.enable'),
  ]);
}

/** Scrolls until nothing new has come for a while: no height, link, address or request. */
async function scrollToEnd(
  page: Page,
  devtools: CDPSession,
  heard: () => number,
  patience: number,
): Promise<void> {
  const end = Date.now() + patience;
  const look = observer(devtools);
  let before = '';
  let since = Date.now();
  while (Date.now() < end && Date.now() - since < stillness) {
    const now = `${await within(look(), 4_000, 'busy')} ${heard()}`;
    if (now !== before) since = Date.now();
    before = now;
    // A page that is too short to scroll still hears the wheel.
    await within(page.mouse.wheel(0, 40), 2_000, undefined);
    await page.waitForTimeout(Date.now() - since > 600 ? 200 : 90);
  }
}

/**
 * Looks at the page from a world of its own, which no page script can have changed, and scrolls one step down each
 * time. Tells what the page looks like from outside.
 */
function observer(devtools: CDPSession): () => Promise<string> {
  let world: number | null = null;
  return async () => {
    try {
      world ??= await newWorld(devtools);
      const { result } = await devtools.send('Runtime.evaluate', {
        contextId: world,
        expression: `(${lookAndScroll.toString()})(${step})`,
        returnByValue: true,
      });
      return String(result.value);
    } catch {
      // The document has gone; the next look is at the next one.
      world = null;
      return 'in transition';
    }
  };
}

async function newWorld(devtools: CDPSession): Promise<number> {
  const { frameTree } = await devtools.send('Page.getFrameTree');
  const { executionContextId } = await devtools.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
  });
  return executionContextId;
}

/** One step down, in the window or in whatever scrolls inside it. Runs in the page: uses nothing from outside itself. */
function lookAndScroll(by: number): string {
  const root = document.scrollingElement ?? document.documentElement;
  const top = root.scrollTop;
  window.scrollBy({ top: by, behavior: 'instant' });
  let inner = 0;
  if (root.scrollTop === top) {
    for (
      let at = document.elementFromPoint(innerWidth / 2, innerHeight / 2);
      at && at !== root;
      at = at.parentElement
    ) {
      const { scrollTop } = at;
      at.scrollBy({ top: by, behavior: 'instant' });
      inner = at.scrollTop;
      if (inner !== scrollTop) break;
    }
  }
  const links = document.querySelectorAll('a[href]');
  let sum = 0;
  for (const link of links) {
    const href = link.getAttribute('href') ?? '';
    for (let at = 0; at < href.length; at += 3) sum = (sum * 31 + href.charCodeAt(at)) | 0;
  }
  return `${location.href} ${root.scrollHeight} ${Math.round(root.scrollTop)} ${Math.round(inner)} ${links.length} ${sum}`;
}

/** Waits until neither what was kept nor what is shown changes any more, and returns the badges. */
async function whenIdle(page: Page, stamp: () => Promise<string>): Promise<Badge[]> {
  let badges: Badge[] = [];
  let before = '';
  for (let tries = 0; tries < 12; tries++) {
    badges = await within(readBadges(page), 6_000, badges);
    const now = `${await stamp()} ${JSON.stringify(badges)}`;
    if (now === before) break;
    before = now;
    await page.waitForTimeout(350);
  }
  return badges;
}

/** A page that hangs or has crashed must not take the replay with it. */
async function within<T>(work: Promise<T>, ms: number, instead: T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(instead), ms);
  });
  try {
    return await Promise.race([work.catch(() => instead), late]);
  } finally {
    clearTimeout(timer);
  }
}
