import type { Gap } from '../domain/reading';
import { guardSchema, type SeenStore } from './db';

/** Remembers how well a network was understood on a day: the fullest page seen, and every unknown shape. */
export async function keepHealth(
  store: SeenStore,
  network: string,
  report: { seen: number; understood: number; gaps: readonly Gap[] },
  now: number,
): Promise<void> {
  const day = `${network} ${new Date(now).toISOString().slice(0, 10)}`;
  await store.transaction('rw', store.health, store.meta, async () => {
    await guardSchema(store);
    const old = await store.health.get(day);
    const gaps = new Map((old?.gaps ?? []).map(({ shape, count }) => [shape, count]));
    for (const { shape, count } of report.gaps)
      if (gaps.has(shape) || gaps.size < 50) gaps.set(shape, Math.max(count, gaps.get(shape) ?? 0));
    const fuller = !old || report.seen >= old.seen ? report : old;
    await store.health.put({
      day,
      network,
      seen: fuller.seen,
      understood: fuller.understood,
      gaps: [...gaps].map(([shape, count]) => ({ shape, count })),
    });
  });
}
