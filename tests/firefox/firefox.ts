/** A real Firefox with the built extension, every page of it answered by the sample sites. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { zipSync } from 'fflate';

import { Bidi } from './bidi';
import { serveSites, type Served } from './served';
import { Tab } from './tab';

export const extensionId = 'lorgnette@lorgnette.example';
/** What the extension is called inside this profile; Firefox would draw a lot. */
const uuid = '0f2b1c9e-5a3d-4c6f-8b7a-1d2e3f4a5b6c';
export const origin = `moz-extension://${uuid}`;

interface Context {
  context: string;
  url: string;
}

export class Firefox {
  readonly origin = origin;
  readonly #program: string;
  readonly #profile = mkdtempSync(join(tmpdir(), 'lorgnette-firefox-'));
  readonly #served: Served;
  #process!: ChildProcess;
  #bidi!: Bidi;
  #window = '';

  private constructor(program: string, served: Served) {
    this.#program = program;
    this.#served = served;
  }

  static async start(program: string): Promise<Firefox> {
    const firefox = new Firefox(program, await serveSites());
    writeFileSync(join(firefox.#profile, 'user.js'), preferences(firefox.#served.port));
    await firefox.#run();
    return firefox;
  }

  /** Installs a build as the person's own, not for the session only; over an older one it is an update. */
  async install(folder: string, changed: Record<string, string> = {}): Promise<void> {
    const file = join(this.#profile, `lorgnette-${Date.now()}.xpi`);
    writeFileSync(file, packed(folder, changed));
    await this.#bidi.send('webExtension.install', {
      extensionData: { type: 'archivePath', path: file },
      'moz:permanent': true,
    });
  }

  /** Opens a tab and goes there. */
  async open(url: string): Promise<Tab> {
    const { context } = await this.#bidi.send<{ context: string }>('browsingContext.create', { type: 'tab' });
    const tab = new Tab(this.#bidi, context);
    await tab.goTo(url);
    return tab;
  }

  /** The tabs that are open, by their addresses. */
  async tabs(): Promise<{ tab: Tab; url: string }[]> {
    const { contexts } = await this.#bidi.send<{ contexts: Context[] }>('browsingContext.getTree');
    return contexts.map(({ context, url }) => ({ tab: new Tab(this.#bidi, context), url }));
  }

  /** Runs a function in Firefox's own window, where its side bar, its buttons and its services are. */
  inFirefox<Input extends unknown[], Result>(
    script: (...input: Input) => Result,
    ...input: Input
  ): Promise<Awaited<Result>> {
    return this.#bidi.run(this.#window, script, ...input);
  }

  /** Every host that a page or Firefox itself has asked for. */
  get hosts(): readonly string[] {
    return [...this.#served.hosts].toSorted();
  }

  /** Closes Firefox as a person does, and starts it again with the same profile. */
  async restart(): Promise<void> {
    await this.#end();
    await this.#run();
  }

  async close(): Promise<void> {
    await this.#end();
    this.#served.close();
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }

  async #run(): Promise<void> {
    const started = [
      '--headless',
      '--no-remote',
      '--remote-debugging-port=0',
      '--remote-allow-system-access',
    ];
    this.#process = spawn(this.#program, [...started, '--profile', this.#profile], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900', TZ: 'UTC' },
    });
    this.#bidi = await Bidi.connect(await addressOf(this.#process));
    const { contexts } = await this.#bidi.send<{ contexts: Context[] }>('browsingContext.getTree', {
      'moz:scope': 'chrome',
    });
    this.#window = contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context ?? '';
  }

  async #end(): Promise<void> {
    const ended = new Promise((resolve) => this.#process.once('exit', resolve));
    await this.#bidi.send('browser.close').catch(() => {});
    await ended;
    this.#bidi.close();
  }
}

/** Where the browser says that it listens. @throws what it said, when it ends instead */
function addressOf(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    started.stderr?.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      const [, address] = /WebDriver BiDi listening on (ws:\S+)/.exec(said) ?? [];
      if (address) resolve(address);
    });
    started.once('exit', () => reject(new Error(`Firefox ended before it listened:\n${said}`)));
    started.once('error', reject);
  });
}

/** A build as one file, as Firefox installs it; texts of some files may be others. */
function packed(folder: string, changed: Record<string, string>): Uint8Array {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  return zipSync(
    Object.fromEntries(
      files.map((name) => [
        name,
        changed[name] ? Buffer.from(changed[name]) : readFileSync(join(folder, name)),
      ]),
    ),
    { level: 0 },
  );
}

function preferences(proxy: number): string {
  const values = {
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: uuid }),
    // Debian's Firefox, as every ESR, lets its owner install what Mozilla has not signed.
    'xpinstall.signatures.required': false,
    // A prompt may be answered at once; people have to wait a moment.
    'security.notification_enable_delay': 0,
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': proxy,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': proxy,
    'browser.shell.checkDefaultBrowser': false,
    'browser.startup.page': 0,
    'datareporting.policy.dataSubmissionEnabled': false,
    'app.normandy.enabled': false,
    'intl.accept_languages': 'en-US',
  };
  return Object.entries(values)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}
