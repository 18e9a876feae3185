// The sample site's own script: draws what the page carries, asks for more while it scrolls, opens posts in a layer.
(() => {
  'use strict';

  const ru = document.documentElement.lang === 'ru';
  const say = (en, russian) => (ru ? russian : en);
  const recycling = document.documentElement.dataset.recycling !== undefined;
  const root = document.getElementById('spa_root');

  function h(tag, attributes = {}, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (value === null || value === undefined || value === false) continue;
      if (typeof value === 'function') element.addEventListener(name, value);
      else element.setAttribute(name, value === true ? '' : value);
    }
    element.append(
      ...children.flat(3).filter((child) => child !== null && child !== undefined && child !== false),
    );
    return element;
  }

  // The site's own abbreviation: one decimal, a Latin letter in every language.
  const short = (n) =>
    n < 1000 ? String(n) : n < 1e6 ? `${Math.floor(n / 100) / 10}K` : `${Math.floor(n / 1e5) / 10}M`;
  const when = (seconds) => {
    const date = new Date(seconds * 1000);
    const locale = ru ? 'ru' : 'en';
    const clock = date.toLocaleTimeString(locale, { hour: 'numeric', minute: '2-digit' }).toLowerCase();
    const days = Math.round(
      (new Date().setHours(0, 0, 0, 0) - new Date(date).setHours(0, 0, 0, 0)) / 86_400_000,
    );
    const day =
      days === 0
        ? say('today', 'сегодня')
        : days === 1
          ? say('yesterday', 'вчера')
          : date.toLocaleDateString(locale, { day: 'numeric', month: 'short' }).replace('.', '');
    return `${day} ${say('at', 'в')} ${clock.replace('\u202f', ' ')}`;
  };
  function picture(seed, classes = 'picture') {
    const hue = (seed * 47) % 360;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 560 300" preserveAspectRatio="xMidYMid slice"><rect width="560" height="300" fill="hsl(${hue} 38% 72%)"/><ellipse cx="280" cy="262" rx="210" ry="24" fill="hsl(${hue} 30% 48%)"/><path d="M170 120h200c0 90-40 140-100 140s-100-50-100-140z" fill="hsl(${(hue + 40) % 360} 45% 92%)"/><path d="M370 140c60-8 60 70-18 66" fill="none" stroke="hsl(${(hue + 40) % 360} 45% 92%)" stroke-width="16"/><path d="M230 96c-16-26 16-34 0-62M290 96c-16-26 16-34 0-62" fill="none" stroke="#fff" stroke-width="8" opacity=".7"/></svg>`;
    return h('img', { class: classes, alt: '', src: `data:image/svg+xml,${encodeURIComponent(svg)}` });
  }

  const groups = new Map();
  const learn = ({ groups: some = [], profiles = [] }) => {
    for (const group of some) groups.set(-group.id, group);
    for (const person of profiles)
      groups.set(person.id, { ...person, name: `${person.first_name} ${person.last_name}` });
  };
  const call = async (method, body = {}) => {
    const answer = await fetch(`https://api.vk.com/method/${method}?v=5.288&client_id=6287487`, {
      method: 'POST',
      body: new URLSearchParams(body),
    });
    return (await answer.json()).response;
  };

  const keyOf = (post) => `${post.owner_id ?? post.source_id}_${post.post_id ?? post.id}`;
  const tags = (text) =>
    text
      .split(/(#[\p{L}\p{N}_]+(?:@[\w.]+)?)/u)
      .map((piece) =>
        piece.startsWith('#')
          ? h('a', { href: `/feed?section=search&q=${encodeURIComponent(piece)}` }, piece)
          : piece,
      );
  const action = (name, count, sign) =>
    h(
      'div',
      { 'data-testid': `post_footer_action_${name}`, role: 'button', tabindex: '0', 'aria-label': name },
      sign,
      h('span', { class: 'vkitPostFooterAction__label--a1b2' }, count ? short(count) : ''),
    );

  function attached(post, key) {
    const one = post.attachments?.[0];
    if (!one) return null;
    if (one.type === 'photo')
      return h(
        'a',
        { href: `/photo${post.owner_id ?? post.source_id}_${one.photo.id}?list=wall${key}` },
        picture(one.photo.id),
      );
    if (one.type === 'video')
      return h(
        'a',
        {
          href: `/${one.video.type === 'short_video' ? 'clip' : 'video'}${one.video.owner_id}_${one.video.id}`,
          'data-video': '',
        },
        picture(one.video.id),
      );
    return h(
      'div',
      { class: 'poll' },
      h('b', {}, one.poll.question),
      h('div', {}, say('Public poll', 'Публичный опрос')),
    );
  }

  function postCard(post, level = 0) {
    const key = keyOf(post);
    const writer = groups.get(post.from_id) ?? { screen_name: 'id0', name: '?' };
    const href = `/${writer.screen_name}`;
    const ad = post.post_type === 'post_ads';
    return h(
      'div',
      {
        'data-testid': 'post',
        'data-post-id': key,
        'data-post-nesting-lvl': String(level),
        class: level ? 'nested' : 'block',
      },
      h(
        'div',
        { 'data-testid': 'post-header', class: 'header' },
        h('a', { 'data-testid': 'post-header-avatar', href }, h('div', { class: 'avatar' })),
        h(
          'div',
          {},
          h(
            'h3',
            {},
            h('a', { 'data-testid': 'post-header-title', href }, writer.name),
            post.is_pinned && h('span', { class: 'subtitle' }, ` ${say('pinned post', 'запись закреплена')}`),
          ),
          h(
            'div',
            { 'data-testid': 'post-header-subtitle', class: 'subtitle' },
            ad && `${say('Advertisement', 'Реклама')} · `,
            h(
              'a',
              { 'data-testid': 'post_date_block_preview', href: `/wall${key}`, click: level ? null : open },
              when(post.date),
            ),
          ),
        ),
        h(
          'button',
          { 'data-testid': 'post_context_menu_toggle', 'aria-label': say('Actions', 'Действия') },
          '⋯',
        ),
      ),
      h(
        'div',
        { 'data-testid': 'post-content-container' },
        h('div', { class: 'text', 'data-testid': 'showmoretext-in' }, ...tags(post.text)),
        attached(post, key),
        post.copy_history?.map((original) => postCard(original, level + 1)),
      ),
      level === 0 &&
        h(
          'div',
          { class: 'footer' },
          action('like', post.likes.count, '♡'),
          post.comments.can_view === 1 && action('comment', post.comments.count, '▢'),
          action('share', post.reposts.count, '↗'),
          post.views && h('span', { class: 'views' }, `◉ ${short(post.views.count)}`),
        ),
    );
  }

  // Layers.
  let layer = null;
  async function open(event) {
    event.preventDefault();
    const [, key] = /wall(-?\d+_\d+)/.exec(event.currentTarget.getAttribute('href'));
    history.pushState({}, '', `${location.pathname}?w=wall${key}`);
    await showLayer(key);
  }
  const commentLine = (comment, key) =>
    h(
      'div',
      { class: 'comment', 'data-testid': 'wall_comments_comment_root' },
      h('div', {}, comment.text),
      h(
        'a',
        { class: 'soft', 'data-testid': 'wall_comment_date', href: `/wall${key}?reply=${comment.id}` },
        when(comment.date),
      ),
      h('span', { 'data-testid': 'comment-like' }, ` ♡ ${comment.likes.count}`),
    );
  const withComments = (post, list) =>
    h(
      'div',
      {},
      postCard(post),
      h(
        'div',
        { class: 'block', 'data-testid': 'wall_comments_layout_root' },
        list.map((one) => commentLine(one, keyOf(post))),
      ),
    );
  async function showLayer(key) {
    const [part, comments] = await call('execute.wallPost', { post: key });
    learn(part);
    layer?.remove();
    layer = h(
      'div',
      {
        class: 'layer',
        role: 'dialog',
        id: 'wk_content',
        click: (event) => event.target === layer && close(),
      },
      withComments(part.items[0], comments.items),
    );
    document.body.append(layer);
  }
  function close() {
    layer?.remove();
    layer = null;
    history.pushState({}, '', location.pathname);
  }
  addEventListener('popstate', () => {
    layer?.remove();
    layer = null;
  });

  // Lists.
  const list = h('div', { role: 'feed', 'data-testid': 'feed-items' });
  const items = [];
  const rowHeight = 470;
  const pool = [];
  /** A window of a few nodes over a long list: they are filled anew as it scrolls. */
  function roll() {
    list.className = 'window';
    list.style.height = `${items.length * rowHeight}px`;
    const from = Math.max(0, Math.floor((scrollY - 400) / rowHeight));
    for (let index = from; index < Math.min(from + 5, items.length); index++) {
      const slot = (pool[index % 5] ??= list.appendChild(h('article', { class: 'slot' })));
      if (slot.shows === index) continue;
      slot.shows = index;
      slot.style.top = `${index * rowHeight}px`;
      refill(slot, items[index]);
    }
  }
  function refill(slot, post) {
    const fresh = postCard(post);
    const old = slot.firstElementChild;
    if (!old) return slot.append(fresh);
    // The same elements get other attributes and words, as such lists do.
    old.setAttribute('data-post-id', fresh.getAttribute('data-post-id'));
    for (const id of ['post_date_block_preview', 'post-header-title', 'post-header-avatar']) {
      const [mine, its] = [old, fresh].map((one) => one.querySelector(`[data-testid="${id}"]`));
      mine.setAttribute('href', its.getAttribute('href'));
      if (id !== 'post-header-avatar') mine.firstChild.data = its.firstChild.data;
    }
    for (const id of ['post-content-container'])
      old.querySelector(`[data-testid="${id}"]`).replaceWith(fresh.querySelector(`[data-testid="${id}"]`));
    old.querySelector('.footer').replaceWith(fresh.querySelector('.footer'));
  }
  function add(part) {
    learn(part);
    for (const item of part.items) {
      const post = item.ads ? item.ads[0].post : item;
      items.push(post);
      if (!recycling) list.append(h('article', {}, postCard(post)));
    }
    if (recycling) roll();
    next = part.next_from;
  }
  let next;
  let asking = false;
  addEventListener('scroll', async () => {
    if (recycling) roll();
    if (!next || asking || innerHeight + scrollY < document.documentElement.scrollHeight - 900) return;
    asking = true;
    add(await call('wall.get', { start_from: next, owner_id: '-48100217' }));
    asking = false;
  });

  function frame(...content) {
    const links = say(
      ['Profile', 'News', 'Messenger', 'Clips'],
      ['Профиль', 'Новости', 'Мессенджер', 'Клипы'],
    );
    root.replaceChildren(
      h('div', { class: 'top' }, h('b', {}, 'VK')),
      h(
        'div',
        { class: 'columns' },
        h(
          'nav',
          { class: 'menu' },
          links.map((name) => h('a', { href: '#' }, name)),
        ),
        h('main', { id: 'spa_layout_content' }, ...content),
      ),
    );
  }
  function heading(group) {
    return h(
      'div',
      { class: 'block' },
      h('div', { class: 'cover' }),
      h(
        'div',
        { class: 'head' },
        h('h1', {}, group.name),
        h('button', { class: 'follow' }, say('Follow', 'Подписаться')),
        h('div', { class: 'soft' }, `${short(group.members_count)} ${say('followers', 'подписчиков')}`),
      ),
    );
  }

  async function start() {
    const cached = Object.fromEntries(
      window.cur.apiPrefetchCache.map(({ method, response }) => [method, response]),
    );
    const single = /^\/wall(-?\d+_\d+)$/.exec(location.pathname)?.[1];
    const opened = /^wall(-?\d+_\d+)$/.exec(new URLSearchParams(location.search).get('w') ?? '')?.[1];
    call('messages.getConversations').catch(() => {});
    if (single) {
      const [part, comments] = await call('execute.wallPost', { post: single });
      learn(part);
      return frame(withComments(part.items[0], comments.items));
    }
    if (cached['shortVideo.getOwnerVideos']) {
      const { catalog, ...rest } = cached['shortVideo.getOwnerVideos'];
      learn(rest);
      const videos = catalog.sections[0].videos;
      return frame(
        heading(groups.get(-48100217)),
        h(
          'div',
          { class: 'clips' },
          videos.map((clip) =>
            h(
              'a',
              { href: `/clip${clip.owner_id}_${clip.id}` },
              picture(clip.id),
              h('span', {}, `▷ ${short(clip.views)}`),
            ),
          ),
        ),
      );
    }
    if (cached['wall.get']) {
      learn(cached['wall.get']);
      frame(heading(groups.get(-48100217)), list);
      add(cached['wall.get']);
    } else {
      frame(list);
      add(await call('newsfeed.getFeedExp'));
    }
    if (opened) await showLayer(opened);
  }
  void start();
})();
