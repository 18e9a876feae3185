// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test } from 'vitest';

import { keepFocus } from '@/components/ui/keep-focus';

const element = (name: string, id: string, ...children: (Node | string)[]): HTMLElement => {
  const made = document.createElement(name);
  made.id = id;
  made.append(...children);
  return made;
};

let life: AbortController;
beforeEach(() => {
  const row = (id: string) =>
    element('li', id, Object.assign(element('a', '', id), { href: '#' }), element('button', '', '×'));
  const list = element('section', '', element('ul', '', row('a'), row('b')));
  document.body.replaceChildren(
    element('main', '', element('button', 'add', 'Add'), list, element('button', 'after', 'After')),
  );
  life = new AbortController();
  keepFocus(document, life.signal);
});
afterEach(() => life.abort());

const button = (row: string) => document.querySelector<HTMLButtonElement>(`#${row} button`)!;
const byId = (id: string) => document.querySelector<HTMLButtonElement>(`#${id}`)!;
const focused = () => document.activeElement;
const later = (ms = 150) => new Promise((resolve) => setTimeout(resolve, ms));

/** Presses what takes its row away, as late as a worker answers. */
async function remove(row: string): Promise<void> {
  button(row).focus();
  await later(30);
  byId(row).remove();
  await later();
}

test('the keyboard goes on at the same place of the next row, then of the one before, then at what stands before', async () => {
  await remove('a');
  expect(focused()).toBe(button('b'));
  await remove('b');
  expect(focused()?.id).toBe('add');
});

test('the last row leaves it to the one before; what has taken it meanwhile keeps it', async () => {
  await remove('b');
  expect(focused()).toBe(button('a'));
  byId('a').remove();
  byId('after').focus();
  await later();
  expect(focused()?.id).toBe('after');
});

test('where only the button goes, its own row has the keyboard', async () => {
  button('a').focus();
  button('a').remove();
  await later();
  expect(focused()?.textContent).toBe('a');
});

test('what is busy for a while has the keyboard again', async () => {
  byId('after').focus();
  byId('after').blur();
  byId('after').disabled = true;
  await later(250);
  expect(focused()).toBe(document.body);
  byId('after').disabled = false;
  await later();
  expect(focused()?.id).toBe('after');
});

test('what is said in passing gives the keyboard back to where it was; so does a dialog whose opener is gone, near it', async () => {
  button('b').focus();
  const toast = element('div', '', element('button', 'undo', 'Undo'));
  toast.className = 'toasts';
  document.body.append(toast);
  byId('undo').focus();
  byId('undo').remove();
  await later();
  expect(focused()).toBe(button('b'));

  button('a').focus();
  const dialog = element('dialog', 'editor', element('button', 'close', 'Close'));
  document.body.append(dialog);
  byId('close').focus();
  byId('a').remove();
  dialog.remove();
  await later();
  expect(focused()).toBe(button('b'));
});

test('a person who leaves everything is let go', async () => {
  byId('after').focus();
  byId('after').blur();
  await later(30);
  byId('after').remove();
  await later();
  expect(focused()).toBe(document.body);
});
