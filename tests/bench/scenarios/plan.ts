import type { Page } from '@playwright/test';

import { statuses, type PlanItem } from '../../../utils/domain/plan/item';
import { consentWording } from '../../../utils/settings-shape';
import { dayFrom, planBackup, planItem } from '../../e2e/seed-plan';
import { spread } from '../statistics';
import type { Opened } from '../variants';
import type { Figures, Scenario } from './scenario';

const size = 5000;
/** Ten a day, the middle of them now. */
const aDay = 10;

/**
 * A plan of 5,000 items in the planner: how soon a month and the table stand, and how soon a drop, a letter of a filter and
 * a change from elsewhere are painted. The floor opens a page of one line; beside it the browser's bare IndexedDB reads the
 * same rows.
 */
export function planOf(times: number): Scenario {
  return {
    name: 'plan',
    async run(opened) {
      if (opened.variant === 'bare' || opened.variant === 'noop') return {};
      const origin = originOf(opened);
      if (opened.variant === 'floor')
        return {
          'opened to month p50 ms': await median(times, () => emptyPage(opened, `${origin}/popup.html`)),
        };
      await fill(opened, origin);
      const one = async (): Promise<Figures> => {
        const page = await opened.context.newPage();
        try {
          return await measure(page, origin);
        } finally {
          await page.close();
        }
      };
      const all: Figures[] = [];
      for (let time = 0; time < times; time++) all.push(await one());
      return Object.fromEntries(
        Object.keys(all[0]!).map((name) => [name, spread(all.map((figures) => figures[name]!)).median]),
      );
    },
  };
}

const median = async (times: number, run: () => Promise<number>): Promise<number> => {
  const taken: number[] = [];
  for (let time = 0; time < times; time++) taken.push(await run());
  return spread(taken).median;
};

function originOf({ context }: Opened): string {
  const url = context.serviceWorkers()[0]?.url() ?? '';
  return url.slice(0, url.indexOf('/', 'chrome-extension://'.length));
}

async function emptyPage({ context }: Opened, address: string): Promise<number> {
  const page = await context.newPage();
  try {
    await page.goto(address, { waitUntil: 'load' });
    const painted = "performance.getEntriesByName('first-contentful-paint')[0]?.startTime";
    return await told(page, painted);
  } finally {
    await page.close();
  }
}

/** A number that the page is to tell, once it does. A window's policy lets nobody wait in it by a text. */
async function told(page: Page, expression: string): Promise<number> {
  for (let tries = 0; tries < 500; tries++) {
    const value = await page.evaluate<number | undefined>(expression);
    if (value !== undefined) return value;
    await page.waitForTimeout(20);
  }
  throw new Error(`Never told: ${expression}`);
}

function planned(now: number): PlanItem[] {
  return Array.from({ length: size }, (_, i) =>
    planItem(`item-${i}`, {
      title: `Как мы печём хлеб, часть ${i}`,
      text: 'Три совета, и ни слова лишнего. '.repeat(12),
      status: statuses[i % statuses.length]!,
      when: {
        day: dayFrom(now, Math.floor((i - size / 2) / aDay)),
        time: `${String(8 + (i % aDay)).padStart(2, '0')}:30`,
        zone: 'Europe/Moscow',
      },
      channels: [{ network: 'vk' }, ...(i % 2 ? [{ network: 'telegram' as const }] : [])],
      rubric: i % 3 ? 'Хлеб' : null,
      assignee: i % 4 ? 'Анна' : 'Boris',
    }),
  );
}

/** Puts the plan there as a person would: by restoring a backup. */
async function fill({ context }: Opened, origin: string): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${origin}/options.html`);
  const now = Date.now();
  const given = {
    backup: planBackup(now, { plan: planned(now) }),
    consent: { at: now, wording: consentWording },
  };
  const answer = await page.evaluate<{ ok: boolean }>(`(async () => {
    const { backup, consent } = ${JSON.stringify(given)};
    const answer = await chrome.runtime.sendMessage({ name: 'restoreBackup', input: backup });
    await chrome.storage.local.set({ consent });
    return answer;
  })()`);
  if (!answer.ok) throw new Error('The plan was not restored.');
  await page.close();
}

/** Remembers when something first stood in the page and the frame after it was painted. */
const watching = (name: string, selector: string, from: string) => `new Promise((done) => {
  const start = ${from};
  const look = () => {
    if (!(${selector})) return void requestAnimationFrame(look);
    requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
  };
  look();
}).then((ms) => (globalThis.took ??= {})['${name}'] = ms)`;

async function measure(page: Page, origin: string): Promise<Figures> {
  const figures: Figures = {};
  const took = async (name: string) => {
    figures[name] = await told(page, `globalThis.took?.['${name}']`);
  };
  await page.goto(`${origin}/manifest.json`);
  Object.assign(figures, await rawReads(page));

  await page.addInitScript({
    content: watching('opened to month p50 ms', "document.querySelector('.calendar .item-chip')", '0'),
  });
  await page.goto(`${origin}/sidepanel.html#plan`);
  await took('opened to month p50 ms');
  // The rest of the page may finish first: a person does not press in the same moment.
  await page.waitForTimeout(400);

  // The drop: from letting go until it is kept, said and painted.
  const events = page.locator('.calendar .item-chip');
  const from = (await events.nth(0).boundingBox())!;
  const cells = page.locator('.calendar [role=gridcell]');
  const to = (await cells.nth(12).boundingBox())!;
  await page.mouse.move(from.x + 20, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + 30, from.y + 12, { steps: 3 });
  await page.mouse.move(to.x + 40, to.y + 60, { steps: 6 });
  await page.evaluate(`addEventListener('pointerup', () => {
    ${watching('drop to painted p50 ms', "document.querySelector('.toasts p')", 'performance.now()')}
  }, { capture: true, once: true }), undefined`);
  await page.mouse.up();
  await took('drop to painted p50 ms');

  // A change from elsewhere, sent as any window sends it, until its words stand in the month.
  await page.evaluate(`(async () => {
    const id = (await new Promise((done) => {
      const opening = indexedDB.open('lorgnette-own');
      opening.onsuccess = () => {
        const reading = opening.result.transaction('plan').objectStore('plan').index('when.day').getAll(
          new Date().toISOString().slice(0, 10), 1);
        reading.onsuccess = () => { opening.result.close(); done(reading.result); };
      };
    }))[0].id;
    const title = 'Changed ' + Math.random();
    globalThis.changed = title;
    ${watching('edit to painted p50 ms', "document.querySelector('.calendar')?.textContent.includes(globalThis.changed)", 'performance.now()')};
    chrome.runtime.sendMessage({ name: 'changePlanItems', input: [{ id, edits: { title } }] });
  })(), undefined`);
  await took('edit to painted p50 ms');

  await page.evaluate(
    `${watching('table opened p50 ms', "document.querySelector('.planner-table tbody tr')", 'performance.now()')}, undefined`,
  );
  await page.getByRole('radio', { name: /^(Table|Таблица)$/ }).check({ force: true });
  await took('table opened p50 ms');
  await page.waitForTimeout(300);

  // One letter: of 5,000 items those with a 7 in their text.
  await page.locator('.planner-filters input[type=search]').focus();
  await page.evaluate(`(() => {
    const count = document.querySelector('.planner-period [role=status]').textContent;
    addEventListener('input', () => {
      ${watching('filter letter to painted p50 ms', "document.querySelector('.planner-period [role=status]').textContent !== count", 'performance.now()')}
    }, { capture: true, once: true });
  })(), undefined`);
  await page.keyboard.type('7');
  await took('filter letter to painted p50 ms');
  figures['table rows drawn'] = await page.locator('.planner-table tbody tr').count();
  // The next time begins as this one did.
  await page.locator('.planner-filters input[type=search]').fill('');
  await page.getByRole('radio', { name: /^(Month|Месяц)$/ }).check({ force: true });
  await page.waitForTimeout(300);
  return figures;
}

/** The same rows by the browser's bare IndexedDB: all of them, and those of about a month. */
function rawReads(page: Page): Promise<Figures> {
  return page.evaluate<Figures>(`(async () => {
    const took = async (ask) => {
      const start = performance.now();
      const database = await new Promise((done) => {
        const opening = indexedDB.open('lorgnette-own');
        opening.onsuccess = () => done(opening.result);
      });
      await new Promise((done) => { ask(database.transaction('plan').objectStore('plan')).onsuccess = done; });
      database.close();
      return performance.now() - start;
    };
    const day = (days) => new Date(Date.now() + days * 86400000).toISOString().slice(0, 10);
    return {
      'bare read of all p50 ms': await took((plan) => plan.getAll()),
      'bare read of a month p50 ms': await took((plan) => plan.index('when.day').getAll(IDBKeyRange.bound(day(-21), day(21)))),
    };
  })()`);
}
