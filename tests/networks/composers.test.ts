// @vitest-environment happy-dom
import { beforeEach, describe, expect, test } from 'vitest';

import type { NetworkId } from '@/utils/networks/catalog';
import { fieldAt, type FindComposer } from '@/utils/networks/composer';
import { facebookComposer } from '@/utils/networks/facebook/composer';
import { instagramComposer } from '@/utils/networks/instagram/composer';
import { vkComposer } from '@/utils/networks/vk/composer';
import { youtubeComposer } from '@/utils/networks/youtube/composer';

import { composerPages, type FieldKind } from '../e2e/sites/composers/pages';

const finders: Record<NetworkId, FindComposer> = {
  vk: vkComposer,
  instagram: instagramComposer,
  facebook: facebookComposer,
  youtube: youtubeComposer,
};
const ids = Object.keys(finders) as NetworkId[];

/** Puts a page's body into the document. The text is our own. */
function show(html: string): void {
  document.body.replaceChildren();
  const parsed = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  document.body.append(...parsed.body.childNodes);
}

const find = (id: NetworkId, element: Element, path: string): Element | null => {
  const field = fieldAt(element);
  return field && finders[id](field, path);
};
const fields = (is: string): Element[] => [...document.querySelectorAll(`[data-is="${is}"]`)];

beforeEach(() => document.body.replaceChildren());

describe.each(ids)('%s', (id) => {
  describe.each(['editable', 'textarea'] as FieldKind[])('with a field that is %s', (kind) => {
    const { address, html } = composerPages[id](kind);
    const path = new URL(address).pathname;
    beforeEach(() => show(html));

    test('the field of a post is known, and the part of the page it belongs to', () => {
      const [field] = fields('post');
      expect(find(id, field!, path)).toBe(document.querySelector('.dialog:not(.hidden)'));
    });

    test.each(['comment', 'letter', 'search', 'other'])('%s: not read', (is) => {
      expect(fields(is).length).toBeGreaterThan(0);
      for (const field of fields(is)) expect(find(id, field, path)).toBeNull();
    });

    test('nor is the field of a post once it stands in nothing that publishes', () => {
      const [field] = fields('post');
      document.body.append(field!);
      expect(find(id, field!, path)).toBeNull();
    });
  });

  test('what a person focuses inside of the field leads to the field', () => {
    show(composerPages[id]('editable').html);
    const [field] = fields('post');
    expect(fieldAt(field!.querySelector('p')!)).toBe(field);
  });
});

describe('when in doubt it is not read', () => {
  const paths: Partial<Record<NetworkId, string[]>> = {
    vk: ['/im', '/im/convo/1', '/mail', '/write-1'],
    instagram: ['/direct/t/1/', '/direct/inbox/', '/stories/north.kiln/1/', '/accounts/edit/'],
    facebook: ['/messages/t/1', '/login/', '/settings/', '/marketplace/item/1'],
  };
  test.each(
    Object.entries(paths).flatMap(([id, all]) => all.map((path) => [id as NetworkId, path] as const)),
  )('%s on %s', (id, path) => {
    show(composerPages[id]('editable').html);
    expect(find(id, fields('post')[0]!, path)).toBeNull();
  });

  test.each(ids)('%s: a field that is called something else, whatever it stands in', (id) => {
    for (const name of ['Write a comment…', 'Ответить', 'Сообщение', 'Search', 'Message Anna']) {
      show(composerPages[id]('editable').html);
      const [field] = fields('post');
      for (const attribute of ['data-testid', 'id', 'aria-placeholder']) field!.removeAttribute(attribute);
      field!.setAttribute('aria-label', name);
      // YouTube's box is known by a name of its own, which comments have not.
      if (id !== 'youtube') expect(find(id, field!, '/x'), name).toBeNull();
    }
  });

  test.each(['facebook', 'instagram'] as const)('%s: a dialog that shows a published post', (id) => {
    show(composerPages[id]('editable').html);
    const [field] = fields('post');
    const article = document.createElement('div');
    article.setAttribute('role', 'article');
    field!.closest('[role="dialog"]')!.append(article);
    expect(find(id, field!, '/x')).toBeNull();
  });

  test.each([
    [
      'a text box in a form that is sent',
      '<form method="post"><div data-is="x" role="textbox" contenteditable="true"></div></form>',
      true,
    ],
    [
      'a text box in a form that is not',
      '<form><div data-is="x" role="textbox" contenteditable="true"></div></form>',
      false,
    ],
    ['a text box in no form', '<div data-is="x" role="textbox" contenteditable="true"></div>', false],
    [
      'any other field in a form that is sent',
      '<form method="post"><textarea data-is="x"></textarea></form>',
      false,
    ],
  ])('facebook: in a dialog without a name, %s', (_, html, isRead) => {
    show(`<div role="dialog">${html}</div>`);
    expect(find('facebook', fields('x')[0]!, '/x') !== null).toBe(isRead);
  });

  test('facebook: a form around the dialog is not the dialog’s', () => {
    show(
      '<form method="post"><div role="dialog"><div data-is="x" role="textbox" contenteditable="true"></div></div></form>',
    );
    expect(find('facebook', fields('x')[0]!, '/x')).toBeNull();
  });

  test('of one line, a search, a password: no field at all', () => {
    show(
      '<input type="text"><input type="password"><div contenteditable="true" role="searchbox"></div><div contenteditable="true" role="combobox"></div><div contenteditable="false"><b>x</b></div>',
    );
    for (const element of document.body.querySelectorAll('*')) expect(fieldAt(element)).toBeNull();
  });
});
