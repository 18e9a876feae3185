/** One stylesheet for every shadow root of the page; a style element in each where the browser refuses to share. */
export class SharedSheet {
  readonly #text: string;
  readonly #sheet: CSSStyleSheet | null;
  #blank: HTMLElement | null = null;

  constructor(text: string) {
    this.#text = text;
    let sheet: CSSStyleSheet | null = null;
    try {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
    } catch {
      // Shadow roots get their own copy below.
    }
    this.#sheet = sheet;
  }

  /** The element of a badge that says nothing yet: a copy of the first, which is cheaper than making each. */
  blank(document: Document): HTMLElement {
    if (!this.#blank) {
      this.#blank = document.createElement('span');
      this.#blank.tabIndex = -1;
      this.#blank.setAttribute('role', 'img');
      this.#blank.append(document.createTextNode(''));
    }
    return this.#blank.cloneNode(true) as HTMLElement;
  }

  adopt(root: ShadowRoot): void {
    if (this.#sheet) {
      try {
        root.adoptedStyleSheets = [this.#sheet];
        return;
      } catch {
        // Firefox before 153 does not let a content script share its sheet.
      }
    }
    const style = root.ownerDocument.createElement('style');
    style.textContent = this.#text;
    root.append(style);
  }
}
