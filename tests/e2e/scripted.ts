/** A page of a network in which our own script runs, and what it would send; for stories of what survives a death. */
import type { Page } from '@playwright/test';

import { exactly } from '../../utils/domain/count';
import { blankPost, type Post } from '../../utils/domain/post';
import type { Answer } from '../../utils/messages/answer';
import type { Batch } from '../../utils/messages/protocol';
import { expect, type Lorgnette } from './extension';

export const pageUrl = 'https://www.youtube.com/@name';

/** A tab of the network in which our own script runs, and a way to speak with its voice. */
export async function openScripted({
  context,
  origin,
}: Lorgnette): Promise<{ page: Page; say(name: string, input: unknown): Promise<Answer> }> {
  await context.route('https://www.youtube.com/**', (route) =>
    route.fulfill({ body: '<!doctype html><title>a page</title>', contentType: 'text/html' }),
  );
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const ours: number[] = [];
  devtools.on('Runtime.executionContextCreated', ({ context: made }) => {
    if (made.origin === origin) ours.push(made.id);
  });
  await devtools.send('Runtime.enable');
  await page.goto(pageUrl);
  await expect.poll(() => ours.length).toBeGreaterThan(0);
  const say = async (name: string, input: unknown): Promise<Answer> => {
    const expression = `chrome.runtime.sendMessage(${JSON.stringify({ name, input })}).catch((error) => ({ ok: false, error: { name: 'Lost', message: String(error) } }))`;
    const { result } = await devtools.send('Runtime.evaluate', {
      expression,
      contextId: ours.at(-1)!,
      awaitPromise: true,
      returnByValue: true,
    });
    return (result.value ?? { ok: false, error: { name: 'Lost', message: 'no answer' } }) as Answer;
  };
  return { page, say };
}

export interface Row {
  key: string;
  post: { views: { value: number } | null };
  series: { views?: number[] };
}
/** The rows of a table, as any window of ours may read them. */
const rowsOf = <One>(window: Page, database: string, table: string): Promise<One[]> =>
  window.evaluate(
    ([database, table]) =>
      new Promise<unknown[]>((resolve, reject) => {
        const opening = indexedDB.open(database!);
        opening.onerror = () => reject(opening.error ?? new Error('not opened'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction(table!).objectStore(table!).getAll();
          reading.onsuccess = () => {
            opening.result.close();
            resolve(reading.result);
          };
        };
      }),
    [database, table],
  ) as Promise<One[]>;

export const rowsIn = (window: Page): Promise<Row[]> => rowsOf(window, 'lorgnette-seen', 'posts');
/** Of what the person made. */
export const ownRows = <One>(window: Page, table: string): Promise<One[]> =>
  rowsOf(window, 'lorgnette-own', table);

/** Every batch brings posts of its own, and one that each batch sees with a higher number. */
export function batchOf(number: number): Batch {
  const seenAt = Date.UTC(2026, 0, 1) + number * 1000;
  const post = (id: string, views: number): Post => ({
    ...blankPost('youtube', id, `https://www.youtube.com/watch?v=${id}`, seenAt),
    authorId: 'UC1',
    title: id,
    format: 'video',
    views: exactly(views),
  });
  return {
    id: `batch ${number}`,
    posts: [
      post('shared', number + 1),
      ...Array.from({ length: 19 }, (_, i) => post(`own${number}_${i}`, number)),
    ],
    profiles: [],
  };
}
