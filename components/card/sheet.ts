/** The look of the card that opens beside a badge. Light and dark follow the person's choice, set on the host. */
export const cardSheet = `
:host {
  all: initial !important;
  position: fixed !important;
  inset: 0 auto auto 0 !important;
  z-index: 2147483000 !important;
  pointer-events: none !important;
  animation: appear 90ms ease-out !important;
}
.card {
  color-scheme: light dark;
  --ground: light-dark(#ffffff, #1f2225);
  --ink: light-dark(#1b1f22, #eceae6);
  --soft: light-dark(#596066, #a4abb1);
  --line: light-dark(#e3e0da, #34393e);
  --accent: light-dark(#0b6e67, #5fc9c0);
  --alarm: light-dark(#8a4b00, #e5b567);
  box-sizing: border-box;
  inline-size: 320px;
  max-inline-size: calc(100vw - 16px);
  max-block-size: calc(100vh - 16px);
  overflow: auto;
  overscroll-behavior: contain;
  padding: 12px 14px;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--ground);
  color: var(--ink);
  box-shadow: 0 6px 24px rgb(0 0 0 / 0.22);
  font: 12px/17px Roboto, Arial, system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
  text-align: start;
}
.card.light { color-scheme: light; }
.card.dark { color-scheme: dark; }
p, dl, dd { margin: 0; }
.title {
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  overflow: hidden;
  font-weight: 600;
  font-size: 13px;
  line-height: 18px;
}
.by, .how { color: var(--soft); }
.makings { margin-block: 8px; display: grid; gap: 7px; }
.makings > div { display: grid; grid-template-columns: 1fr auto; column-gap: 10px; }
dt { font-weight: 500; }
.value { font-weight: 600; text-align: end; white-space: nowrap; }
.makings .value { color: var(--accent); }
.makings .how { grid-column: 1 / -1; font-size: 11px; line-height: 15px; }
.worked { color: var(--ink); }
.note { display: block; }
table { inline-size: 100%; border-collapse: collapse; border-block-start: 1px solid var(--line); }
th, td { padding: 3px 0; vertical-align: baseline; font-weight: 400; text-align: start; }
tr:first-child > * { padding-block-start: 8px; }
td.value { padding-inline: 8px; font-weight: 500; }
td.how { font-size: 11px; line-height: 15px; inline-size: 36%; }
td.why { padding-inline-start: 8px; color: var(--soft); font-size: 11px; line-height: 15px; text-align: start; }
th { white-space: nowrap; }
.over { margin-block-start: 8px; padding-block-start: 8px; border-block-start: 1px solid var(--line); }
.over .how, .card > .how { font-size: 11px; line-height: 15px; }
.card > .how { margin-block-start: 6px; }
/* What can be followed or copied in it can be pointed at. */
.card.account, .card:has(button) { pointer-events: auto; }
.best {
  display: -webkit-box;
  -webkit-box-orient: vertical;
  -webkit-line-clamp: 2;
  overflow: hidden;
}
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; border-radius: 2px; }
.said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
.links, .house { margin-block-start: 8px; padding-block-start: 8px; border-block-start: 1px solid var(--line); }
.links ul, .house ul { margin: 0; padding: 0; list-style: none; }
.links > ul { display: grid; gap: 7px; }
.links li, .house li { overflow-wrap: anywhere; }
.links > ul > li { display: grid; grid-template-columns: 1fr auto; gap: 1px 8px; align-items: baseline; }
.place { font-weight: 500; }
.tags, :is(.links, .house) :is(.note, .how) { font-size: 11px; line-height: 15px; color: var(--soft); }
.tags, .links .note { grid-column: 1 / -1; }
.tags bdi { color: var(--ink); }
:is(.links, .house) > :not(ul:first-child) { margin-block-start: 6px; }
.problems > p { font-weight: 600; color: var(--alarm); }
.problems li { margin-block-start: 2px; padding-inline-start: 10px; text-indent: -10px; font-size: 11px; line-height: 15px; }
.problems li::before { content: "– "; }
.copy {
  padding: 1px 7px;
  border: 1px solid var(--line);
  border-radius: 6px;
  background: none;
  color: var(--accent);
  font: inherit;
  font-size: 11px;
  line-height: 15px;
  cursor: pointer;
}
.copy:hover { border-color: var(--accent); }
.copy:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
.save { display: grid; gap: 4px; margin-block-start: 8px; }
.offer.copy { justify-self: start; padding: 4px 9px; }
.save [role=status]:empty { display: none; }
.spark { display: block; max-inline-size: 100%; }
.spark path { fill: none; stroke: var(--accent); stroke-width: 1.5; stroke-linejoin: round; }
.spark circle { fill: var(--accent); }
@keyframes appear { from { opacity: 0; } }
@media (prefers-reduced-motion: reduce) { :host { animation: none !important; } }
@media (forced-colors: active) { .card { border-color: CanvasText; } .spark path { stroke: CanvasText; } }
`;
