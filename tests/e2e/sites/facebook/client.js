// The sample site's own script: draws posts the way the real one lays them out.
const words =
  view.language === 'ru'
    ? {
        like: 'Нравится',
        comment: 'Комментировать',
        share: 'Поделиться',
        all: 'Все реакции:',
        who: 'Посмотрите, кто отреагировал на это',
        comments: (n) => `Комментарии: ${n}`,
        shares: (n) => `Поделились: ${n}`,
        ago: (h) => (h < 24 ? `${h} ч.` : `${Math.floor(h / 24)} дн.`),
        ad: 'Реклама',
      }
    : {
        like: 'Like',
        comment: 'Comment',
        share: 'Share',
        all: 'All reactions:',
        who: 'See who reacted to this',
        comments: (n) => `${n} comment${n === '1' ? '' : 's'}`,
        shares: (n) => `${n} share${n === '1' ? '' : 's'}`,
        ago: (h) => (h < 24 ? `${h}h` : `${Math.floor(h / 24)}d`),
        ad: 'Sponsored',
      };

const short = (count) => {
  if (count < 1000) return String(count);
  const shown = count < 10_000 ? Math.floor(count / 100) / 10 : Math.floor(count / 1000);
  return view.language === 'ru' ? `${String(shown).replace('.', ',')}\u00a0тыс.` : `${shown}K`;
};

function make(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  element.append(...children.filter((child) => child !== null));
  return element;
}

const tracked = (link) =>
  `${link}${link.includes('?') ? '&' : '?'}__cft__[0]=AZ${'x'.repeat(30)}&__tn__=%2CO%2CP-R`;
const hue = (id) => (Number(id.slice(-3)) * 67) % 360;

function picture(post) {
  const box = make('div', { class: 'picture', role: 'img', 'aria-label': '' });
  box.style.background = `linear-gradient(150deg, hsl(${hue(post.id)} 55% 74%), hsl(${(hue(post.id) + 60) % 360} 45% 48%))`;
  return make(
    'a',
    { class: 'media', href: tracked(post.kind === 'reel' ? post.link : post.photo), role: 'link' },
    box,
  );
}

function counts(post) {
  const row = make('div', { class: 'counts' });
  if (!post.hidesLikes && post.likes > 0)
    row.append(
      make(
        'span',
        { role: 'toolbar', 'aria-label': words.who },
        make('div', { role: 'button', class: 'dot', 'aria-label': `${words.like}: 3` }),
      ),
      make(
        'div',
        { role: 'button', class: 'total' },
        make('div', { class: 'unseen' }, words.all),
        make('span', { 'aria-hidden': 'true' }, short(post.likes)),
      ),
    );
  if (post.comments > 0)
    row.append(make('div', { role: 'button', class: 'right' }, words.comments(short(post.comments))));
  if (post.shares > 0) row.append(make('div', { role: 'button' }, words.shares(short(post.shares))));
  return row;
}

function fill(unit, post) {
  unit.replaceChildren(
    make(
      'div',
      { class: 'head' },
      make('div', { class: 'face' }),
      make(
        'div',
        {},
        make(
          'div',
          { 'data-ad-rendering-role': 'profile_name' },
          make('h3', {}, make('a', { href: tracked(view.page.link), role: 'link' }, view.page.name)),
        ),
        make(
          'span',
          { class: 'time' },
          make(
            'span',
            {},
            make(
              'a',
              { href: tracked(post.link), role: 'link' },
              post.kind === 'ad' ? words.ad : words.ago(post.age),
            ),
          ),
        ),
      ),
      make('div', { class: 'menu', role: 'button', 'aria-label': '⋯' }, '⋯'),
    ),
    make('div', { class: 'text', 'data-ad-rendering-role': 'story_message' }, post.text),
    post.kind === 'shared'
      ? make(
          'div',
          { class: 'inner' },
          make('h4', {}, make('a', { href: '/bakery' }, view.original.name)),
          make('span', {}, make('a', { href: tracked(view.original.link) }, words.ago(200))),
          make('div', {}, view.original.text),
        )
      : post.kind === 'text'
        ? null
        : picture(post),
    counts(post),
    make(
      'div',
      { class: 'buttons' },
      ...[words.like, words.comment, words.share].map((word) =>
        make('div', { role: 'button', 'aria-label': word }, word),
      ),
    ),
  );
  unit.dataset.shown = post.id;
  unit.querySelector('.time a').addEventListener('click', (event) => {
    event.preventDefault();
    open(post);
  });
  return unit;
}

const unitOf = (post, place) =>
  make(
    'div',
    { class: 'place' },
    fill(
      make('div', { class: 'unit', ...(place === null ? { role: 'article' } : { 'aria-posinset': place }) }),
      post,
    ),
  );

function open(post) {
  history.pushState({}, '', post.link);
  const close = make('div', { role: 'button', 'aria-label': 'Close', class: 'close' }, '×');
  const dialog = make(
    'div',
    { role: 'dialog', class: 'dialog' },
    close,
    unitOf(post, null),
    make(
      'div',
      { role: 'article', 'aria-label': 'Comment by Ann', class: 'comment' },
      'Lovely. ',
      make('a', { href: `${post.link}?comment_id=77` }, '1h'),
    ),
  );
  close.addEventListener('click', () => {
    history.back();
    dialog.remove();
  });
  document.body.append(dialog);
}

function ask(address) {
  return new Promise((done) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.onload = () => done(request.responseText);
    request.send('fb_api_req_friendly_name=ProfileCometTimelineFeedRefetchQuery');
  });
}

const feed = make('div', { role: 'feed' });
const head = make(
  'div',
  { class: 'cover' },
  make('h1', {}, view.page.name),
  make('button', { class: 'follow' }, document.documentElement.lang === 'ru' ? 'Подписаться' : 'Follow'),
  make('a', { href: `${view.page.link}/followers/` }, view.page.followers),
);
document
  .getElementById('mount')
  .append(
    make('div', { class: 'bar' }, 'facebook'),
    make('div', { role: 'main', class: 'main' }, view.main ? null : head, feed),
  );

if (view.main) feed.replaceWith(...view.first.map((post) => unitOf(post, null)));
else void list();

async function list() {
  const all = [...view.first, ...view.later];
  if (!view.recycling) for (const [i, post] of view.first.entries()) feed.append(unitOf(post, i + 1));
  await ask('/api/graphql/');
  await ask('/messaging/thread/');
  if (!view.recycling) {
    for (const [i, post] of view.later.entries()) feed.append(unitOf(post, i + 3));
    return;
  }
  const height = 460;
  feed.style.cssText = `position: relative; height: ${all.length * height}px`;
  const places = Array.from({ length: 4 }, () =>
    make('div', { class: 'unit', 'aria-posinset': '1', style: 'position: absolute; width: 100%' }),
  );
  feed.append(...places);
  const draw = () => {
    const from = Math.max(0, Math.min(all.length - 4, Math.floor((scrollY - 200) / height)));
    for (let i = from; i < from + 4; i++) {
      const unit = places[i % 4];
      unit.style.top = `${i * height}px`;
      if (unit.dataset.shown !== all[i].id) fill(unit, all[i]);
    }
  };
  addEventListener('scroll', draw);
  draw();
}
