/**
 * The feed's own script, and the measuring that only a page can do. It draws what it was answered, as YouTube does:
 * a batch at a time, asked for with a Request object and read with json().
 */
interface Lockup {
  contentId: string;
  metadata: {
    lockupMetadataViewModel: {
      title: { content: string };
      metadata: {
        contentMetadataViewModel: { metadataRows: { metadataParts: { text: { content: string } }[] }[] };
      };
    };
  };
  contentImage: {
    thumbnailViewModel: {
      image: { sources: { url: string }[] };
      overlays: [
        { thumbnailBottomOverlayViewModel: { badges: { thumbnailBadgeViewModel: { text: string } }[] } },
        unknown,
      ];
    };
  };
}
type Items = { richItemRenderer: { content: { lockupViewModel: Lockup } } }[];

export interface ScrollResult {
  posts: number;
  /** Posts that something other than the page has put an element into. */
  marked: number;
  ms: number;
}
export interface LatencyResult {
  /** For every marked post, milliseconds from its insertion until a frame with its mark had been painted. */
  painted: number[];
  posts: number;
}
export interface Smoothness {
  /** Milliseconds from each press until the page could hear of it. */
  inputDelays: number[];
  longTasks: number[];
  layoutShift: number;
}
export interface Bench {
  scroll(set: string, posts: number, keep: number): Promise<ScrollResult>;
  latency(set: string, posts: number): Promise<LatencyResult>;
  longAnswer(set: string, posts: number, bytes: number): Promise<ScrollResult>;
  noise(ms: number): Promise<void>;
  /** How many of the posts in the page carry something that the page did not put there. */
  marked(): number;
  /** Starts anew and returns what was noticed since the last call. */
  smoothness(): Smoothness;
}
declare global {
  interface Window {
    bench: Bench;
    ytInitialData: {
      contents: {
        twoColumnBrowseResultsRenderer: {
          tabs: [{ tabRenderer: { content: { richGridRenderer: { contents: Items } } } }];
        };
      };
    };
  }
}

const batchSize = 20;
const contents = document.querySelector('#contents')!;
const template = document.createElement('template');
// 27 nodes a post. Set once from a constant: this page enforces no policy of its own.
template.innerHTML =
  '<ytd-rich-item-renderer><div id="content"><yt-lockup-view-model><div class="ytLockupViewModelHost">' +
  '<a class="ytLockupViewModelContentImage"><yt-thumbnail-view-model><div class="ytThumbnailViewModelImage"><img alt=""></div>' +
  '<yt-thumbnail-bottom-overlay-view-model><badge-shape><div class="ytBadgeShapeText"> </div></badge-shape></yt-thumbnail-bottom-overlay-view-model>' +
  '</yt-thumbnail-view-model></a><div class="ytLockupViewModelMetadata"><yt-lockup-metadata-view-model>' +
  '<h3><a class="ytLockupMetadataViewModelTitle"><span> </span></a></h3><yt-content-metadata-view-model>' +
  '<div class="ytContentMetadataViewModelMetadataRow"><a class="channel"> </a></div>' +
  '<div class="ytContentMetadataViewModelMetadataRow"><span class="views"> </span><span class="age"> </span></div>' +
  '</yt-content-metadata-view-model></yt-lockup-metadata-view-model></div></div></yt-lockup-view-model></div></ytd-rich-item-renderer>';
const ownElements = template.content.firstElementChild!.querySelectorAll('*').length;

const frame = (): Promise<number> => new Promise(requestAnimationFrame);
const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

function draw(items: Items): Element {
  const row = document.createElement('div');
  row.className = 'row';
  for (const item of items) row.append(drawCard(item.richItemRenderer.content.lockupViewModel));
  return row;
}

function drawCard(lockup: Lockup): Node {
  const card = template.content.cloneNode(true) as DocumentFragment;
  const { title, metadata } = lockup.metadata.lockupMetadataViewModel;
  const [channel, numbers] = metadata.contentMetadataViewModel.metadataRows;
  const { image, overlays } = lockup.contentImage.thumbnailViewModel;
  const text = (selector: string, value: string | undefined): void =>
    void (card.querySelector(selector)!.firstChild!.nodeValue = value ?? '');
  card.querySelector('.ytLockupViewModelHost')!.classList.add(`content-id-${lockup.contentId}`);
  for (const link of card.querySelectorAll('a')) link.setAttribute('href', `/watch?v=${lockup.contentId}`);
  card.querySelector('.channel')!.setAttribute('href', `/@harbour-studio`);
  card.querySelector('img')!.src = image.sources[1]!.url;
  text(
    '.ytBadgeShapeText',
    overlays[0].thumbnailBottomOverlayViewModel.badges[0]!.thumbnailBadgeViewModel.text,
  );
  text('h3 span', title.content);
  text('.channel', channel?.metadataParts[0]?.text.content);
  text('.views', numbers?.metadataParts[0]?.text.content);
  text('.age', numbers?.metadataParts[1]?.text.content);
  return card;
}

async function ask(query: string): Promise<Items> {
  const request = new Request(`/youtubei/v1/browse?${query}`, { method: 'POST', body: '{"context":{}}' });
  const answer = (await (await fetch(request)).json()) as {
    onResponseReceivedActions: [{ appendContinuationItemsAction: { continuationItems: Items } }];
  };
  return answer.onResponseReceivedActions[0].appendContinuationItemsAction.continuationItems;
}

const isMarked = (card: Element): boolean => card.querySelectorAll('*').length > ownElements;
const cards = (): Element[] => [...contents.querySelectorAll('ytd-rich-item-renderer')];

/** Scrolls until that many posts have been drawn; with `keep`, older ones are taken out as new ones come. */
async function scroll(set: string, posts: number, keep: number): Promise<ScrollResult> {
  const start = performance.now();
  let gone = 0;
  let marked = 0;
  const retire = (row: Element): void => {
    gone += row.childElementCount;
    marked += [...row.children].filter(isMarked).length;
    row.remove();
  };
  for (let from = 0; from < posts; from += batchSize) {
    const items = await ask(`set=${set}&from=${from}&count=${batchSize}`);
    await frame();
    contents.append(draw(items));
    await frame();
    window.scrollTo(0, document.documentElement.scrollHeight);
    while (keep > 0 && contents.childElementCount > keep / batchSize) retire(contents.firstElementChild!);
  }
  const ms = performance.now() - start;
  await wait(600);
  return { posts: gone + cards().length, marked: marked + cards().filter(isMarked).length, ms };
}

/** Draws ten posts at a time at the top of the page, in view, at no particular moment of a frame. */
async function latency(set: string, posts: number): Promise<LatencyResult> {
  window.scrollTo(0, 0);
  const painted: number[] = [];
  for (let from = 0; from < posts; from += 10) {
    const row = draw(await ask(`set=${set}&from=${from}&count=10`));
    await wait((from * 7) % 17);
    painted.push(...(await untilMarked(row)));
    if (contents.childElementCount > 6) contents.lastElementChild!.remove();
    await wait(30);
  }
  return { painted, posts };
}

/**
 * Puts the row in and waits (a second at most) until each of its posts carries something that the page did not put there.
 * A mark counts as painted at the first task after the frame in which, or before which, it was put in.
 */
async function untilMarked(row: Element): Promise<number[]> {
  const times = new Map<Element, number>();
  const unpainted = new Set<Element>();
  const { port1, port2 } = new MessageChannel();
  let watching = true;
  let inserted = 0;
  port1.onmessage = () => {
    for (const card of unpainted) times.set(card, performance.now() - inserted);
    unpainted.clear();
  };
  const eachFrame = (): void => {
    port2.postMessage(null);
    if (watching) requestAnimationFrame(eachFrame);
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      const card = (record.target as Element).closest('ytd-rich-item-renderer');
      if (card && !times.has(card)) unpainted.add(card);
    }
  });
  observer.observe(row, { childList: true, subtree: true });
  requestAnimationFrame(eachFrame);
  await frame();
  await wait(1);
  inserted = performance.now();
  contents.prepend(row);
  while (times.size < row.childElementCount && performance.now() - inserted < 1000) await wait(4);
  watching = false;
  observer.disconnect();
  port1.close();
  return [...times.values()];
}

/** Reads one very long answer and draws the last twenty of its posts: marks on them show that it was understood. */
async function longAnswer(set: string, posts: number, bytes: number): Promise<ScrollResult> {
  const start = performance.now();
  const items = await ask(`set=${set}&count=${posts}&bytes=${bytes}`);
  await frame();
  window.scrollTo(0, 0);
  contents.prepend(draw(items.slice(-batchSize)));
  const ms = performance.now() - start;
  await wait(2500);
  return { posts: batchSize, marked: cards().slice(0, batchSize).filter(isMarked).length, ms };
}

/** Changes that concern no post: a clock, a blinking attribute, elements coming and going beside the feed. */
async function noise(ms: number): Promise<void> {
  const elsewhere = document.querySelector('#elsewhere')!;
  for (const end = performance.now() + ms; performance.now() < end; await wait(5)) {
    const line = document.createElement('div');
    line.textContent = String(performance.now());
    elsewhere.append(line);
    elsewhere.classList.toggle('on');
    if (elsewhere.childElementCount > 20) elsewhere.firstElementChild!.remove();
  }
}

const noticed = { inputDelays: [] as number[], longTasks: [] as number[], layoutShift: 0 };
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) noticed.longTasks.push(entry.duration);
}).observe({ type: 'longtask', buffered: true });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries())
    noticed.layoutShift += (entry as PerformanceEntry & { value: number }).value;
}).observe({ type: 'layout-shift', buffered: true });
addEventListener(
  'pointerdown',
  (event) => void noticed.inputDelays.push(performance.now() - event.timeStamp),
  { capture: true },
);

function smoothness(): Smoothness {
  const result = { ...noticed };
  Object.assign(noticed, { inputDelays: [], longTasks: [], layoutShift: 0 });
  return result;
}

contents.append(
  draw(
    window.ytInitialData.contents.twoColumnBrowseResultsRenderer.tabs[0].tabRenderer.content.richGridRenderer
      .contents,
  ),
);
window.bench = {
  scroll,
  latency,
  longAnswer,
  noise,
  marked: () => cards().filter(isMarked).length,
  smoothness,
};
