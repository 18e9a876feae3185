import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { pageAt, postAt } from '@/utils/networks/vk/links';

const post = (address: string) => postAt(new URL(address, 'https://vk.com/'));
const page = (address: string) => pageAt(new URL(address, 'https://vk.com/'));

describe('the post a link leads to', () => {
  test.each([
    ['/wall-1_23', '-1_23', null],
    ['/wall5_7', '5_7', null],
    ['https://vk.ru/wall-1_23', '-1_23', null],
    ['https://m.vk.com/wall-1_23', '-1_23', null],
    ['/club1?w=wall-1_23', '-1_23', null],
    ['/feed?section=recommended&w=wall-1_23%2Fall', '-1_23', null],
    ['/wall-9_9?w=wall-1_23', '-1_23', null],
    ['/video-1_456239017', '-1_456239017', 'video'],
    ['/clips/some.name?z=clip-1_456239017', '-1_456239017', 'clip'],
    ['/video/@name?z=video-1_2%2Fabcdef', '-1_2', 'video'],
    ['https://vkvideo.ru/video-1_2', '-1_2', 'video'],
  ])('%s', (address, id, format) => {
    expect(post(address)).toMatchObject({ id, format });
  });

  test.each([
    '/wall-1_23?reply=45',
    '/wall-1_23?reply=45&thread=44',
    '/feed?w=wall-1_23_r45',
    '/wall-1_23?z=photo-1_4%2Fwall-1_23',
    '/wall-1',
    '/wall-1?own=1',
    '/wall-1?q=%23tag',
    '/photo-1_23',
    '/topic-1_23',
    '/feed?section=search&q=%23tag',
    '/some.name',
    '/wall-0_5',
    '/wall-1_0',
    '/wall-1_23x',
    'https://example.org/wall-1_23',
    'https://notvk.com/wall-1_23',
    'https://vk.com.example.org/wall-1_23',
    'javascript:/wall-1_23',
  ])('none: %s', (address) => {
    expect(post(address)).toBeNull();
  });

  test('its permalink leads to it again', () => {
    const number = fc.integer({ min: 1, max: 999_999_999_999 });
    fc.assert(
      fc.property(
        number,
        fc.boolean(),
        number,
        fc.constantFrom('wall', 'video', 'clip'),
        (owner, below, id, kind) => {
          const found = post(`/${kind}${below ? '-' : ''}${owner}_${id}`);
          expect(found && post(found.permalink)).toEqual(found);
        },
      ),
    );
  });
});

describe('the page at an address', () => {
  test.each([
    ['/', 'other', null, null],
    ['/feed', 'feed', null, null],
    ['/feed?section=search&q=%23a', 'search', null, null],
    ['/club1', 'wall', '-1', null],
    ['/public1', 'wall', '-1', null],
    ['/id1', 'wall', '1', null],
    ['/wall-1?own=1', 'wall', '-1', null],
    ['/tea.cellar', 'wall', null, 'tea.cellar'],
    ['/clips/tea.cellar', 'clips', null, 'tea.cellar'],
    ['/video/@club1', 'video', '-1', null],
    ['/im', 'other', null, null],
    ['/al_im.php', 'other', null, null],
    ['/stats?gid=1', 'stats', null, null],
  ])('%s', (address, kind, id, handle) => {
    const { owner, ...found } = page(address);
    expect(found).toEqual({ kind, post: null });
    expect([owner?.id ?? null, owner?.handle ?? null]).toEqual([id, handle]);
  });

  test('a post over a wall, or with a comment meant, is the page’s own', () => {
    expect(page('/tea.cellar?w=wall-1_23')).toMatchObject({ kind: 'post', post: { id: '-1_23' } });
    expect(page('/wall-1_23?reply=45')).toMatchObject({ kind: 'post', post: { id: '-1_23' } });
    expect(page('/clip-1_23')).toMatchObject({ kind: 'clip', post: { id: '-1_23' }, owner: { id: '-1' } });
  });
});
