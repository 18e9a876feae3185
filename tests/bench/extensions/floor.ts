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
