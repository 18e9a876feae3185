import { handshake, longestAnswer, spoken } from './handshake';

/**
 * Hears, in the page's own world, what the page reads anyway, and hands the text on. It never parses and never asks.
 *
 * Nothing is installed before the isolated script has been found, so a page without it is untouched. Everything used
 * later is taken now: the page may replace any of it. Dictionaries have no prototype and lists are walked by index,
 * for the same reason. The readers of a body behave as the native ones do (S-02); where they could not, the native
 * one runs alone. `fetch` itself stays native: a Response knows where it came from.
 */
export function startCapture(): void {
  const { apply, defineProperty, deleteProperty, getOwnPropertyDescriptor } = Reflect;
  const NativeResponse = Response;
  const NativeEvent = CustomEvent;
  const { then } = Promise.prototype;
  const { addEventListener, removeEventListener, dispatchEvent } = EventTarget.prototype;
  const { indexOf } = String.prototype;
  const { parse, stringify } = JSON;
  const { has, add } = WeakSet.prototype;
  const { decode } = TextDecoder.prototype;
  const blobText = Blob.prototype.text;
  const getter = (of: object, name: string) => getOwnPropertyDescriptor(of, name)!.get!;
  const urlOf = getter(Response.prototype, 'url');
  const isUsed = getter(Response.prototype, 'bodyUsed');
  const statusOf = getter(Response.prototype, 'status');
  const relatedTarget = getter(MouseEvent.prototype, 'relatedTarget');
  const detailOf = getter(CustomEvent.prototype, 'detail');
  const setData = getOwnPropertyDescriptor(CharacterData.prototype, 'data')!.set!;
  const responseUrl = getter(XMLHttpRequest.prototype, 'responseURL');
  const responseType = getter(XMLHttpRequest.prototype, 'responseType');
  const xhrResponse = getter(XMLHttpRequest.prototype, 'response');
  const { text: nativeText, json: nativeJson, clone: nativeClone } = Response.prototype;
  const tapped = new WeakSet<object>();
  const utf8 = new TextDecoder();
  const nothing = { __proto__: null, value: undefined, configurable: true } as PropertyDescriptor;

  let line: EventTarget | null = null;
  /** Parts of addresses: what is heard, and what is not whatever else is in it. */
  let lists: [string[], string[]] = [[], []];
  const undo: (() => void)[] = [];

  const say = (type: string, detail?: string) =>
    line &&
    apply(dispatchEvent, line, [new NativeEvent(type, { __proto__: null, detail } as CustomEventInit)]);

  const names = (parts: readonly string[], url: string): boolean => {
    for (let i = 0; i < parts.length; i++) if (apply(indexOf, url, [parts[i]]) > 0) return true;
    return false;
  };
  const isListed = (url: string): boolean => names(lists[0], url) && !names(lists[1], url);

  /** The URL of an answer that is worth hearing and not read yet, else "". Throws for anything but a Response. */
  const unread = (response: unknown): string => {
    const url: string = apply(urlOf, response, []);
    return line &&
      isListed(url) &&
      apply(statusOf, response, []) === 200 &&
      !apply(has, tapped, [response]) &&
      !apply(isUsed, response, [])
      ? url
      : '';
  };

  const tell = (url: string, text: unknown) => {
    try {
      if (!line || typeof text !== 'string' || !text || text.length > longestAnswer) return;
      apply(setData, line, [text]);
      say(spoken.heard, url);
    } catch {}
  };
  const tellBytes = (url: string, bytes: BufferSource) => {
    try {
      if (bytes.byteLength <= longestAnswer) tell(url, apply(decode, utf8, [bytes]));
    } catch {}
  };
  const tellBlob = (url: string, blob: Blob) =>
    react(apply(blobText, blob, []), (text) => tell(url, text), ignore);

  const ignore = () => {};

  /**
   * `promise.then`, the engine's own: with its `constructor` covered for a moment, neither the page's species nor
   * its subclass is looked up.
   */
  const react = (promise: object, done?: (value: never) => unknown, failed?: (error: unknown) => unknown) => {
    defineProperty(promise, 'constructor', nothing);
    const next = apply(then, promise, [done, failed]) as object;
    deleteProperty(promise, 'constructor');
    return next;
  };

  /** Replaces a method or getter, keeping its descriptor; undone only while ours is still the one in place. */
  const replace = (of: object, name: string, key: 'value' | 'get', source: object) => {
    const native = getOwnPropertyDescriptor(of, name);
    const ours = getOwnPropertyDescriptor(source, name)![key];
    if (!native?.[key]) return;
    native[key] = ours;
    const before = getOwnPropertyDescriptor(of, name)!;
    defineProperty(of, name, native);
    undo[undo.length] = () => {
      if (getOwnPropertyDescriptor(of, name)?.[key] === ours) defineProperty(of, name, before);
    };
  };

  /** A reader whose result passes by us on its way to the page. */
  const passing = (
    name: 'text' | 'arrayBuffer' | 'bytes' | 'blob',
    hear: (url: string, result: never) => void,
  ) => {
    const native = NativeResponse.prototype[name] as (() => Promise<unknown>) | undefined;
    if (!native) return;
    const source = {
      [name](this: unknown) {
        let url = '';
        try {
          url = unread(this);
        } catch {}
        const result = apply(native, this, arguments);
        if (!url) return result;
        return react(result, (value) => {
          hear(url, value);
          return value;
        });
      },
    };
    replace(NativeResponse.prototype, name, 'value', source);
  };

  const json = {
    json(this: unknown) {
      try {
        const url = unread(this);
        if (url) {
          const reading = apply(nativeText, this, []);
          if (apply(isUsed, this, [])) {
            react(reading, (text) => tell(url, text), ignore);
            // The engine's own parser, called by the promise itself: the page's parsing is no work of ours, and its
            // errors are those of the native method.
            return react(reading, parse as never);
          }
          // Locked, or no body at all: nothing was read, and the native method has the right error for it.
          react(reading, ignore, ignore);
        }
      } catch {}
      return apply(nativeJson, this, arguments);
    },
  };

  /** The page wants the stream itself: hear a copy, made when it first reaches for the stream. */
  const nativeBody = getter(NativeResponse.prototype, 'body');
  const body = {
    get body() {
      try {
        const url = unread(this);
        if (url) {
          const copy = apply(nativeClone, this, []);
          apply(add, tapped, [this]);
          react(apply(nativeText, copy, []), (text) => tell(url, text), ignore);
        }
      } catch {}
      return apply(nativeBody, this, []);
    },
  };

  const loaded = {
    load(this: unknown) {
      try {
        const url: string = apply(responseUrl, this, []);
        if (!isListed(url)) return;
        const type = apply(responseType, this, []);
        const response = apply(xhrResponse, this, []);
        if (type === '' || type === 'text') tell(url, response);
        else if (type === 'json') tell(url, stringify(response));
        else if (type === 'arraybuffer') tellBytes(url, response);
        else if (type === 'blob') tellBlob(url, response);
      } catch {}
    },
  };
  const nativeSend = XMLHttpRequest.prototype.send;
  const xhr = {
    send(this: unknown) {
      try {
        apply(responseUrl, this, []);
        if (line) apply(addEventListener, this, ['load', loaded.load]);
      } catch {}
      return apply(nativeSend, this, arguments as unknown as [null]);
    },
  };

  const connect = (event: Event) => {
    const element = apply(relatedTarget, event, []) as EventTarget | null;
    if (line || !element) return;
    line = element;
    giveUp();
    event.stopImmediatePropagation(); // started twice: one of us is enough
    apply(addEventListener, line, [
      spoken.stop,
      () => {
        line = null;
        for (let i = 0; i < undo.length; i++) undo[i]!();
      },
    ]);
    apply(addEventListener, line, [
      spoken.listen,
      (event: Event) => (lists = parse(apply(detailOf, event, []))),
    ]);
    passing('text', tell);
    passing('arrayBuffer', tellBytes);
    passing('bytes', tellBytes);
    passing('blob', tellBlob);
    replace(NativeResponse.prototype, 'json', 'value', json);
    replace(NativeResponse.prototype, 'body', 'get', body);
    replace(XMLHttpRequest.prototype, 'send', 'value', xhr);
    say(spoken.taken);
  };

  const firstNode = new MutationObserver(() => giveUp());
  const giveUp = () => {
    firstNode.disconnect();
    apply(removeEventListener, document, [handshake.offer, connect, true]);
  };
  apply(addEventListener, document, [handshake.offer, connect, true]);
  firstNode.observe(document, { childList: true, subtree: true });
  apply(dispatchEvent, document, [new NativeEvent(handshake.ask)]);
}
