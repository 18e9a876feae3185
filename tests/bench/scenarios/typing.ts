import type { Page, Worker } from '@playwright/test';

import { defaultSettings, type Settings } from '../../../utils/settings-shape';
import { DevTools } from '../devtools';
import { quantile } from '../statistics';
import type { Opened } from '../variants';
import type { Scenario } from './scenario';

const address = 'https://www.youtube.com/@bench/posts';
const characters = 5000;
/** Faster than a person, so that looking at the text falls among keys and not between them. */
const betweenKeysMs = 45;

/**
 * What a key costs in a community post of 5,000 characters that is being written. A key's time is that from the key to
 * its handling, the handling, and the making of the frame that shows it; not the waiting for that frame.
 */
export function typingOf(kind: 'editable' | 'textarea', keys: number): Scenario {
  return {
    name: `typing ${kind}`,
    async run(opened) {
      const { context, variant } = opened;
      const worker = variant === 'lorgnette' ? context.serviceWorkers()[0] : undefined;
      if (worker) await switchWriting(worker, true);
      await context.route(address, (route) =>
        route.fulfill({ contentType: 'text/html', body: pageWith(kind) }),
      );
      const page = await context.newPage();
      try {
        await page.goto(address, { waitUntil: 'load' });
        await page.waitForTimeout(500);
        return await type(page, keys, opened);
      } finally {
        await page.close();
        await context.unroute(address);
        if (worker) await switchWriting(worker, false);
      }
    },
  };
}

async function type(page: Page, keys: number, { variant }: Opened) {
  await page.evaluate(() => {
    const field = document.querySelector<HTMLElement>('#contenteditable-root')!;
    field.focus();
    if (field instanceof HTMLTextAreaElement) field.setSelectionRange(field.value.length, field.value.length);
    else {
      getSelection()!.selectAllChildren(field);
      getSelection()!.collapseToEnd();
    }
  });
  const hosts = () =>
    page.evaluate(() => document.querySelectorAll('ytd-backstage-post-dialog-renderer > span').length);
  // The first key brings what is brought only then; it is not measured.
  await page.keyboard.press('x');
  if (variant === 'lorgnette')
    for (let tries = 0; (await hosts()) === 0; tries++) {
      if (tries > 60) throw new Error('Nothing stands beside the field: there is nothing to measure.');
      await page.waitForTimeout(100);
    }
  await page.evaluate(measureKeys);
  await press(page, keys);
  const { costs, painted } = await page.evaluate(
    () => (window as unknown as { typed: { costs: number[]; painted: number[] } }).typed,
  );
  // A busy machine says little of small differences: what of it all is the extension's own.
  const tools = await DevTools.of(page);
  const profiled = await tools.profile(() => press(page, keys / 2));
  await tools.close();
  return {
    'own js ms a key': profiled.ownMs / (keys / 2),
    'longest own stretch ms': profiled.longestMs,
    'key p50 ms': quantile(costs, 0.5),
    'key p95 ms': quantile(costs, 0.95),
    'key to painted p95 ms': quantile(painted, 0.95),
    'keys measured': costs.length,
  };
}

export async function press(page: Page, keys: number): Promise<void> {
  for (let i = 0; i < keys; i++) {
    await page.keyboard.press(i % 6 === 5 ? 'Space' : 'abcde'[i % 5]!);
    await page.waitForTimeout(betweenKeysMs + ((i * 7) % 17));
  }
}

/** In the page. */
export function measureKeys(): void {
  const typed = { costs: [] as number[], painted: [] as number[] };
  (window as unknown as { typed: typeof typed }).typed = typed;
  // A method: a function by name would bring its compiler's helper along, which no page has.
  const task = {
    after(call: () => void) {
      const channel = new MessageChannel();
      channel.port1.onmessage = call;
      channel.port2.postMessage(null);
    },
  };
  window.addEventListener(
    'keydown',
    (event) => {
      task.after(() => {
        const handled = performance.now();
        requestAnimationFrame(() => {
          const frame = performance.now();
          task.after(() => {
            const done = performance.now();
            typed.costs.push(handled - event.timeStamp + (done - frame));
            typed.painted.push(done - event.timeStamp);
          });
        });
      });
    },
    { capture: true },
  );
}

/** The switch, as the options turn it; waits until it holds. */
async function switchWriting(worker: Worker, writing: boolean): Promise<void> {
  const settings: Settings = { ...defaultSettings, writing };
  await worker.evaluate(
    async ([settings, writing]) => {
      const { storage, scripting } = (globalThis as unknown as { chrome: ExtensionApi }).chrome;
      await storage.local.set({ settings });
      for (let tries = 0; tries < 100; tries++) {
        const scripts = await scripting.getRegisteredContentScripts();
        if (scripts.some(({ id }) => id.startsWith('composer-')) === writing) return;
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      throw new Error('The switch had no effect within 5 s.');
    },
    [settings, writing] as const,
  );
}

interface ExtensionApi {
  storage: { local: { set(items: object): Promise<void> } };
  scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> };
}

const sentence = 'A post about tea for rainy evenings, with #tea and #rain in it. ';
const long = sentence.repeat(Math.ceil(characters / sentence.length)).slice(0, characters);

function pageWith(kind: 'editable' | 'textarea'): string {
  const paragraphs = long.match(/.{1,128}/g) ?? [];
  const field =
    kind === 'textarea'
      ? `<textarea id="contenteditable-root">${long}</textarea>`
      : `<div id="contenteditable-root" contenteditable="true">${paragraphs.map((text) => `<div>${text}</div>`).join('')}</div>`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><title>Posts</title><link rel="icon" href="data:,">
<style>ytd-backstage-post-dialog-renderer { display: block; width: 640px; margin: 24px auto; font: 14px/20px Arial }
#contenteditable-root { display: block; width: 100%; height: 400px; overflow: auto; font: inherit; white-space: pre-wrap }</style>
<body><ytd-backstage-post-dialog-renderer><div><b>Bench</b></div>${field}<div><button>Cancel</button><button>Post</button></div></ytd-backstage-post-dialog-renderer></body></html>`;
}
