import browser from 'webextension-polyfill';

/** Chrome's documents that nobody sees, unknown to the polyfill's types. */
interface Offscreen {
  createDocument(of: { url: string; reasons: string[]; justification: string }): Promise<void>;
  closeDocument(): Promise<void>;
}

/** There is one such document at a time. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Copies a text without touching any page. False when the browser refused.
 * A worker has no clipboard: Chrome's needs a document for it, Firefox's background is one.
 */
export function copyText(text: string): Promise<boolean> {
  const { offscreen } = (globalThis as { chrome?: { offscreen?: Offscreen } }).chrome ?? {};
  const copied = last.then(() => (offscreen ? copyIn(offscreen, text) : copyHere(text))).catch(() => false);
  last = copied;
  return copied;
}

const copyHere = (text: string): Promise<boolean> => navigator.clipboard.writeText(text).then(() => true);

async function copyIn(offscreen: Offscreen, text: string): Promise<boolean> {
  await offscreen.createDocument({
    url: '/offscreen.html',
    reasons: ['CLIPBOARD'],
    justification: 'Copying a link that was made from the menu or by a key.',
  });
  try {
    return (await browser.runtime.sendMessage({ name: 'copyText', input: text })) === true;
  } finally {
    await offscreen.closeDocument();
  }
}
