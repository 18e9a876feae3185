// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { GuidePart } from '@/components/hashtags/guide-part';
import { TagActions } from '@/components/hashtags/tag-actions';
import { TagSetForm } from '@/components/hashtags/tag-set-form';
import { blankGuide, type GuideTag } from '@/utils/domain/hashtags/guide';
import { plainTag } from '@/utils/domain/hashtags/guide-tags';
import { guideDraftOf } from '@/utils/settings';
import { saveGuide } from '@/utils/store/guides';
import { ownStore } from '@/utils/store/own';

import { did, drawn } from './drawn';
import { keptHere } from './kept-here';

vi.mock('@/utils/messages/send');
const brand = { id: 'b', name: 'Kolos', accounts: [], rubrics: [], createdAt: 0 };
beforeEach(async () => {
  fakeBrowser.reset();
  await ownStore.guides.clear();
  await ownStore.brands.clear();
  await ownStore.brands.add(brand);
  keptHere();
});

const keep = (tags: GuideTag[]) => saveGuide(ownStore, { ...blankGuide('b', 0), tags }, 1000);
const guidePart = async () => {
  const place = await drawn(<GuidePart />);
  await expect.poll(() => place.querySelector('h2')).not.toBeNull();
  await expect.poll(() => place.querySelector('.guide-files input')).not.toBeNull();
  return place;
};
const button = (place: Element, name: string) =>
  [...place.querySelectorAll('button')].find(
    (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
  )!;
const press = async (place: Element, name: string) => {
  button(place, name).focus();
  await did(() => button(place, name).click());
};
const isAtHeading = () => document.activeElement?.tagName;

describe('the form of a guide', () => {
  test('tells which rows of a table it left out, also where the table begins the guide', async () => {
    const place = await guidePart();
    const field = place.querySelector<HTMLInputElement>('.guide-files input')!;
    const files = [new File(['Hashtag\n#bread\n#two words\n'], 'tags.csv')];
    Object.defineProperty(field, 'files', { value: files });
    await did(() => field.dispatchEvent(new Event('change')));
    await expect.poll(() => place.querySelector('.guide-tags')?.textContent).toContain('#bread');
    await expect.poll(() => place.querySelector('.faults')?.textContent).toContain('Row 3: #two words');
  });

  test('turned to and fro it has no change to keep, whatever is kept later', async () => {
    await keep([plainTag('bread', 'allowed')]);
    const place = await guidePart();
    await did(() => place.querySelector<HTMLElement>('[role=switch]')!.click());
    expect(button(place, 'Save the guide')).toBeDefined();
    await did(() => place.querySelector<HTMLElement>('[role=switch]')!.click());
    expect(button(place, 'Save the guide')).toBeUndefined();
    expect(await guideDraftOf('b').getValue()).toBeNull();
  });

  test('gives the keyboard a place when its buttons go: begun, dropped, saved, deleted', async () => {
    const place = await guidePart();
    await press(place, 'Begin with this');
    await expect.poll(isAtHeading).toBe('H2');
    await press(place, 'Drop the changes');
    await expect.poll(isAtHeading).toBe('H2');
    await press(place, 'Begin with this');
    await press(place, 'Save the guide');
    await expect.poll(() => button(place, 'Save the guide')).toBeUndefined();
    await expect.poll(isAtHeading).toBe('H2');
    await press(place, 'Delete the guide');
    await expect.poll(() => place.textContent).toContain('none yet');
    await expect.poll(isAtHeading).toBe('H2');
  });

  test('a tag that is renamed keeps its row; a name that is refused stays to be put right', async () => {
    await keep([plainTag('bread', 'allowed'), plainTag('cake', 'allowed')]);
    const place = await guidePart();
    await press(place, 'Details of #bread');
    const field = place.querySelector<HTMLInputElement>('.guide-details input')!;
    field.focus();
    const type = async (text: string) => {
      field.value = text;
      await did(() => field.dispatchEvent(new Event('input', { bubbles: true })));
      await did(() => field.dispatchEvent(new Event('change', { bubbles: true })));
    };
    await type('cake');
    expect([field.value, field.getAttribute('aria-invalid')]).toEqual(['cake', 'true']);
    await type('#Loaf');
    expect([field.value, field.getAttribute('aria-invalid')]).toEqual(['Loaf', 'false']);
    expect(place.querySelector('.guide-tags')!.textContent).toContain('#Loaf');
    expect(document.activeElement).toBe(field);
  });
});

describe('a tag that a network hides', () => {
  const hidden = [{ network: 'instagram', isHidden: true }] as never;
  const actions = async (named: GuideTag | undefined) => {
    const tags = { brand, standingOf: () => named?.use ?? null, namedOf: () => named };
    return drawn(<TagActions tag="bread" tags={tags} records={hidden} />);
  };
  const bread = (part: Partial<GuideTag>) => ({ ...plainTag('bread', 'required'), ...part });

  test.each<[string, GuideTag | undefined, boolean, boolean]>([
    ['not named', undefined, true, false],
    ['for that network alone', bread({ networks: ['instagram'] }), true, false],
    ['for all', bread({}), false, true],
    ['for another', bread({ networks: ['vk'] }), false, true],
    ['banned there', bread({ use: 'banned' }), false, false],
  ])('and the guide names %s can be banned at once, or it is said', async (_how, named, can, isSaid) => {
    const place = await actions(named);
    expect(button(place, 'Mark #bread as banned in the guide') !== undefined).toBe(can);
    expect(place.textContent.includes('Instagram hides it; the guide names it already')).toBe(isSaid);
  });
});

test('a set begun under another brand says whose it is', async () => {
  const other = { ...brand, id: 'c', name: 'Tea' };
  const draft = { id: null, brand: 'c', name: 'One', group: '', tags: 'tea', networks: [] };
  const form = (owner: typeof brand, part = {}) => (
    <TagSetForm
      draft={{ ...draft, ...part }}
      brand={brand}
      owner={owner}
      sets={[]}
      type={() => {}}
      done={() => {}}
    />
  );
  const place = await drawn(form(other));
  expect(place.textContent).toContain('This set is of Tea');
  expect((await drawn(form(brand, { brand: 'b' }))).textContent).not.toContain('This set is of');
});
