// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';

import { networks } from '../../utils/networks';
import type { Capture } from '../../utils/networks/network';
import { plainPost } from './plainly';

const youtube = networks.youtube!;
const capture: Capture = {
  url: 'https://www.youtube.com/',
  pageUrl: 'https://www.youtube.com/',
  language: 'en',
  owner: null,
  at: Date.UTC(2026, 10, 25),
};
const parsed = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const main = (html: string) => {
  const page = youtube.pageAt(new URL('https://www.youtube.com/watch?v=lantern0001'));
  const post = youtube.printedMain(
    parsed(
      `<ytd-watch-flexy video-id="lantern0001"><ytd-watch-metadata><h1>How lanterns are lit</h1>${html}</ytd-watch-metadata></ytd-watch-flexy>`,
    ),
    page,
    capture,
  );
  return post && plainPost(post);
};

const info = (...texts: string[]): string =>
  `<ytd-watch-info-text>${texts.map((text) => `<span>${text}</span>`).join('')}</ytd-watch-info-text>`;
const likes = (label: string): string =>
  `<like-button-view-model><button aria-label="${label}"></button></like-button-view-model>`;

describe('what a watch page prints', () => {
  const named = { id: 'lantern0001', permalink: 'https://www.youtube.com/watch?v=lantern0001' };
  const titled = { ...named, title: 'How lanterns are lit' };
  test.each([
    ['views alone', info('1,598 views'), { ...titled, views: 1598 }],
    ['likes alone', likes('1,598 likes'), { ...titled, likes: 1598 }],
    [
      'people watching, whose stream has no views yet and no day',
      info('12,345 views', '17K watching', '7 Jul 2023'),
      { ...titled, onAir: 'live' },
    ],
    ['people waiting', info('56 waiting'), { ...titled, onAir: 'upcoming' }],
    ['a title and a day', info('7 Jul 2023'), null],
  ])('%s', (_name, html, post) => expect(main(html)).toEqual(post));

  test.each([
    [
      'the first of its names stays, whatever its picture leads to',
      '<div id="owner"><a href="/@lanterns">Lanterns</a><div id="upload-info"><a href="/@lanterns"><img></a></div></div>',
      { authorHandle: 'lanterns', authorName: 'Lanterns' },
    ],
    [
      'whoever stands elsewhere is somebody else',
      '<div id="comments"><div id="owner"><a href="/@others">Others</a></div></div><div id="owner"><a href="/@lanterns">Lanterns</a></div>',
      { authorHandle: 'lanterns', authorName: 'Lanterns' },
    ],
    [
      'nobody, where only others stand',
      '<div id="comments"><div id="owner"><a href="/@others">Others</a></div></div>',
      {},
    ],
  ])('its owner: %s', (_name, html, author) =>
    expect(main(info('1,598 views') + html)).toEqual({ ...titled, views: 1598, ...author }),
  );
});

const card = (html: string) => {
  const element = parsed(
    `<ytd-video-renderer><a id="thumbnail" href="/watch?v=lantern0002"></a><h3>Oil</h3>${html}<div id="metadata-line"><span>26K views</span><span>1 year ago</span></div></ytd-video-renderer>`,
  ).querySelector('ytd-video-renderer')!;
  const post = youtube.printed(
    element,
    youtube.postAt(new URL('https://www.youtube.com/watch?v=lantern0002'))!,
    capture,
  );
  return post && plainPost(post);
};

describe('the channel that a card links to', () => {
  const id = `UC${'o'.repeat(22)}`;
  const oil = {
    id: 'lantern0002',
    permalink: 'https://www.youtube.com/watch?v=lantern0002',
    format: 'video',
    title: 'Oil',
    published: '2024-11-25T00:00:00Z year',
    views: [26_000, 27_000],
  };
  test('is its author', () =>
    expect(card('<a href="/@lanterns">Lanterns</a>')).toEqual({
      ...oil,
      authorHandle: 'lanterns',
      authorName: 'Lanterns',
    }));

  test.each([
    ['/@lanterns/videos?view=0', { authorHandle: 'lanterns' }],
    ['/%40lanterns#top', { authorHandle: 'lanterns' }],
    ['https://www.youtube.com/@lanterns', { authorHandle: 'lanterns' }],
    ['http://m.youtube.com/@lanterns', { authorHandle: 'lanterns' }],
    [`/channel/${id}/videos`, { authorId: id }],
    [`https://www.youtube.com/channel/${id}`, { authorId: id }],
    ['/redirect?q=https://www.youtube.com/@others', {}],
    ['/playlist/@others', {}],
    [`/redirect/channel/${id}`, {}],
    ['https://blogs.example/@others', {}],
    [`https://blogs.example/channel/${id}`, {}],
    ['https://youtube.com.example/@others', {}],
    ['/channel/UCshort', {}],
    ['https://', {}],
    ['', {}],
  ])('%s', (href, author) => expect(card(`<a href="${href}"><img></a>`)).toEqual({ ...oil, ...author }));

  test('has a name that is no number of the video', () =>
    expect(card('<a href="/@lanterns"><i>12 views</i><b>3 days ago</b></a>')).toEqual({
      ...oil,
      authorHandle: 'lanterns',
      authorName: '12 views3 days ago',
    }));

  test('may be a link that leads nowhere yet', () =>
    expect(card('<a><i>Lanterns</i><b></b></a>')).toEqual(oil));
});
