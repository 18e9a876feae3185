import type { BrowserContext, CDPSession, Page } from '@playwright/test';

import { attribute, type Attribution, type CpuProfile } from './cpu-profile';

/** What the browser itself counts of one page. */
export interface Counters {
  nodes: number;
  listeners: number;
  layouts: number;
  styles: number;
  heapBytes: number;
  /** Milliseconds the page's main thread was at work. */
  taskMs: number;
}

/** The developer tools of one page. */
export class DevTools {
  readonly #session: CDPSession;
  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async of(page: Page): Promise<DevTools> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    await session.send('Profiler.enable');
    // Often enough to see functions of a tenth of a millisecond, seldom enough to leave the page its pace.
    await session.send('Profiler.setSamplingInterval', { interval: 100 });
    return new DevTools(session);
  }

  /** After a collection, so that only what is still held is counted. */
  async countersAfterCollection(): Promise<Counters> {
    await this.#session.send('HeapProfiler.collectGarbage');
    await this.#session.send('HeapProfiler.collectGarbage');
    return this.counters();
  }

  async counters(): Promise<Counters> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const value = (name: string): number =>
      metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return {
      nodes: value('Nodes'),
      listeners: value('JSEventListeners'),
      layouts: value('LayoutCount'),
      styles: value('RecalcStyleCount'),
      heapBytes: value('JSHeapUsedSize'),
      taskMs: value('TaskDuration') * 1000,
    };
  }

  /** Runs the work under the profiler and says how much of it was an extension's. */
  async profile<Result>(
    work: () => Promise<Result>,
  ): Promise<Attribution & { result: Result; profile: CpuProfile }> {
    await this.#session.send('Profiler.start');
    const result = await work();
    const { profile } = await this.#session.send('Profiler.stop');
    return { ...attribute(profile), result, profile };
  }

  /** Milliseconds spent in compiling and first running extension scripts while the work went on. */
  async evaluation(work: () => Promise<unknown>): Promise<{ evaluateMs: number; compileMs: number }> {
    const events: TraceEvent[] = [];
    this.#session.on('Tracing.dataCollected', ({ value }) =>
      events.push(...(value as unknown as TraceEvent[])),
    );
    const complete = new Promise((resolve) => this.#session.once('Tracing.tracingComplete', resolve));
    const traceConfig = { includedCategories: ['devtools.timeline', 'v8', 'disabled-by-default-v8.compile'] };
    await this.#session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
    await work();
    await this.#session.send('Tracing.end');
    await complete;
    const total = (name: string): number =>
      events
        .filter((event) => event.name === name && JSON.stringify(event.args).includes('chrome-extension://'))
        .reduce((sum, event) => sum + (event.tdur ?? event.dur ?? 0) / 1000, 0);
    return { evaluateMs: total('EvaluateScript'), compileMs: total('v8.compile') };
  }

  /** A press and release of the mouse, through the browser's own input queue. */
  async press(x: number, y: number): Promise<void> {
    const at = { x, y, button: 'left', clickCount: 1 } as const;
    await this.#session.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at });
    await this.#session.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at });
  }

  /** Makes the page's main thread so many times slower; 1 ends it. */
  async slowDown(times: number): Promise<void> {
    await this.#session.send('Emulation.setCPUThrottlingRate', { rate: times });
  }

  close(): Promise<void> {
    return this.#session.detach();
  }
}

/** Milliseconds of processor that a browser's processes have used so far: its pages, its workers and itself. */
export async function processorMs(context: BrowserContext): Promise<number> {
  const session = await context.browser()!.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}

interface TraceEvent {
  name: string;
  dur?: number;
  /** Of these, microseconds in which the thread really ran. */
  tdur?: number;
  args: unknown;
}
