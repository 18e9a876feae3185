// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { Mark } from '@/components/ui/mark';

import { drawn } from './drawn';

test('the head that stands in the popup’s HTML has the mark that is drawn in its place', async () => {
  const html = readFileSync('entrypoints/popup/index.html', 'utf8').replace(/<link[^>]*>/g, '');
  const written = new DOMParser().parseFromString(html, 'text/html').querySelector('svg.mark')!;
  const place = await drawn(<Mark />);
  const shapes = (svg: Element) =>
    Array.from(svg.children, (shape) => [
      shape.localName,
      Object.fromEntries(Array.from(shape.attributes, ({ name, value }) => [name, value])),
    ]);
  expect(shapes(written)).toHaveLength(5);
  expect(shapes(written)).toEqual(shapes(place.querySelector('svg.mark')!));
});
