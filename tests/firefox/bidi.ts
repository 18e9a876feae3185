/**
 * WebDriver BiDi, spoken to Firefox directly over a socket. The clients that there are (Puppeteer, WebdriverIO) see
 * what is inside tabs only; half of what is tried here stands in Firefox's own window (side bar, popup, permissions,
 * the event page), which BiDi opens by `moz:scope: chrome` when Firefox was started with --remote-allow-system-access.
 * Firefox's older remote control, Marionette, is not needed for any of it.
 */
import { WebSocket } from 'ws';

interface Answer {
  id?: number;
  type: string;
  result?: unknown;
  error?: string;
  message?: string;
}
interface Evaluated {
  type: 'success' | 'exception';
  result?: { type: string; value?: string };
  exceptionDetails?: { text: string };
}

export class Bidi {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #asked = 0;

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    socket.on('message', (bytes: Buffer) => {
      const answer = JSON.parse(bytes.toString()) as Answer;
      if (answer.id === undefined) return;
      this.#waiting.get(answer.id)?.(answer);
      this.#waiting.delete(answer.id);
    });
  }

  /** Connects to a Firefox and begins a session in which no certificate is too poor. */
  static async connect(address: string): Promise<Bidi> {
    const socket = new WebSocket(`${address}/session`);
    await new Promise((opened, failed) => socket.once('open', opened).once('error', failed));
    const bidi = new Bidi(socket);
    await bidi.send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
    return bidi;
  }

  /** Sends one command. @throws what the browser complained of */
  async send<Result>(method: string, params: object = {}): Promise<Result> {
    const id = ++this.#asked;
    const answered = new Promise<Answer>((resolve) => this.#waiting.set(id, resolve));
    this.#socket.send(JSON.stringify({ id, method, params }));
    const answer = await answered;
    if (answer.type === 'error') throw new Error(`${method}: ${answer.error}: ${answer.message}`);
    return answer.result as Result;
  }

  /** Runs a function in a page or window; what goes in and comes out is JSON. */
  async run<Input extends unknown[], Result>(
    context: string,
    script: (...input: Input) => Result,
    ...input: Input
  ): Promise<Awaited<Result>> {
    const { result, exceptionDetails } = await this.send<Evaluated>('script.evaluate', {
      target: { context },
      awaitPromise: true,
      userActivation: false,
      expression: `(async () => JSON.stringify(await (${String(script)})(...${JSON.stringify(input)})))()`,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return (result?.value === undefined ? undefined : JSON.parse(result.value)) as Awaited<Result>;
  }

  close(): void {
    this.#socket.terminate();
  }
}
