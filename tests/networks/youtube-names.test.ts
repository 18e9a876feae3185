import { expect, test } from 'vitest';

import { exactly, floored } from '@/utils/domain/count';
import { networks } from '@/utils/networks';

/** A card of the home feed, with its channel's name in the place and the shape it is sent in. */
const card = (channel: string, numbers: string[]) => ({
  lockupViewModel: {
    contentId: 'lantern0001',
    contentType: 'LOCKUP_CONTENT_TYPE_VIDEO',
    metadata: {
      lockupMetadataViewModel: {
        title: { content: 'A quiet morning' },
        metadata: {
          contentMetadataViewModel: {
            metadataRows: [
              {
                metadataParts: [
                  {
                    text: {
                      content: channel,
                      commandRuns: [
                        {
                          startIndex: 0,
                          onTap: {
                            innertubeCommand: { browseEndpoint: { browseId: 'UChhhhhhhhhhhhhhhhhhhhhh' } },
                          },
                        },
                      ],
                    },
                  },
                ],
              },
              { metadataParts: numbers.map((content) => ({ text: { content } })) },
            ],
          },
        },
      },
    },
  },
});

const read = (data: unknown) =>
  networks.youtube!.read(data, {
    url: 'https://www.youtube.com/youtubei/v1/browse',
    pageUrl: 'https://www.youtube.com/',
    language: 'en',
    owner: null,
    at: Date.UTC(2026, 10, 25),
  }).posts[0];

test.each(['12 views', '100K subscribers', 'Channel 4 News', '3 days ago'])(
  'a channel named "%s" is no number of its video',
  (channel) => {
    expect(read(card(channel, ['26K views', '1 year ago']))).toMatchObject({
      authorId: 'UChhhhhhhhhhhhhhhhhhhhhh',
      views: floored(26_000, 27_000),
      published: { grain: 'year' },
    });
    expect(read(card(channel, ['1 year ago']))).toMatchObject({ views: null });
  },
);

test('the same text is read alike each time, and by the language of its page', () => {
  for (let time = 0; time < 2; time++)
    expect(read(card('Lantern', ['26 views', '1 year ago']))?.views).toEqual(exactly(26));
});
