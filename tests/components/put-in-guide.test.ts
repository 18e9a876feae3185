import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

import { allowTag, banTag } from '@/components/hashtags/put-in-guide';
import { blankGuide, type Guide, type GuideTag } from '@/utils/domain/hashtags/guide';
import { plainTag } from '@/utils/domain/hashtags/guide-tags';
import { guideDraftOf } from '@/utils/settings';
import { ChangedMeanwhile } from '@/utils/store/errors';
import { guideOf, saveGuide } from '@/utils/store/guides';
import { ownStore } from '@/utils/store/own';

import { keptHere } from './kept-here';

vi.mock('@/utils/messages/send');
beforeEach(async () => {
  fakeBrowser.reset();
  await ownStore.guides.clear();
  await ownStore.brands.clear();
  await ownStore.brands.add({ id: 'b', name: 'Kolos', accounts: [], rubrics: [], createdAt: 0 });
  keptHere();
});

const keep = (tags: GuideTag[]) => saveGuide(ownStore, { ...blankGuide('b', 0), tags }, 1000);
const kept = async () => (await guideOf(ownStore, 'b'))!;
const written = async () => (await guideDraftOf('b').getValue())!.guide!;
const write = (guide: Guide) => guideDraftOf('b').setValue({ guide, pasted: 'half', use: 'banned' });
const names = ({ tags }: Guide) => tags.map(({ tag, use }) => `${tag} ${use}`);

describe('a tag allowed while the guide is being written', () => {
  test('is in what is written too, which goes on from what is kept; taken back it is in neither', async () => {
    await write({ ...(await keep([plainTag('хлеб', 'required')])), preface: 'Ask Anna' });
    await allowTag('b', 'тесто');
    const takeBack = await allowTag('b', 'булка');
    const both = ['хлеб required', 'тесто allowed', 'булка allowed'];
    expect(names(await kept())).toEqual(both);
    expect(names(await written())).toEqual(both);
    expect(await written()).toMatchObject({ preface: 'Ask Anna', updatedAt: (await kept()).updatedAt });
    expect(await guideDraftOf('b').getValue()).toMatchObject({ pasted: 'half', use: 'banned' });

    await takeBack();
    expect(names(await kept())).toEqual(both.slice(0, 2));
    expect(names(await written())).toEqual(both.slice(0, 2));
    expect((await written()).updatedAt).toBe((await kept()).updatedAt);
  });

  test('makes the guide where none was kept; taken back there is none again', async () => {
    await write({ ...blankGuide('b', 0), preface: 'New' });
    const takeBack = await allowTag('b', 'хлеб');
    expect(await written()).toMatchObject({ preface: 'New', updatedAt: (await kept()).updatedAt });
    await takeBack();
    expect(await guideOf(ownStore, 'b')).toBeNull();
    expect(await written()).toMatchObject({ preface: 'New', tags: [], updatedAt: 0 });
  });

  test('leaves it overtaken where another window was faster', async () => {
    const seen = await keep([]);
    await write({ ...seen, preface: 'Mine' });
    await saveGuide(ownStore, { ...seen, preface: 'Theirs' }, 2000);
    await allowTag('b', 'хлеб');
    expect(await written()).toMatchObject({ preface: 'Mine', updatedAt: seen.updatedAt });
    expect(names(await written())).toEqual(['хлеб allowed']);
  });
});

describe('a tag that a network hides', () => {
  const on = (networks: GuideTag['networks']): GuideTag => ({ ...plainTag('хлеб', 'required'), networks });

  test.each<[string, GuideTag[]]>([
    ['not named', []],
    ['named for that network alone', [on(['instagram'])]],
  ])('%s is banned there', async (_how, tags) => {
    await keep(tags);
    await banTag('b', 'Хлеб', 'instagram');
    expect((await kept()).tags).toMatchObject([{ use: 'banned', networks: ['instagram'] }]);
  });

  test.each<[string, GuideTag['networks']]>([
    ['everywhere', []],
    ['on another', ['vk']],
    ['on another too', ['vk', 'instagram']],
  ])('named %s stays what it is, kept or only written', async (_where, networks) => {
    const guide = await keep([on(networks)]);
    await expect(banTag('b', 'хлеб', 'instagram')).rejects.toThrow(ChangedMeanwhile);
    expect(await kept()).toEqual(guide);

    const bare = await saveGuide(ownStore, { ...guide, tags: [] }, 3000);
    await write({ ...bare, tags: [on(networks)] });
    await expect(banTag('b', 'хлеб', 'instagram')).rejects.toThrow(ChangedMeanwhile);
    expect(await kept()).toEqual(bare);
  });
});
