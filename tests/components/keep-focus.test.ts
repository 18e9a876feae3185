// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest';

import { keepFocus } from '@/components/ui/keep-focus';

const element = (name: string, id: string, ...children: (Node | string)[]): HTMLElement => {
  const made = document.createElement(name);
  made.id = id;
  made.append(...children);
  return made;
};

beforeEach(() => {
  const row = (id: string) =>
    element('li', id, Object.assign(element('a', '', id), { href: '#' }), element('button', '', '×'));
  const list = element('section', '', element('ul', '', row('a'), row('b')));
  document.body.replaceChildren(element('main', '', element('button', 'add', 'Add'), list));
});

const button = (row: string) => document.querySelector<HTMLElement>(`#${row} button`)!;
const frames = () => new Promise((resolve) => setTimeout(resolve, 60));

/** Presses what takes its row away, as late as a worker answers. */
async function remove(row: string): Promise<void> {
  button(row).focus();
  keepFocus(button(row));
  await frames();
  document.querySelector(`#${row}`)!.remove();
  await frames();
}

test('the keyboard goes on at the same place of the next row, then of the one before, then at what stands around', async () => {
  await remove('a');
  expect(document.activeElement).toBe(button('b'));
  await remove('b');
  expect(document.activeElement?.id).toBe('add');
});

test('the last row leaves it to the one before; what has taken it meanwhile keeps it', async () => {
  await remove('b');
  expect(document.activeElement).toBe(button('a'));
  keepFocus(button('a'));
  document.querySelector<HTMLElement>('#add')!.focus();
  document.querySelector('#a')!.remove();
  await frames();
  expect(document.activeElement?.id).toBe('add');
});

test('where only the button goes, its own row has the keyboard', async () => {
  button('a').focus();
  keepFocus(button('a'));
  button('a').remove();
  await frames();
  expect(document.activeElement?.textContent).toBe('a');
});
