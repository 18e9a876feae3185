/** The least that marks every post: one observer, and one span of text for each new post link. */
const seen = new WeakSet<Element>();
const mark = (root: ParentNode): void => {
  for (const link of root.querySelectorAll('a.ytLockupViewModelContentImage[href^="/watch?v="]')) {
    if (seen.has(link)) continue;
    seen.add(link);
    const span = document.createElement('span');
    span.textContent = link.getAttribute('href');
    span.style.position = 'absolute';
    link.prepend(span);
  }
};
new MutationObserver((records) => {
  for (const record of records) for (const node of record.addedNodes) if (node instanceof Element) mark(node);
}).observe(document, { childList: true, subtree: true });

/** The least that counts what is written: when typing rests, the length of the field, in a span beside it. */
let counter: HTMLElement | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
const count = (field: Element): void => {
  if (!counter) {
    counter = document.createElement('span');
    counter.style.position = 'absolute';
    field.parentElement!.append(counter);
  }
  counter.textContent = String(
    field instanceof HTMLTextAreaElement ? field.value.length : field.textContent!.length,
  );
};
document.addEventListener('input', (event) => {
  clearTimeout(timer);
  timer = setTimeout(() => count(event.target as Element), 150);
});
