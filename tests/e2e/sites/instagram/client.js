'use strict';
/* The sample site's own script: it takes the data where the site puts it and draws the page from it. */
(() => {
  const root = document.getElementById('mount_0_0_ab');
  const { lang, dataset } = document.documentElement;
  const ru = lang === 'ru';
  const words = ru
    ? {
        posts: 'публикаций',
        followers: 'подписчиков',
        following: 'подписок',
        grid: 'Публикации',
        reels: 'Reels',
        tagged: 'Отметки',
        ad: 'Реклама',
        like: 'Нравится',
        all: (n) => `Посмотреть все комментарии (${n})`,
        likes: (n) => `${n} отметок «Нравится»`,
        follow: 'Подписаться',
        close: 'Закрыть',
        ago: (h) =>
          h < 24 ? `${h} ч.` : h < 168 ? `${Math.floor(h / 24)} дн.` : `${Math.floor(h / 168)} нед.`,
      }
    : {
        posts: 'posts',
        followers: 'followers',
        following: 'following',
        grid: 'Posts',
        reels: 'Reels',
        tagged: 'Tagged',
        ad: 'Sponsored',
        like: 'Like',
        all: (n) => `View all ${n} comments`,
        likes: (n) => `${n} likes`,
        follow: 'Follow',
        close: 'Close',
        ago: (h) => (h < 24 ? `${h}h` : h < 168 ? `${Math.floor(h / 24)}d` : `${Math.floor(h / 168)}w`),
      };
  const full = (n) => new Intl.NumberFormat(lang).format(n);
  const short = (n) =>
    new Intl.NumberFormat(lang, {
      notation: 'compact',
      roundingMode: 'floor',
      maximumFractionDigits: n < 10_000 ? 1 : 0,
    }).format(n);

  const h = (tag, given = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(given)) {
      if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
      else if (value !== null && value !== undefined) element.setAttribute(name, value);
    }
    element.append(...children.filter((child) => child !== null && child !== undefined));
    return element;
  };
  const icons = {
    heart: 'M12 20s-8-5-8-11a4.500 4.500 0 0 1 8-2.700A4.500 4.500 0 0 1 20 9c0 6-8 11-8 11z',
    speech: 'M4 12a8 8 0 1 1 3.500 6.600L4 20l1-3.700A8 8 0 0 1 4 12z',
    play: 'M7 5l12 7-12 7z',
    reel: 'M4 5h16v14H4zM4 9h16M9 5l2 4M14 5l2 4M10.500 12l4 2.300-4 2.300z',
    cards: 'M8 4h12v12H8zM4 8v12h12',
    pin: 'M9 4h6l-1 6 3 3H7l3-3zM12 13v7',
  };
  const icon = (name, filled) => {
    const ns = 'http://www.w3.org/2000/svg';
    const svg = document.createElementNS(ns, 'svg');
    svg.setAttribute('viewBox', '0 0 24 24');
    const path = document.createElementNS(ns, 'path');
    path.setAttribute('d', icons[name]);
    path.setAttribute('fill', filled ? 'currentColor' : 'none');
    path.setAttribute('stroke', 'currentColor');
    path.setAttribute('stroke-width', '1.800');
    svg.append(path);
    return svg;
  };

  /** A drawn picture: pots on a shelf, or hills in fog. */
  const drawing = (seed, hills) => {
    let state = 7;
    for (const letter of seed) state = (state * 31 + letter.codePointAt(0)) % 1_000_003;
    const chance = (most) => (state = (state * 1103 + 12_345) % 1_000_003) % most;
    const hue = hills ? 120 + chance(60) : chance(50) + (chance(3) === 0 ? 190 : 10);
    const parts = [
      `<rect width="300" height="400" fill="hsl(${hue} ${20 + chance(20)}% ${72 + chance(16)}%)"/>`,
    ];
    if (hills)
      for (let i = 0; i < 4; i++)
        parts.push(
          `<path d="M0 ${180 + i * 50} Q${60 + chance(80)} ${120 + i * 50} 150 ${180 + i * 50} T300 ${170 + i * 50} V400 H0z" fill="hsl(${hue + i * 6} 24% ${66 - i * 12}%)"/>`,
        );
    else {
      parts.push(`<rect y="300" width="300" height="100" fill="hsl(${hue + 12} 26% 52%)"/>`);
      const pots = 1 + chance(3);
      for (let i = 0; i < pots; i++) {
        const wide = 90 - pots * 10 + chance(24);
        const x = (300 / (pots + 1)) * (i + 1);
        const high = 70 + chance(90);
        parts.push(
          `<path d="M${x - wide / 2} ${300 - high} C${x - wide * 0.7} ${300 - high / 2} ${x - wide / 2} 306 ${x - wide / 4} 306 H${x + wide / 4} C${x + wide / 2} 306 ${x + wide * 0.7} ${300 - high / 2} ${x + wide / 2} ${300 - high}z" fill="hsl(${hue + 180 + chance(60)} ${24 + chance(30)}% ${34 + chance(28)}%)"/><ellipse cx="${x}" cy="${300 - high}" rx="${wide / 2}" ry="8" fill="hsl(${hue} 18% 30%)"/>`,
        );
      }
    }
    return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 400" preserveAspectRatio="xMidYMid slice">${parts.join('')}</svg>`)}`;
  };
  const picture = (post, kind) =>
    h('img', { class: kind, alt: '', src: drawing(post.code, post.user?.username === 'fern_and_fog') });
  const face = (name, size) =>
    h('img', {
      class: 'face',
      alt: '',
      width: size,
      height: size,
      src: drawing(name, name.includes('fern')),
    });

  const islands = () =>
    [...document.querySelectorAll('script[data-sjs]')].map(
      (script) => JSON.parse(script.textContent).require[0][3][0].__bbox.require[0][3][1].__bbox.result.data,
    );
  let asked = 0;
  const ask = async (friendlyName, variables = {}) => {
    const body = new URLSearchParams({
      fb_api_req_friendly_name: friendlyName,
      variables: JSON.stringify(variables),
      doc_id: String(++asked),
    });
    const answer = await new Promise((done, fail) => {
      const request = new XMLHttpRequest();
      request.open('POST', asked % 2 ? '/graphql/query' : '/api/graphql');
      request.onload = () => done(request.responseText);
      request.onerror = fail;
      request.send(body);
    });
    return JSON.parse(answer.replace(/^for \(;;\);/, '').split('\n', 1)[0]).data;
  };

  const pathOf = (post) =>
    `/${post.user?.username ?? owner.username}/${post.product_type === 'clips' ? 'reel' : 'p'}/${post.code}/`;
  const whenOf = (post) =>
    h(
      'time',
      { datetime: new Date(post.taken_at * 1000).toISOString() },
      words.ago(Math.max(1, Math.round((Number(dataset.now) / 1000 - post.taken_at) / 3600))),
    );
  let owner = null;

  const fill = (tile, post) => {
    const mark = post.product_type === 'clips' ? 'reel' : post.carousel_media ? 'cards' : null;
    const pinned = post.timeline_pinned_user_ids?.length ? 'pin' : null;
    const corner = h('span', { class: 'mark' });
    if (pinned ?? mark) corner.append(icon(pinned ?? mark));
    const link = tile.querySelector('a');
    link.href = pathOf(post);
    link.onclick = (event) => {
      event.preventDefault();
      void openLayer(post);
    };
    link.replaceChildren(
      ...[...link.children].filter(
        (child) => child.shadowRoot !== null || (child.localName === 'span' && !child.className),
      ),
      post.play_count
        ? h('div', { class: 'drawn', style: `background-image: url("${drawing(post.code)}")` })
        : picture(post, ''),
      corner,
      post.play_count
        ? h('div', { class: 'plays' }, icon('play', true), h('span', {}, short(post.play_count)))
        : h(
            'ul',
            { class: 'over' },
            post.like_and_view_counts_disabled ? null : h('li', {}, full(post.like_count)),
            h('li', {}, full(post.comment_count)),
          ),
    );
  };
  const tileOf = (post) => {
    const tile = h('div', { class: 'tile' }, h('a', { role: 'link', tabindex: '0' }));
    fill(tile, post);
    return tile;
  };

  const acts = (post) =>
    h(
      'section',
      { class: 'acts' },
      h(
        'div',
        { role: 'button', tabindex: '0', 'aria-label': words.like },
        icon('heart'),
        post.like_and_view_counts_disabled ? null : h('span', {}, full(post.like_count)),
      ),
      h(
        'div',
        { role: 'button', tabindex: '0' },
        icon('speech'),
        post.comments_disabled ? null : h('span', {}, full(post.comment_count)),
      ),
    );
  const by = (post, ...more) =>
    h(
      'div',
      { class: 'by' },
      face(post.user.username),
      h(
        'div',
        { class: 'line' },
        h(
          'a',
          { class: 'strong', href: `/${post.user.username}/`, role: 'link' },
          h('span', {}, post.user.username),
        ),
        ...more,
        ...(post.user.username === 'north.kiln' ? [] : follow()),
      ),
    );
  /** Whom the person does not follow yet can be followed from every post. */
  const follow = () => [
    h('span', { class: 'quiet' }, '•'),
    h('div', { class: 'follow', role: 'button', tabindex: '0' }, words.follow),
  ];

  const articleOf = (post) =>
    h(
      'article',
      {},
      by(
        post,
        h('span', { class: 'quiet' }, '•'),
        post.product_type === 'ad'
          ? h('span', { class: 'quiet' }, words.ad)
          : h('a', { href: `/p/${post.code}/`, role: 'link' }, whenOf(post)),
      ),
      picture(post, 'shot'),
      acts(post),
      h(
        'h1',
        { class: 'words', dir: 'auto' },
        h('span', { class: 'strong' }, post.user.username),
        ` ${post.caption.text}`,
      ),
      post.product_type === 'ad' || post.comments_disabled
        ? null
        : h(
            'a',
            { class: 'quiet', href: `/p/${post.code}/comments/`, role: 'link' },
            words.all(full(post.comment_count)),
          ),
    );

  /** A post by itself, on its page or over a list. */
  const wholePost = (post, comments) =>
    h(
      'article',
      { class: 'single', role: 'presentation' },
      picture(post, 'shot'),
      h(
        'div',
        { class: 'side' },
        h('header', {}, by(post)),
        h(
          'ul',
          {},
          h(
            'li',
            {},
            h(
              'h1',
              { class: 'words', dir: 'auto' },
              h('span', { class: 'strong' }, post.user.username),
              ` ${post.caption?.text ?? ''}`,
            ),
          ),
          ...comments.map(({ node }) =>
            h(
              'li',
              {},
              h('span', { class: 'strong' }, node.user.username),
              ` ${node.text} `,
              h(
                'a',
                { class: 'quiet', href: `/p/${post.code}/c/${node.pk}/` },
                h('time', { datetime: new Date(node.created_at * 1000).toISOString() }, '1h'),
              ),
            ),
          ),
        ),
        acts(post),
        h(
          'div',
          { class: 'when' },
          post.like_and_view_counts_disabled
            ? null
            : h('a', { href: `/p/${post.code}/liked_by/` }, words.likes(full(post.like_count))),
          h('div', {}, h('span', {}, h('a', { href: `/p/${post.code}/`, role: 'link' }, whenOf(post)))),
        ),
      ),
    );

  const commentsOf = async () =>
    (await ask('PolarisPostCommentsContainerQuery')).xdt_api__v1__media__media_id__comments__connection.edges;

  /** Opened over a list, a post asks for its comments only. */
  async function openLayer(post) {
    history.pushState({}, '', pathOf(post));
    const known = {
      taken_at: Math.round(Number(dataset.now) / 1000) - 90_000,
      user: { username: owner.username },
      ...post,
    };
    known.user = { username: owner.username, ...post.user };
    const layer = h('div', { role: 'dialog' });
    const close = h(
      'button',
      { class: 'close', 'aria-label': words.close, onclick: () => history.back() },
      '×',
    );
    document.body.append(layer);
    layer.append(wholePost(known, await commentsOf()), close);
  }
  addEventListener('popstate', () => document.querySelector('[role="dialog"]')?.remove());

  const drawHead = (user) => {
    owner = user;
    return h(
      'header',
      { class: 'who' },
      face(user.username, 150),
      h(
        'section',
        {},
        h('h2', {}, user.username),
        h('button', { class: 'follow' }, words.follow),
        h(
          'ul',
          {},
          h('li', {}, h('span', { class: 'strong' }, full(user.media_count)), ` ${words.posts}`),
          h(
            'li',
            {},
            h(
              'a',
              { href: `/${user.username}/followers/`, role: 'link' },
              h(
                'span',
                { class: 'strong', title: full(user.follower_count) },
                h('span', {}, short(user.follower_count)),
              ),
              ` ${words.followers}`,
            ),
          ),
          h(
            'li',
            {},
            h(
              'a',
              { href: `/${user.username}/following/`, role: 'link' },
              h('span', { class: 'strong' }, full(user.following_count)),
              ` ${words.following}`,
            ),
          ),
        ),
        h('div', { class: 'strong' }, user.full_name),
        h('div', {}, user.biography),
      ),
    );
  };
  const tab = (path, name) =>
    h(
      'a',
      {
        role: 'tab',
        href: path,
        'aria-selected': String(location.pathname === path),
        onclick: (event) => {
          event.preventDefault();
          history.pushState({}, '', path);
          void drawProfile();
        },
      },
      name,
    );

  let first = null;
  async function drawProfile() {
    const base = `/${owner.username}/`;
    const grid = h('div', { class: 'grid' });
    root
      .querySelector('main')
      .replaceChildren(
        h(
          'div',
          { class: 'wall' },
          drawHead(owner),
          h(
            'div',
            { role: 'tablist' },
            tab(base, words.grid),
            tab(`${base}reels/`, words.reels),
            tab(`${base}tagged/`, words.tagged),
          ),
          grid,
        ),
      );
    if (location.pathname === `${base}reels/`) {
      const { clips_connection: clips } = (await ask('PolarisProfileReelsTabContentQuery'))
        .fetch__XDTUserDict;
      for (const { node } of clips.edges)
        grid.append(tileOf({ ...node.media, user: { username: owner.username } }));
      return;
    }
    if (location.pathname !== base) return;
    let connection =
      first ??
      (await ask('PolarisProfilePostsTabContentQuery_connection', { page: 0 }))
        .xdt_api__v1__feed__user_timeline_graphql_connection;
    const tiles = connection.edges.map(({ node }) => tileOf(node));
    grid.append(...tiles);
    let page = 0;
    let busy = false;
    addEventListener('scroll', async () => {
      if (
        busy ||
        !connection.page_info.has_next_page ||
        innerHeight + scrollY < document.body.scrollHeight - 300 ||
        !grid.isConnected
      )
        return;
      busy = true;
      connection = (await ask('PolarisProfilePostsTabContentQuery_connection', { page: ++page }))
        .xdt_api__v1__feed__user_timeline_graphql_connection;
      // A list that recycles shows the next posts in the nodes it has.
      if (dataset.recycling !== undefined)
        connection.edges.forEach(({ node }, index) => fill(tiles[index], node));
      else grid.append(...connection.edges.map(({ node }) => tileOf(node)));
      busy = false;
    });
  }

  /** One reel at a time; the address follows what is looked at. No link leads to it. */
  function drawPlayer(posts) {
    const reelOf = (post) =>
      h(
        'section',
        { class: 'reel' },
        h(
          'div',
          { class: 'screen' },
          h('video', { poster: drawing(post.code), playsinline: '' }),
          h(
            'div',
            { class: 'credit' },
            h(
              'a',
              { class: 'strong', href: `/${post.user.username}/reels/`, role: 'link' },
              h('span', {}, post.user.username),
            ),
            ...follow(),
            h('div', { dir: 'auto' }, post.caption.text),
          ),
        ),
        acts(post),
      );
    const player = h('div', { class: 'player' }, ...posts.map(reelOf));
    player.addEventListener('scrollend', () => {
      const { code } = posts[Math.round(player.scrollTop / player.clientHeight)];
      history.replaceState({}, '', `/reels/${code}/`);
    });
    return player;
  }

  async function start() {
    root.append(
      h(
        'nav',
        {},
        h('a', { href: '/' }, 'ig'),
        h('a', { href: '/explore/' }),
        h('a', { href: '/reels/' }),
        h('a', { href: '/direct/inbox/' }),
      ),
      h('main', { role: 'main' }),
    );
    const main = root.querySelector('main');
    // What the site asks for on every page, whatever is looked at.
    void fetch('/api/v1/direct_v2/inbox/?persistentBadging=true').then((answer) => answer.json());
    const data = Object.assign({}, ...islands());
    const single = data.xdt_api__v1__media__shortcode__web_info?.items[0];
    if (data.xdt_api__v1__clips__home__connection_v2) {
      main.append(
        drawPlayer(data.xdt_api__v1__clips__home__connection_v2.edges.map(({ node }) => node.media)),
      );
    } else if (single) {
      main.append(wholePost(single, await commentsOf()));
    } else if (location.pathname === '/') {
      const feed = h('div', { class: 'feed' });
      main.append(feed);
      const { edges } = (await ask('PolarisFeedTimelineRootV2Query')).xdt_api__v1__feed__timeline__connection;
      for (const { node } of edges) feed.append(articleOf(node.media ?? node.ad.items[0]));
    } else {
      owner = data.user;
      first = data.xdt_api__v1__feed__user_timeline_graphql_connection ?? null;
      await drawProfile();
    }
  }
  void start();
})();
