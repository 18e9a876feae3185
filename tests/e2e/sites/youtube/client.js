// The sample site's own script: draws what it was sent, asks for more while it scrolls, walks between pages without loading.
(() => {
  'use strict';

  const ru = document.documentElement.lang.startsWith('ru');
  const say = (en, russian) => (ru ? russian : en);
  const app = document.querySelector('ytd-app');
  const content = document.getElementById('content');
  const recycling = document.documentElement.dataset.recycling !== undefined;

  /** An element with attributes (or properties, when they are functions) and children. */
  function h(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null || value === undefined || value === false) continue;
      if (typeof value === 'function') element.addEventListener(name, value);
      else element.setAttribute(name, value === true ? '' : value);
    }
    element.append(
      ...children.flat().filter((child) => child !== null && child !== undefined && child !== false),
    );
    return element;
  }
  const text = (node) =>
    node?.simpleText ?? node?.content ?? node?.runs?.map((run) => run.text).join('') ?? '';

  // Pictures: drawn here from the id, so that no request is needed.
  function picture(seed, width, height) {
    let hash = 7;
    for (const letter of seed) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
    const pick = (n) => (hash = (hash * 1103515245 + 12345) >>> 0) % n;
    const hue = pick(360);
    const shapes = [];
    for (let at = 0; at < 5; at++) {
      const fill = `hsl(${(hue + pick(70)) % 360} ${40 + pick(30)}% ${35 + pick(40)}%)`;
      const [x, y, r] = [pick(width), height * 0.35 + pick(height * 0.7), height * 0.12 + pick(height * 0.3)];
      shapes.push(
        at % 2
          ? `<rect x="${x - r}" y="${y}" width="${r * 2.2}" height="${height}" rx="${r / 4}" fill="${fill}" opacity=".8"/>`
          : `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}" opacity=".85"/>`,
      );
    }
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><defs><linearGradient id="g" x2="0" y2="1"><stop stop-color="hsl(${hue} 55% 78%)"/><stop offset="1" stop-color="hsl(${(hue + 40) % 360} 45% 48%)"/></linearGradient></defs><rect width="${width}" height="${height}" fill="url(#g)"/>${shapes.join('')}</svg>`;
    return `data:image/svg+xml,${encodeURIComponent(svg)}`;
  }
  const image = (seed, width, height, classes) =>
    h('img', { src: picture(seed, width, height), class: classes, alt: '' });

  // Cards.
  const overlayButton = () =>
    h('button', { class: 'hover-action', 'aria-label': say('Watch later', 'Смотреть позже') }, '\u25f7');
  const menuButton = () => h('button', { class: 'menu', 'aria-label': say('More actions', 'Ещё') }, '\u22ee');

  function badgeOf(overlays = []) {
    return overlays
      .flatMap((one) => one.thumbnailBottomOverlayViewModel?.badges ?? [])
      .map((one) => one.thumbnailBadgeViewModel)[0];
  }
  function lockupCard(data) {
    const link = h('a', { class: 'ytLockupViewModelContentImage' });
    const title = h('a', { class: 'ytLockupMetadataViewModelTitle' });
    const rows = h('yt-content-metadata-view-model', { class: 'ytContentMetadataViewModelHost' });
    const avatar = h('div', { class: 'ytLockupMetadataViewModelAvatar' });
    const host = h(
      'div',
      {},
      link,
      h(
        'div',
        { class: 'ytLockupViewModelMetadata' },
        avatar,
        h('div', { class: 'ytLockupMetadataViewModelTextContainer' }, h('h3', {}, title), rows),
        menuButton(),
      ),
    );
    const element = h('yt-lockup-view-model', {}, host);
    const bind = ({ contentId, contentImage, metadata }) => {
      const { title: name, metadata: facts, image: face } = metadata.lockupMetadataViewModel;
      const { metadataRows, badges = [] } = facts.contentMetadataViewModel;
      host.className = `ytLockupViewModelHost content-id-${contentId}`;
      link.href = title.href = `/watch?v=${contentId}`;
      title.textContent = name.content;
      title.title = name.content;
      const badge = badgeOf(contentImage.thumbnailViewModel.overlays);
      link.replaceChildren(
        h(
          'yt-thumbnail-view-model',
          { class: 'ytThumbnailViewModelHost' },
          image(contentId, 336, 189),
          badge &&
            h(
              'yt-thumbnail-badge-view-model',
              { class: `duration ${badge.badgeStyle.endsWith('LIVE') ? 'live' : ''}` },
              h('div', {}, badge.text),
            ),
        ),
        overlayButton(),
      );
      const handle =
        metadataRows[0].metadataParts[0].text.commandRuns?.[0].onTap.innertubeCommand.browseEndpoint
          .canonicalBaseUrl;
      avatar.replaceChildren(...(face ? [h('a', { href: handle }, image(handle, 36, 36))] : []));
      avatar.hidden = !face;
      rows.replaceChildren(
        ...metadataRows.map(({ metadataParts }) =>
          h(
            'div',
            { class: 'ytContentMetadataViewModelMetadataRow' },
            metadataParts.flatMap((part, at) => {
              const url = part.text.commandRuns?.[0].onTap.innertubeCommand.browseEndpoint.canonicalBaseUrl;
              const words = h(
                'span',
                { class: 'ytContentMetadataViewModelMetadataText' },
                url ? h('a', { href: url }, part.text.content) : part.text.content,
              );
              return at
                ? [h('span', { class: 'ytContentMetadataViewModelDelimiter' }, ' • '), words]
                : [words];
            }),
          ),
        ),
        ...badges.map(({ badgeViewModel }) =>
          h('badge-shape', { class: 'members' }, badgeViewModel.badgeText),
        ),
      );
    };
    bind(data);
    return { element, bind };
  }
  function shortsCard(data) {
    const href = `/shorts/${data.onTap.innertubeCommand.reelWatchEndpoint.videoId}`;
    return h(
      'ytm-shorts-lockup-view-model-v2',
      {},
      h(
        'ytm-shorts-lockup-view-model',
        {},
        h('a', { href, class: 'shortsLockupViewModelHostEndpoint' }, image(href.slice(8), 210, 373)),
        h(
          'div',
          { class: 'shortsLockupViewModelHostOutsideMetadata' },
          h(
            'h3',
            {},
            h(
              'a',
              { href, title: data.overlayMetadata.primaryText.content },
              data.overlayMetadata.primaryText.content,
            ),
          ),
          h(
            'div',
            { class: 'shortsLockupViewModelHostMetadataSubhead' },
            h('span', {}, data.overlayMetadata.secondaryText.content),
          ),
          menuButton(),
        ),
      ),
    );
  }
  function searchCard(data) {
    const href = `/watch?v=${data.videoId}`;
    const { text: name, navigationEndpoint } = data.ownerText.runs[0];
    const url = navigationEndpoint.browseEndpoint.canonicalBaseUrl;
    return h(
      'ytd-video-renderer',
      {},
      h(
        'div',
        { id: 'dismissible' },
        h(
          'ytd-thumbnail',
          {},
          h(
            'a',
            { id: 'thumbnail', href },
            image(data.videoId, 336, 189),
            h(
              'span',
              { class: `duration ${data.lengthText ? '' : 'live'}` },
              text(data.lengthText) || say('LIVE', 'В ЭФИРЕ'),
            ),
          ),
          overlayButton(),
        ),
        h(
          'div',
          { class: 'text-wrapper' },
          h('h3', {}, h('a', { id: 'video-title', href, title: text(data.title) }, text(data.title))),
          h(
            'div',
            { id: 'metadata-line' },
            h('span', { class: 'inline-metadata-item' }, text(data.shortViewCountText ?? data.viewCountText)),
            data.publishedTimeText &&
              h('span', { class: 'inline-metadata-item' }, text(data.publishedTimeText)),
          ),
          h('div', { id: 'channel-info' }, h('a', { href: url }, image(url, 24, 24), h('span', {}, name))),
        ),
        menuButton(),
      ),
    );
  }
  function noteCard({ backstagePostRenderer: data }) {
    const href = data.publishedTimeText.runs[0].navigationEndpoint.commandMetadata.webCommandMetadata.url;
    const channel = data.authorEndpoint.browseEndpoint.canonicalBaseUrl;
    return h(
      'ytd-backstage-post-thread-renderer',
      {},
      h(
        'ytd-backstage-post-renderer',
        {},
        h('a', { id: 'author-thumbnail', href: channel }, image(channel, 40, 40)),
        h(
          'div',
          { id: 'main' },
          h(
            'div',
            { id: 'header' },
            h('a', { id: 'author-text', href: channel }, text(data.authorText)),
            h(
              'yt-formatted-string',
              { id: 'published-time-text' },
              h('a', { href }, text(data.publishedTimeText)),
            ),
          ),
          h(
            'div',
            { id: 'content-text' },
            data.contentText.runs.map((run) =>
              run.navigationEndpoint
                ? h('a', { href: run.navigationEndpoint.commandMetadata.webCommandMetadata.url }, run.text)
                : run.text,
            ),
          ),
          h(
            'ytd-comment-action-buttons-renderer',
            {},
            h('button', { 'aria-label': say('Like', 'Нравится') }, '\u2661'),
            h(
              'span',
              { id: 'vote-count-middle', 'aria-label': data.voteCount.accessibility.accessibilityData.label },
              data.voteCount.simpleText,
            ),
            h(
              'span',
              { id: 'reply-button-end' },
              h(
                'a',
                { href, 'aria-label': say('Comments', 'Комментарии') },
                `\u2026 ${text(data.actionButtons.commentActionButtonsRenderer.replyButton.buttonRenderer.text)}`,
              ),
            ),
          ),
        ),
        menuButton(),
      ),
    );
  }

  const cardOf = (item) => {
    const inside = item.richItemRenderer?.content ?? item;
    if (inside.lockupViewModel) return lockupCard(inside.lockupViewModel).element;
    if (inside.shortsLockupViewModel) return shortsCard(inside.shortsLockupViewModel);
    if (inside.videoRenderer) return searchCard(inside.videoRenderer);
    return inside.backstagePostThreadRenderer ? noteCard(inside.backstagePostThreadRenderer.post) : null;
  };
  const richItem = (item) => h('ytd-rich-item-renderer', {}, h('div', { id: 'content' }, cardOf(item)));

  // Lists.
  async function ask(endpoint, body) {
    // As the site does it: a Request object, the answer read as JSON.
    const request = new Request(`/youtubei/v1/${endpoint}?prettyPrint=false`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        context: { client: { hl: ru ? 'ru' : 'en', gl: 'US', clientName: 'WEB' } },
        ...body,
      }),
    });
    const answer = await fetch(request);
    return answer.json();
  }

  function fill(list, items, make) {
    for (const item of items) {
      if (item.richSectionRenderer) {
        const { richShelfRenderer: shelf } = item.richSectionRenderer.content;
        list.append(
          h(
            'ytd-rich-section-renderer',
            {},
            h(
              'ytd-rich-shelf-renderer',
              {},
              h('h2', {}, text(shelf.title)),
              h('div', { class: 'shelf' }, shelf.contents.map(richItem)),
            ),
          ),
        );
      } else if (item.continuationItemRenderer) {
        const { token } = item.continuationItemRenderer.continuationEndpoint.continuationCommand;
        const spinner = h('ytd-continuation-item-renderer', {}, h('div', { class: 'spinner' }));
        list.append(spinner);
        const seen = new IntersectionObserver(async ([entry]) => {
          if (!entry.isIntersecting) return;
          seen.disconnect();
          const answer = await ask('browse', { continuation: token });
          spinner.remove();
          fill(
            list,
            answer.onResponseReceivedActions[0].appendContinuationItemsAction.continuationItems,
            make,
          );
        });
        seen.observe(spinner);
      } else list.append(make(item));
    }
    return list;
  }

  /** A list of twelve cards for any number of items: the same nodes, filled anew as they scroll by. */
  function recycled(items) {
    const lockupsIn = (some) =>
      some.map((item) => item.richItemRenderer?.content.lockupViewModel).filter(Boolean);
    const lockups = lockupsIn(items);
    const [height, columns, rows] = [330, 4, 3];
    const list = h('div', { class: 'recycled' });
    const cards = lockups.slice(0, columns * rows).map((data) => {
      const card = lockupCard(data);
      const cell = h('ytd-rich-item-renderer', {}, h('div', { id: 'content' }, card.element));
      list.append(cell);
      return { ...card, cell, shows: null };
    });
    const measure = () => (list.style.height = `${Math.ceil(lockups.length / columns) * height + 200}px`);
    const { token } = items.at(-1).continuationItemRenderer.continuationEndpoint.continuationCommand;
    void ask('browse', { continuation: token }).then((answer) => {
      lockups.push(
        ...lockupsIn(answer.onResponseReceivedActions[0].appendContinuationItemsAction.continuationItems),
      );
      measure();
    });
    measure();
    const place = () => {
      const first = Math.max(0, Math.floor((scrollY - 500) / height));
      for (let row = first; row < first + rows; row++) {
        for (let column = 0; column < columns; column++) {
          const at = row * columns + column;
          const card = cards[at % cards.length];
          card.cell.hidden = at >= lockups.length;
          if (at >= lockups.length || card.shows === at) continue;
          card.shows = at;
          card.bind(lockups[at]);
          card.cell.style.transform = `translate(${column * 100}%, ${row * height}px)`;
        }
      }
    };
    addEventListener('scroll', () => requestAnimationFrame(place), { passive: true });
    place();
    return list;
  }

  // Pages.
  function channel(data) {
    const { pageHeaderViewModel: head } = data.header.pageHeaderRenderer.content;
    const { tabs } = data.contents.twoColumnBrowseResultsRenderer;
    const parts = head.metadata.contentMetadataViewModel.metadataRows.map((row) =>
      row.metadataParts.map((part) => text(part.text)).join(' • '),
    );
    const base = data.metadata.channelMetadataRenderer.vanityChannelUrl.replace(/^https?:\/\/[^/]+/, '');
    const { content: shown } = tabs.find(({ tabRenderer }) => tabRenderer.selected).tabRenderer;
    const items =
      shown.richGridRenderer?.contents ?? shown.sectionListRenderer.contents[0].itemSectionRenderer.contents;
    const isShorts = Boolean(items[0].richItemRenderer?.content.shortsLockupViewModel);
    const list =
      recycling && !isShorts && items[0].richItemRenderer
        ? recycled(items)
        : fill(
            h('div', {
              id: 'contents',
              class: items[0].richItemRenderer ? (isShorts ? 'grid shorts' : 'grid') : 'notes',
            }),
            items,
            (item) => (item.richItemRenderer ? richItem(item) : cardOf(item)),
          );
    return h(
      'ytd-browse',
      { 'page-subtype': 'channels', role: 'main' },
      h(
        'div',
        { id: 'header' },
        h('div', { class: 'banner' }),
        h(
          'yt-page-header-view-model',
          {},
          image(base, 160, 160, 'face'),
          h(
            'div',
            {},
            h('h1', {}, head.title.dynamicTextViewModel.text.content),
            h(
              'yt-content-metadata-view-model',
              {},
              parts.map((part) =>
                h('div', { class: 'ytContentMetadataViewModelMetadataRow' }, h('span', {}, part)),
              ),
            ),
            h('p', {}, head.description.descriptionPreviewViewModel.description.content),
            h('button', { class: 'subscribe' }, say('Subscribe', 'Подписаться')),
          ),
        ),
        h(
          'div',
          { class: 'tabs' },
          tabs.map(({ tabRenderer: tab }) =>
            h(
              'a',
              {
                href: tab.endpoint.commandMetadata.webCommandMetadata.url,
                class: tab.selected ? 'selected' : '',
              },
              tab.title,
            ),
          ),
        ),
      ),
      h('ytd-rich-grid-renderer', {}, list),
    );
  }

  function home(data) {
    const items =
      data.contents.twoColumnBrowseResultsRenderer.tabs[0].tabRenderer.content.richGridRenderer.contents;
    return h(
      'ytd-browse',
      { 'page-subtype': 'home', role: 'main' },
      h('ytd-rich-grid-renderer', {}, fill(h('div', { id: 'contents', class: 'grid' }), items, richItem)),
    );
  }

  function search(data) {
    const items =
      data.contents.twoColumnSearchResultsRenderer.primaryContents.sectionListRenderer.contents[0]
        .itemSectionRenderer.contents;
    return h(
      'ytd-search',
      { role: 'main' },
      h(
        'ytd-section-list-renderer',
        {},
        h(
          'ytd-item-section-renderer',
          {},
          fill(h('div', { id: 'contents', class: 'results' }), items, cardOf),
        ),
      ),
    );
  }

  function watch(data, player) {
    const { results, secondaryResults } = data.contents.twoColumnWatchNextResults;
    const [{ videoPrimaryInfoRenderer: first }, { videoSecondaryInfoRenderer: second }, section] =
      results.results.contents;
    const id = data.currentVideoEndpoint.watchEndpoint.videoId;
    const owner = second.owner.videoOwnerRenderer;
    const like =
      first.videoActions.menuRenderer.topLevelButtons[0].segmentedLikeDislikeButtonViewModel
        .likeButtonViewModel.likeButtonViewModel.toggleButtonViewModel.toggleButtonViewModel
        .defaultButtonViewModel.buttonViewModel;
    const url = owner.navigationEndpoint.browseEndpoint.canonicalBaseUrl;
    const { content: description, commandRuns } = second.attributedDescription;
    const words = [];
    let at = 0;
    for (const { startIndex, length, onTap } of commandRuns) {
      const tag = description.slice(startIndex, startIndex + length);
      words.push(
        description.slice(at, startIndex),
        h('a', { href: onTap.innertubeCommand.commandMetadata.webCommandMetadata.url }, tag),
      );
      at = startIndex + length;
    }
    words.push(description.slice(at));
    const comments = h('ytd-comments', { id: 'comments' });
    const message = section.itemSectionRenderer.contents[0].messageRenderer;
    if (message) comments.append(h('ytd-message-renderer', {}, text(message.text)));
    else {
      const seen = new IntersectionObserver(async ([entry]) => {
        if (!entry.isIntersecting) return;
        seen.disconnect();
        const { token } =
          section.itemSectionRenderer.contents[0].continuationItemRenderer.continuationEndpoint
            .continuationCommand;
        const answer = await ask('next', { continuation: token });
        const [[head], [thread]] = answer.onResponseReceivedEndpoints.map(
          (one) => one.reloadContinuationItemsCommand.continuationItems,
        );
        const { comment } = thread.commentThreadRenderer;
        comments.append(
          h(
            'ytd-comments-header-renderer',
            {},
            h('h2', { id: 'count' }, text(head.commentsHeaderRenderer.countText)),
          ),
          h(
            'ytd-comment-thread-renderer',
            {},
            h('b', {}, text(comment.commentRenderer.authorText)),
            h('div', {}, text(comment.commentRenderer.contentText)),
          ),
        );
      });
      seen.observe(comments);
    }
    const action = (label, words) => h('button', { 'aria-label': label }, words);
    return h(
      'ytd-watch-flexy',
      { 'video-id': id, role: 'main' },
      h(
        'div',
        { id: 'columns' },
        h(
          'div',
          { id: 'primary' },
          h(
            'div',
            { id: 'player' },
            h(
              'div',
              { id: 'movie_player' },
              image(id, 853, 480),
              h(
                'div',
                { class: 'controls' },
                h('span', {}, '\u25b6'),
                h('span', { class: 'bar' }),
                h(
                  'span',
                  {},
                  player
                    ? `0:00 / ${Math.floor(player.videoDetails.lengthSeconds / 60)}:${String(player.videoDetails.lengthSeconds % 60).padStart(2, '0')}`
                    : '',
                ),
              ),
            ),
          ),
          h(
            'ytd-watch-metadata',
            { 'video-id': id },
            h('div', { id: 'title' }, h('h1', {}, h('yt-formatted-string', {}, text(first.title)))),
            h(
              'div',
              { id: 'top-row' },
              h(
                'div',
                { id: 'owner' },
                h(
                  'ytd-video-owner-renderer',
                  {},
                  h('a', { href: url }, image(url, 40, 40)),
                  h(
                    'div',
                    {},
                    h('ytd-channel-name', { id: 'channel-name' }, h('a', { href: url }, text(owner.title))),
                    h('yt-formatted-string', { id: 'owner-sub-count' }, text(owner.subscriberCountText)),
                  ),
                ),
                h('button', { class: 'subscribe' }, say('Subscribe', 'Подписаться')),
              ),
              h(
                'div',
                { id: 'actions' },
                h(
                  'div',
                  { id: 'top-level-buttons-computed' },
                  h(
                    'segmented-like-dislike-button-view-model',
                    {},
                    h('like-button-view-model', {}, action(like.accessibilityText, `\u2661 ${like.title}`)),
                    h('dislike-button-view-model', {}, action(say('Dislike', 'Не нравится'), '\u2193')),
                  ),
                  action(say('Share', 'Поделиться'), say('Share', 'Поделиться')),
                  action(say('Save', 'Сохранить'), say('Save', 'Сохранить')),
                ),
              ),
            ),
            h(
              'div',
              { id: 'description' },
              h(
                'ytd-watch-info-text',
                {},
                h('span', {}, text(first.viewCount.videoViewCountRenderer.viewCount)),
                '  ',
                h('span', {}, text(first.relativeDateText)),
              ),
              h('div', { class: 'words' }, words),
            ),
          ),
          comments,
        ),
        h(
          'div',
          { id: 'secondary' },
          h(
            'ytd-watch-next-secondary-results-renderer',
            {},
            secondaryResults.secondaryResults.results.map(
              ({ lockupViewModel }) => lockupCard(lockupViewModel).element,
            ),
          ),
        ),
      ),
    );
  }

  function reel(data, id) {
    const { likeButton, viewCommentsButton, metapanel } = data.overlay.reelPlayerOverlayRenderer;
    const [{ reelChannelBarViewModel: bar }, { shortsVideoTitleViewModel: title }] =
      metapanel.reelMetapanelViewModel.metadataItems;
    const likes = likeButton.likeButtonViewModel.likeCountText.content;
    const handle = bar.channelName.content;
    return h(
      'ytd-shorts',
      { role: 'main' },
      h(
        'ytd-reel-video-renderer',
        { 'is-active': true, id: '0' },
        h(
          'div',
          { class: 'reel' },
          image(id, 360, 640),
          h(
            'div',
            { class: 'metapanel' },
            h(
              'yt-reel-channel-bar-view-model',
              {},
              h('a', { href: `/${handle}` }, handle),
              h('button', { class: 'subscribe' }, say('Subscribe', 'Подписаться')),
            ),
            h('yt-shorts-video-title-view-model', {}, h('h2', {}, title.text.content)),
          ),
        ),
        h(
          'reel-action-bar-view-model',
          {},
          h(
            'like-button-view-model',
            {},
            h('button', { 'aria-label': `${say('Like', 'Нравится')}` }, '\u2661', h('span', {}, likes)),
          ),
          h(
            'button-view-model',
            {},
            h(
              'button',
              { 'aria-label': say('View comments', 'Комментарии') },
              '\u2026',
              h('span', {}, text(viewCommentsButton.buttonRenderer.text)),
            ),
          ),
        ),
      ),
    );
  }

  function masthead() {
    const field = h('input', { name: 'search_query', placeholder: say('Search', 'Введите запрос') });
    return h(
      'ytd-masthead',
      {},
      h('a', { id: 'logo', href: '/' }, h('span', { class: 'mark' }, '\u25b6'), 'YouTube'),
      h(
        'form',
        {
          class: 'search',
          submit: (event) => (
            event.preventDefault(),
            go(`/results?search_query=${encodeURIComponent(field.value)}`)
          ),
        },
        field,
      ),
      h('span', { class: 'me' }),
    );
  }

  // Walking between pages: the old page is hidden and kept, as the site does.
  const known = new Map();
  function show(url, page) {
    for (const other of content.children)
      if (other !== page && other.localName !== 'ytd-masthead') other.hidden = true;
    page.hidden = false;
    if (page.parentNode !== content) content.append(page);
    known.set(url, page);
    document.title = `${page.querySelector('h1')?.textContent ?? ''} - YouTube`;
  }
  const told = (name, detail = {}) =>
    document.dispatchEvent(new CustomEvent(name, { bubbles: true, detail }));

  async function load(path) {
    const url = new URL(path, location.origin);
    const id = url.searchParams.get('v');
    if (url.pathname === '/watch') {
      const [first, second] = await ask('get_watch', { videoId: id });
      return watch(second.watchNextResponse, first.playerResponse);
    }
    if (url.pathname === '/results')
      return search(await ask('search', { query: url.searchParams.get('search_query') }));
    if (url.pathname === '/') return home(await ask('browse', { browseId: 'FEwhat_to_watch' }));
    if (url.pathname.startsWith('/shorts/')) {
      const videoId = url.pathname.slice(8);
      const [overlay] = await Promise.all([
        ask('reel/reel_item_watch', { videoId }),
        ask('player', { videoId }),
      ]);
      return reel(overlay, videoId);
    }
    return channel(
      await ask('browse', { browseId: 'channel', params: url.pathname.split('/')[2] ?? 'videos' }),
    );
  }

  async function walk(path, push) {
    const from = { y: scrollY };
    told('yt-navigate-start', { url: path });
    if (push) {
      history.replaceState(from, '');
      history.pushState({ y: 0 }, '', path);
    }
    const old = push ? null : known.get(path);
    const page = old ?? (await load(path));
    if (location.pathname + location.search !== path) return;
    show(path, page);
    scrollTo(0, history.state?.y ?? 0);
    told('yt-page-data-updated');
    told('yt-navigate-finish', { pageType: page.localName });
  }
  const go = (path) => walk(path, true);

  document.addEventListener('click', (event) => {
    const link = event.target.closest?.('a[href]');
    if (!link || event.metaKey || event.ctrlKey || link.origin !== location.origin) return;
    event.preventDefault();
    if (!/^\/(hashtag|post)\//.test(link.pathname)) void go(link.pathname + link.search);
  });
  addEventListener('popstate', () => void walk(location.pathname + location.search, false));

  content.append(masthead());
  app.dataset.ready = '';
  const path = location.pathname + location.search;
  const first = location.pathname.startsWith('/shorts/')
    ? reel(window.ytInitialData, location.pathname.slice(8))
    : location.pathname === '/watch'
      ? watch(window.ytInitialData, window.ytInitialPlayerResponse)
      : location.pathname === '/results'
        ? search(window.ytInitialData)
        : location.pathname === '/'
          ? home(window.ytInitialData)
          : channel(window.ytInitialData);
  show(path, first);
  told('yt-navigate-finish', { pageType: first.localName });
})();
