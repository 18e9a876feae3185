/** One thing done to an answer, by a page. */
export type Step =
  | {
      do: 'read';
      by: 'json' | 'text' | 'arrayBuffer' | 'blob' | 'bytes' | 'formData';
      wait: boolean;
      args: number;
    }
  | { do: 'clone and read'; by: 'json' | 'text' }
  | { do: 'touch body' }
  | { do: 'lock body' }
  | { do: 'read stream'; chunks: number }
  | { do: 'cancel stream' }
  | { do: 'abort' }
  | { do: 'look' };

export interface FetchScenario {
  kind: 'fetch';
  url: string;
  /** A Request object, as some sites do, or the address alone. */
  request: boolean;
  abort: 'never' | 'before' | 'at once';
  steps: Step[];
}

export interface XhrScenario {
  kind: 'xhr';
  url: string;
  sync: boolean;
  responseType: XMLHttpRequestResponseType;
  /** The page reads in a listener set before or after send, or in onload. */
  listen: 'before' | 'after' | 'onload';
  body: string | null;
  again: boolean;
  abort: boolean;
}

export type Scenario = FetchScenario | XhrScenario;

/**
 * Runs in the page: does what the scenario says and writes down all that a page can observe of it.
 * Self-contained: it is sent to the browser as text.
 */
export async function play(scenario: Scenario): Promise<string[]> {
  const trace: string[] = [];
  const patience = scenario.url.includes('hang') ? 150 : 5000;
  const note = (what: string) => trace.push(what);
  const unhandled = (event: PromiseRejectionEvent) => {
    note(`unhandled ${say(event.reason)} ${event.promise.constructor.name}`);
    event.preventDefault();
  };
  addEventListener('unhandledrejection', unhandled);

  function say(value: unknown): string {
    // Where an unreadable text was all there at once, the native method says who failed as well; else it does not.
    if (value instanceof SyntaxError)
      return `SyntaxError ${value.message.replace("Failed to execute 'json' on 'Response': ", '')}`;
    if (value instanceof Error) return `${value.constructor.name} ${value.name}: ${value.message}`;
    if (value instanceof ArrayBuffer)
      return `ArrayBuffer ${value.byteLength} ${new TextDecoder().decode(value)}`;
    if (value instanceof Uint8Array) return `Uint8Array ${new TextDecoder().decode(value)}`;
    if (value instanceof Blob) return `Blob ${value.size} ${value.type}`;
    if (value instanceof FormData) return `FormData ${[...value].length}`;
    return `${typeof value} ${JSON.stringify(value)}`;
  }
  const settle = async (name: string, made: () => unknown) => {
    // Things that wait for one another are told in the order they were begun.
    const slot = trace.push('') - 1;
    const note = (what: string) => {
      trace[slot] = what;
    };
    try {
      const promise = made();
      if (!(promise instanceof Promise)) return note(`${name} gave ${say(promise)}`);
      if (Object.getOwnPropertyNames(promise).length || Object.getPrototypeOf(promise) !== Promise.prototype)
        trace.push(`${name} gave a marked promise`);
      // An answer that hangs must not hang the test.
      const value = await Promise.race([
        promise,
        new Promise((resolve) => setTimeout(resolve, patience, 'still waiting')),
      ]);
      note(`${name} → ${say(value)}`);
    } catch (error) {
      note(`${name} ✗ ${say(error)}`);
    }
  };

  if (scenario.kind === 'xhr') await playXhr(scenario);
  else await playFetch(scenario);
  removeEventListener('unhandledrejection', unhandled);
  return trace;

  async function playFetch({ url, request, abort, steps }: FetchScenario): Promise<void> {
    const stop = new AbortController();
    if (abort === 'before') stop.abort();
    const going = request
      ? fetch(new Request(url, { signal: stop.signal, method: 'POST', body: '{}' }))
      : fetch(url, { signal: stop.signal });
    if (abort === 'at once') stop.abort();
    let response: Response;
    try {
      response = await going;
    } catch (error) {
      note(`fetch ✗ ${say(error)}`);
      return;
    }
    const look = () =>
      note(
        `${response.status} ${response.type} ${response.redirected} ${response.ok} used ${response.bodyUsed} ${response.url.split('?')[0]} ${response.headers.get('content-type')}`,
      );
    let text = '';
    const decoder = new TextDecoder();
    let reader: ReadableStreamDefaultReader<Uint8Array> | null = null;
    const readerOf = () => (reader ??= response.body!.getReader());
    const waiting: Promise<void>[] = [];
    look();
    for (const step of steps) {
      if (step.do === 'read') {
        const read = response[step.by] as ((...args: unknown[]) => unknown) | undefined;
        const one = settle(step.by, () => read?.call(response, ...Array.from({ length: step.args })));
        if (step.wait) await one;
        else waiting.push(one);
      } else if (step.do === 'clone and read')
        await settle(`clone ${step.by}`, () => response.clone()[step.by]());
      else if (step.do === 'touch body')
        note(
          `body ${response.body?.constructor.name} ${response.body === response.body} ${response.body?.locked}`,
        );
      else if (step.do === 'lock body') await settle('lock', () => readerOf().constructor.name);
      else if (step.do === 'read stream') {
        // How the network cuts chunks is its own business: what counts is the text.
        await settle('stream', async () => {
          for (let i = 0; i < step.chunks; i++) {
            const { done, value } = await readerOf().read();
            if (done) return `all ${text}`;
            text += decoder.decode(value, { stream: true });
          }
          return step.chunks > 3 ? `some ${text}` : 'some';
        });
      } else if (step.do === 'cancel stream')
        await settle('cancel', () => (reader ? reader.cancel() : response.body?.cancel()));
      else if (step.do === 'abort') stop.abort();
      else look();
    }
    await Promise.all(waiting);
    look();
    await new Promise((resolve) => setTimeout(resolve, 10));
    // An answer left hanging would keep one of the browser's few connections.
    removeEventListener('unhandledrejection', unhandled);
    stop.abort();
  }

  async function playXhr({
    url,
    sync,
    responseType,
    listen,
    body,
    again,
    abort,
  }: XhrScenario): Promise<void> {
    const xhr = new XMLHttpRequest();
    const read = (when: string) => {
      let text = '';
      try {
        text = xhr.responseText;
      } catch (error) {
        text = say(error);
      }
      note(
        `${when} ${xhr.readyState} ${xhr.status} ${text} ${sync ? say(xhr.response) : say(xhr.response)} ${xhr.onload === null}`,
      );
    };
    for (let round = 0; round < (again ? 2 : 1); round++) {
      try {
        xhr.open(body === null ? 'GET' : 'POST', url, !sync);
        if (!sync) xhr.responseType = responseType;
        const over = new Promise((resolve) => {
          if (listen === 'before') xhr.addEventListener('load', () => read('load'), { once: true });
          if (listen === 'onload') xhr.onload = () => read('onload');
          xhr.addEventListener('loadend', resolve, { once: true });
          setTimeout(resolve, patience);
        });
        note(`send ${say(body === null ? xhr.send() : xhr.send(body))}`);
        if (listen === 'after') xhr.addEventListener('load', () => read('load'), { once: true });
        if (abort) xhr.abort();
        if (!sync) await over;
        read('end');
        xhr.abort();
      } catch (error) {
        note(`✗ ${say(error)}`);
      }
    }
  }
}

/** What can be seen of the methods themselves, and what they do with a wrong receiver. Runs in the page. */
export async function inspect(): Promise<string[]> {
  const trace: string[] = [];
  const look = async (of: object, name: string, key: 'value' | 'get') => {
    const found = Object.getOwnPropertyDescriptor(of, name);
    const method = found?.[key] as ((...args: unknown[]) => unknown) | undefined;
    trace.push(
      `${name} ${Object.keys(found ?? {}).join()} ${found?.writable} ${found?.enumerable} ${found?.configurable} ${typeof found?.set}`,
    );
    if (!method) return;
    trace.push(
      `${method.name} ${method.length} ${Object.getOwnPropertyNames(method).join()} ${'prototype' in method} ${Object.getPrototypeOf(method) === Function.prototype}`,
    );
    try {
      Reflect.construct(Object, [], method);
    } catch (error) {
      trace.push((error as Error).name); // its message holds the source of the method, which is not promised to be native
    }
    for (const receiver of [
      undefined,
      null,
      {},
      5,
      Response.prototype,
      new Response('{"a":1}'),
      new Response(null),
      XMLHttpRequest.prototype,
    ]) {
      try {
        const value = await method.call(receiver);
        trace.push(
          value instanceof ReadableStream
            ? 'a stream'
            : `gave ${typeof value} ${value instanceof Object ? value.constructor.name : String(value)}`,
        );
      } catch (error) {
        trace.push(`✗ ${(error as Error).name} ${(error as Error).message}`);
      }
    }
  };
  for (const name of ['json', 'text', 'arrayBuffer', 'blob', 'bytes', 'formData', 'clone'])
    await look(Response.prototype, name, 'value');
  await look(Response.prototype, 'body', 'get');
  for (const name of ['send', 'open']) await look(XMLHttpRequest.prototype, name, 'value');
  trace.push(
    Object.getOwnPropertyNames(Response.prototype).join(),
    Object.getOwnPropertyNames(XMLHttpRequest.prototype).join(),
  );
  trace.push(
    `${fetch.name} ${fetch.length} ${String(fetch)}`,
    Object.getOwnPropertyNames(globalThis)
      .filter((name) => name !== 'heardByUs')
      .length.toString(),
  );
  return trace;
}
