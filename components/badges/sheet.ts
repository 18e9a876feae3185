/**
 * The look of a badge and of its card: one sheet for all shadow roots of a page. What places the host is important, so
 * that no rule of the page reaches it. Sizes are px: the page's rem is not ours. The mark stands after the text: before it,
 * it would move the text when the usual becomes known, and the browser counts that as the page's shift. It is painted: a
 * pseudo-element would be one node more.
 */
export const badgeSheet = `
:host {
  all: initial !important;
  position: absolute !important;
  display: inline-block !important;
  align-self: start !important;
  justify-self: start !important;
  inline-size: max-content !important;
  max-inline-size: max(110px, min(264px, calc(100% - 8px))) !important;
  z-index: 2 !important;
  pointer-events: none !important;
  color: inherit !important;
}
.badge {
  position: relative;
  display: block;
  box-sizing: border-box;
  padding: 1px 6px;
  border-radius: 6px;
  font: 500 11px/16px Roboto, Arial, system-ui, sans-serif;
  font-variant-numeric: tabular-nums;
  letter-spacing: 0.1px;
  white-space: normal;
  text-align: start;
  pointer-events: auto;
  cursor: default;
  outline: 0 solid transparent;
  user-select: none;
}
.badge.on-picture {
  inset: 4px auto auto 4px;
  color: #fff;
  background: rgb(15 18 20 / 0.82);
  box-shadow: 0 0 0 0.5px rgb(255 255 255 / 0.16);
}
.badge.on-picture.low {
  inset: auto auto 4px 4px;
  transform: translateY(-100%);
  margin-block-start: -4px;
}
.badge.by-text {
  margin-inline-start: 6px;
  color: inherit;
  background: color-mix(in srgb, currentcolor 9%, transparent);
}
.badge.above,
.badge.below {
  --mark: #63d3a6;
  padding-inline-end: 18px;
  background-image: conic-gradient(from 153deg at 50% 0, var(--mark) 54deg, transparent 0);
  background-position: right 6px bottom 6px;
  background-repeat: no-repeat;
  background-size: 8px 7px;
}
.badge.below { --mark: #f0b35a; background-image: conic-gradient(from -27deg at 50% 100%, var(--mark) 54deg, transparent 0); }
.badge.main.above, .badge.main.below { padding-inline-end: 21px; background-position: right 9px bottom 9px; }
.badge.above:dir(rtl), .badge.below:dir(rtl) { background-position-x: left 6px; }
.badge.by-text.above { --mark: #148a5b; }
.badge.by-text.below { --mark: #b06a00; }
.badge.grey { color: rgb(255 255 255 / 0.72); background: rgb(60 64 67 / 0.72); }
.badge.by-text.grey { color: inherit; opacity: 0.7; background: color-mix(in srgb, currentcolor 9%, transparent); }
.badge.main { inline-size: max-content; padding: 3px 9px; border-radius: 8px; font-size: 12px; line-height: 18px; white-space: nowrap; }
.badge.main { margin-inline-start: 0; }
.badge[data-over] { backdrop-filter: blur(14px); background-color: color-mix(in srgb, currentcolor 14%, transparent); }
.badge.fixed { position: fixed; inset: auto auto 16px 16px; z-index: 2000; color: #fff; background-color: rgb(15 18 20 / 0.9); }
/* Two rings: one of them is seen on whatever the page has there. */
.badge:focus-visible { outline: 2px solid #fff; box-shadow: 0 0 0 4px #0b6e67; }
@media (forced-colors: active) {
  .badge { border: 1px solid CanvasText; color: CanvasText !important; background: Canvas !important; }
  .badge.above::after { content: '\\a0▲'; }
  .badge.below::after { content: '\\a0▼'; }
}
@media print { :host { display: none !important; } }
`;
