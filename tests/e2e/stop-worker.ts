import type { CDPSession, Page } from '@playwright/test';

import type { Lorgnette } from './extension';

/** Stops our worker as the browser does: at once, whatever it is doing. */
export async function stopperOf(
  { context }: Lorgnette,
  window: Page,
): Promise<{ stop(): Promise<void>; stops(): number }> {
  const devtools: CDPSession = await context.newCDPSession(window);
  const running = new Set<string>();
  let stops = 0;
  devtools.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const { versionId, runningStatus } of versions) {
      if (runningStatus === 'running' || runningStatus === 'starting') running.add(versionId);
      else running.delete(versionId);
    }
  });
  await devtools.send('ServiceWorker.enable');
  const stop = async () => {
    for (const versionId of running) {
      const stopped = await devtools.send('ServiceWorker.stopWorker', { versionId }).catch(() => null);
      if (stopped) stops++;
    }
  };
  return { stop, stops: () => stops };
}
