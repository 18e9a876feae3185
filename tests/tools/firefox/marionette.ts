/**
 * Firefox's own remote control, Marionette: what geckodriver speaks to, spoken directly. WebDriver BiDi may not open
 * an extension's windows ("not allowed in this context"); this may, and it clicks as a person does.
 */
import { createConnection, type Socket } from 'node:net';

type Answer = [kind: 1, id: number, error: { error: string; message: string } | null, result: unknown];

export class Marionette {
  readonly #socket: Socket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #asked = 0;
  #unread: Buffer = Buffer.alloc(0);

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (bytes) => this.#take(bytes));
  }

  /** Connects as soon as the browser listens, and begins a session in which no certificate is too poor. */
  static async connect(port: number, tries = 100): Promise<Marionette> {
    for (let attempt = 0; ; attempt++) {
      try {
        const firefox = new Marionette(await connected(port));
        await firefox.send('WebDriver:NewSession', { acceptInsecureCerts: true });
        return firefox;
      } catch (error) {
        if (attempt >= tries) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }

  /** Sends one command. @throws what the browser complained of */
  async send(name: string, input: object = {}): Promise<unknown> {
    const id = ++this.#asked;
    const text = JSON.stringify([0, id, name, input]);
    const answer = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    const [, , error, result] = await answer;
    if (error) throw new Error(`${name}: ${error.error}: ${error.message}`);
    return result !== null && typeof result === 'object' && 'value' in result ? result.value : result;
  }

  goTo(url: string): Promise<unknown> {
    return this.send('WebDriver:Navigate', { url });
  }

  /** Runs a function's body in the page, with rights that see closed shadow roots. */
  run(script: string, ...args: unknown[]): Promise<unknown> {
    return this.send('WebDriver:ExecuteScript', { script, args, sandbox: 'system', newSandbox: true });
  }

  /** Runs a function's body in the page as the page's own; may return a promise. */
  ask(script: string): Promise<unknown> {
    return this.send('WebDriver:ExecuteScript', {
      script: `return (async () => { ${script} })()`,
      args: [],
      sandbox: null,
    });
  }

  async click(selector: string): Promise<void> {
    const found = (await this.send('WebDriver:FindElement', {
      using: 'css selector',
      value: selector,
    })) as Record<string, string>;
    await this.send('WebDriver:ElementClick', { id: Object.values(found)[0] });
  }

  close(): void {
    this.#socket.destroy();
  }

  /** Messages come as "length:json", in whatever pieces. */
  #take(bytes: Buffer): void {
    this.#unread = Buffer.concat([this.#unread, bytes]);
    for (;;) {
      const colon = this.#unread.indexOf(':');
      const end = colon + 1 + Number(this.#unread.subarray(0, Math.max(0, colon)));
      if (colon < 0 || this.#unread.length < end) return;
      const message = JSON.parse(this.#unread.subarray(colon + 1, end).toString()) as unknown;
      this.#unread = this.#unread.subarray(end);
      if (!Array.isArray(message)) continue;
      const answer = message as Answer;
      this.#waiting.get(answer[1])?.(answer);
      this.#waiting.delete(answer[1]);
    }
  }
}

function connected(port: number): Promise<Socket> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(port, '127.0.0.1', () => resolve(socket));
    socket.once('error', reject);
  });
}
