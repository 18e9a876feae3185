/** A tab of a real Firefox: what a person does in it, and what can be seen there. */
import { writeFileSync } from 'node:fs';

import type { Bidi } from './bidi';

/** A node as BiDi tells it, closed shadow roots included. */
interface Told {
  sharedId?: string;
  value?: {
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: Told[];
    shadowRoot?: Told | null;
  };
}
export interface Badge {
  postId: string;
  text: string;
  label: string;
  /** What BiDi calls the element. */
  sharedId: string;
}
interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

const keyNames = { Escape: '\uE00C', ArrowRight: '\uE014' } as const;

export class Tab {
  readonly #bidi: Bidi;
  readonly context: string;

  constructor(bidi: Bidi, context: string) {
    this.#bidi = bidi;
    this.context = context;
  }

  async goTo(url: string): Promise<void> {
    await this.#bidi.send('browsingContext.navigate', { context: this.context, url, wait: 'complete' });
  }

  async reload(): Promise<void> {
    await this.#bidi.send('browsingContext.reload', { context: this.context, wait: 'complete' });
  }

  /** Brings the tab to the front. */
  async show(): Promise<void> {
    await this.#bidi.send('browsingContext.activate', { context: this.context });
  }

  async close(): Promise<void> {
    await this.#bidi.send('browsingContext.close', { context: this.context });
  }

  run<Input extends unknown[], Result>(
    script: (...input: Input) => Result,
    ...input: Input
  ): Promise<Awaited<Result>> {
    return this.#bidi.run(this.context, script, ...input);
  }

  text(selector = 'body'): Promise<string> {
    return this.run(
      (where) => document.querySelector<HTMLElement>(where)?.innerText.replaceAll(/\s+/g, ' ') ?? '',
      selector,
    );
  }

  /** Clicks the middle of the first element, as a person does. @throws when it does not come */
  async click(selector: string): Promise<void> {
    const box = await this.#boxOf(selector);
    await this.#point(box, true);
  }

  async fill(selector: string, words: string): Promise<void> {
    await this.click(selector);
    await this.keys([...words]);
  }

  /** Rests the pointer on the middle of an element. */
  async hover(element: { sharedId: string }): Promise<void> {
    await this.#point(await this.boxOf(element), false);
  }

  /** Strikes keys one after another; a list inside is struck together. */
  async keys(strokes: readonly (string | readonly string[])[]): Promise<void> {
    const value = (key: string) => keyNames[key as keyof typeof keyNames] ?? key;
    const actions = strokes.flatMap((stroke) => {
      const together = typeof stroke === 'string' ? [stroke] : stroke;
      return [
        ...together.map((key) => ({ type: 'keyDown', value: value(key) })),
        ...together.toReversed().map((key) => ({ type: 'keyUp', value: value(key) })),
      ];
    });
    await this.#bidi.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  }

  /** Every badge in the document, wherever its closed shadow root hides it. */
  async badges(): Promise<Badge[]> {
    const found: Badge[] = [];
    const visit = (node: Told) => {
      const { attributes = {}, children = [], shadowRoot } = node.value ?? {};
      const post = attributes['data-post'];
      if (post !== undefined && /\bbadge\b/.test(attributes['class'] ?? '')) {
        found.push({
          postId: post.split(' ', 1)[0]!,
          text: textOf(node).replaceAll(/\s+/g, ' ').trim(),
          label: attributes['aria-label'] ?? '',
          sharedId: node.sharedId ?? '',
        });
        return;
      }
      if (shadowRoot) visit(shadowRoot);
      for (const child of children) visit(child);
    };
    visit(await this.#document());
    return found;
  }

  /** What the card says that is open; empty while none is. */
  async card(): Promise<string> {
    let words = '';
    const visit = (node: Told) => {
      const { attributes = {}, children = [], shadowRoot } = node.value ?? {};
      if (/^card\b/.test(attributes['class'] ?? '') && attributes['data-post'] === undefined)
        words ||= textOf(node).replaceAll(/\s+/g, ' ').trim();
      if (shadowRoot) visit(shadowRoot);
      for (const child of children) visit(child);
    };
    // Cards stand at the end of the document, in a shadow root of their own; a page may have a class of that name.
    for (const child of (await this.#document()).value?.children ?? [])
      if (child.value?.shadowRoot) visit(child.value.shadowRoot);
    return words;
  }

  async boxOf(element: { sharedId: string }): Promise<Box> {
    return this.#call<Box>('(one) => JSON.stringify(one.getBoundingClientRect())', element);
  }

  /** How an element looks: the computed values of some properties. */
  async looksOf(element: { sharedId: string }, ...properties: string[]): Promise<Record<string, string>> {
    return this.#call(
      `(one) => { const looks = getComputedStyle(one); return JSON.stringify(Object.fromEntries(${JSON.stringify(properties)}.map((name) => [name, looks.getPropertyValue(name)]))); }`,
      element,
    );
  }

  async screenshot(path: string): Promise<void> {
    const { data } = await this.#bidi.send<{ data: string }>('browsingContext.captureScreenshot', {
      context: this.context,
    });
    writeFileSync(path, Buffer.from(data, 'base64'));
  }

  async #boxOf(selector: string): Promise<Box> {
    for (let tries = 0; ; tries++) {
      const box = await this.run((where) => {
        const one = document.querySelector(where);
        one?.scrollIntoView({ block: 'center', behavior: 'instant' });
        return one?.getBoundingClientRect().toJSON() as Box | undefined;
      }, selector);
      if (box && box.width > 0) return box;
      if (tries > 100) throw new Error(`Waited in vain for ${selector} in ${await this.text()}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async #point({ x, y, width, height }: Box, press: boolean): Promise<void> {
    const move = { type: 'pointerMove', x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
    const pressed = [
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ];
    await this.#bidi.send('input.performActions', {
      context: this.context,
      actions: [{ type: 'pointer', id: 'mouse', actions: [move, ...(press ? pressed : [])] }],
    });
  }

  async #document(): Promise<Told> {
    const { nodes } = await this.#bidi.send<{ nodes: Told[] }>('browsingContext.locateNodes', {
      context: this.context,
      locator: { type: 'css', value: 'html' },
      serializationOptions: { maxDomDepth: 200, includeShadowTree: 'all' },
    });
    return nodes[0] ?? {};
  }

  async #call<Result>(functionDeclaration: string, { sharedId }: { sharedId: string }): Promise<Result> {
    const { result } = await this.#bidi.send<{ result: { value: string } }>('script.callFunction', {
      functionDeclaration,
      target: { context: this.context },
      arguments: [{ sharedId }],
      awaitPromise: false,
    });
    return JSON.parse(result.value) as Result;
  }
}

function textOf({ value: { nodeValue, children = [], shadowRoot } = {} }: Told): string {
  return `${nodeValue ?? ''}${shadowRoot ? textOf(shadowRoot) : ''}${children.map(textOf).join(' ')}`;
}
