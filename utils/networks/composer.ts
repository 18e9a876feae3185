/**
 * The part of the page that a field belongs to when a post is written in it: the dialog or box with the button that
 * publishes. Null for every other field, and wherever that is not sure: letters, comments, searches are nobody's business.
 * A pure question about the page.
 */
export type FindComposer = (field: Element, path: string) => Element | null;

const editable = '[contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]';
const inOneLine = '[role="searchbox"], [role="combobox"], [aria-multiline="false"]';
const mostLevels = 40;

/** The field of many lines that an element is or lies in; null for anything of one line, a search or a password. */
export function fieldAt(element: Element): Element | null {
  let field: Element | null = element.matches('textarea') ? element : element.closest(editable);
  for (let level = 0; field && level < mostLevels; level++) {
    // What is editable as a part of something editable is no field of its own.
    const around: Element | null = field.parentElement?.closest(editable) ?? null;
    if (!around) break;
    field = around;
  }
  return field?.matches(inOneLine) === false ? field : null;
}

/** The first field of a composer is the one of the text; those after it are of answers of a poll, of descriptions. */
export const isFirstField = (field: Element, root: Element): boolean =>
  root.querySelector(`textarea, ${editable}`) === field;

const longest = 200;

/** What an element is called for those who do not see it, or what stands in it while it is empty. */
export function nameOf(element: Element): string {
  const labels = (element.getAttribute('aria-labelledby') ?? '')
    .split(/\s+/, 3)
    .map((id) => (id && element.ownerDocument.getElementById(id)?.textContent?.slice(0, longest)) || '');
  return ['aria-label', 'aria-placeholder', 'placeholder', 'data-placeholder']
    .map((name) => element.getAttribute(name)?.slice(0, longest) ?? '')
    .concat(labels)
    .join(' ');
}

/** In English and Russian, a hint more and never needed: what is called so is not read, whatever else it looks like. */
const otherwise =
  /comment|\brepl(?:y|ies)\b|messag|\bsearch|\balt\b|коммент|ответ|сообщени|поиск|искать|альтернатив/iu;
export const isOtherwise = (field: Element): boolean => otherwise.test(nameOf(field));
