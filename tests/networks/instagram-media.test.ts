import { describe, expect, test } from 'vitest';

import { instagram } from '../../utils/networks/instagram';

const pageUrl = 'https://www.instagram.com/slow.bakery/';
const code = 'DfS1SZngAPp';

/** The one post of an answer whose media says this. */
function postOf(more: object) {
  const data = { data: { items: [{ code, taken_at: 1_795_000_000, like_count: 5, ...more }] } };
  const { posts } = instagram.read(data, {
    url: pageUrl,
    pageUrl,
    language: 'en',
    owner: null,
    at: Date.UTC(2026, 10, 25),
  });
  expect(posts).toHaveLength(1);
  return posts[0]!;
}

describe('what kind of post it is, by whichever sign tells', () => {
  test.each<[object, string | null]>([
    [{ product_type: 'clips', media_type: 2 }, 'reel'],
    [{ product_type: 'igtv', media_type: 2 }, 'video'],
    [{ product_type: 'feed', media_type: 2 }, 'video'],
    [{ product_type: 'feed', is_video: true }, 'video'],
    [{ product_type: 'feed', __typename: 'XIGPolarisVideoMedia' }, 'video'],
    [{ product_type: 'carousel_container' }, 'carousel'],
    [{ media_type: 8 }, 'carousel'],
    [{ __typename: 'XIGPolarisCarouselMedia' }, 'carousel'],
    [{ __typename: 'GraphSidecar', is_video: false }, 'carousel'],
    [{ edge_sidecar_to_children: { edges: [] }, is_video: false }, 'carousel'],
    [{ carousel_media: [{ media_type: 1 }], media_type: 1 }, 'carousel'],
    [{ carousel_media: [], media_type: 1 }, 'photo'],
    [{ media_type: 1 }, 'photo'],
    [{ is_video: false }, 'photo'],
    [{ __typename: 'XIGPolarisPhotoMedia' }, 'photo'],
    [{ __typename: 'GraphImage' }, 'photo'],
    // A video in a list that does not say where it belongs may be a reel.
    [{ media_type: 2 }, null],
    [{ is_video: true }, null],
    [{ __typename: 'XIGPolarisVideoMedia' }, null],
    [{}, null],
  ])('%j', (more, format) => expect(postOf(more).format).toBe(format));
});

describe('an advertisement, by whichever sign tells', () => {
  test.each([
    { product_type: 'ad' },
    { is_ad: true },
    { ad_id: '600000000001' },
    { ad_id: 600000000001 },
    { injected: { ad_title: 'Rye' } },
  ])('%j', (more) => {
    expect(postOf(more).isAd).toBe(true);
    // Its zeros stand for "not told".
    expect(postOf({ ...more, like_count: 0, comment_count: 7 })).toMatchObject({
      likes: null,
      comments: { value: 7, exact: true },
    });
  });

  test.each([{}, { is_ad: false }, { ad_id: null }, { injected: null }, { product_type: 'feed' }])(
    '%j is none, and its zero is a zero',
    (more) =>
      expect(postOf({ ...more, like_count: 0 })).toMatchObject({
        isAd: false,
        likes: { value: 0, exact: true },
      }),
  );
});

describe('what a caption says', () => {
  test.each<[string, object, boolean | null]>([
    ['a place', { location: { pk: '1', name: 'Kiln Street' } }, true],
    ['no place', { location: null }, false],
    ['nothing of a place', {}, null],
  ])('and beside it %s', (_, more, hasGeotag) =>
    expect(postOf({ caption: { text: 'Rye' }, ...more }).said).toEqual({ text: 'Rye', hasGeotag }),
  );

  test('an address of the post itself leads nowhere, another one does', () =>
    expect(
      postOf({
        caption: { text: `https://www.instagram.com/p/${code}/ https://www.instagram.com/p/DfLG467gAPq/` },
      }).links,
    ).toEqual(['https://www.instagram.com/p/DfLG467gAPq/']));
});
