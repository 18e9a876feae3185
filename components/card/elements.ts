/** Makes an element with its children. Texts become text nodes: nothing of a page turns into markup (S-03). */
export function element(
  document: Document,
  tag: string,
  className: string,
  ...children: (Node | string | null)[]
): HTMLElement {
  const made = document.createElement(tag);
  if (className) made.className = className;
  for (const child of children) if (child) made.append(child);
  return made;
}

/** Makes an SVG element with its attributes. */
export function drawn(
  document: Document,
  tag: string,
  attributes: Record<string, string | number>,
  ...children: Node[]
): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}
