/**
 * The look of the line beside a composer and of its list. What places the host is important, so that no rule of the
 * page reaches it. The line is of the field's own colour; the list stands above everything, on a ground of its own.
 */
export const composerSheet = `
:host {
  all: initial !important;
  position: absolute !important;
  display: block !important;
  inline-size: 0 !important;
  block-size: 0 !important;
  z-index: 3 !important;
  pointer-events: none !important;
}
.line, .list { font: 500 12px/18px Roboto, Arial, system-ui, sans-serif; font-variant-numeric: tabular-nums; cursor: default; user-select: none; }
.line {
  --mark: #2b9d6c;
  position: absolute;
  inset: 0 auto auto 0;
  box-sizing: border-box;
  inline-size: max-content;
  padding: 1px 8px 1px 20px;
  border-radius: 10px;
  color: #65676b;
  background: radial-gradient(circle at 11px 50%, var(--mark) 3.5px, transparent 4px), color-mix(in srgb, currentcolor 9%, transparent);
  white-space: nowrap;
  pointer-events: auto;
}
.line[data-tone='note'] { --mark: #4b87c9; }
.line[data-tone='warning'] { --mark: #d08a1d; }
.line[data-tone='error'] { --mark: #dd4b4b; }
.line[data-over] { backdrop-filter: blur(14px); }
.line:focus-visible { outline: 2px solid #fff; box-shadow: 0 0 0 4px #0b6e67; }
.list {
  position: fixed;
  inset: 0 auto auto 0;
  margin: 0;
  box-sizing: border-box;
  max-inline-size: min(360px, 100vw - 16px);
  max-block-size: 60vh;
  overflow: auto;
  padding: 10px 12px;
  border: 1px solid rgb(0 0 0 / 0.12);
  border-radius: 10px;
  color: #1b1f22;
  background: #fff;
  box-shadow: 0 6px 24px rgb(0 0 0 / 0.18);
  font-weight: 400;
  white-space: normal;
  pointer-events: auto;
}
.list.dark { color: #eceef0; background: #23272a; border-color: rgb(255 255 255 / 0.16); }
.finding { display: block; margin-block-end: 6px; padding-inline-start: 12px; text-indent: -12px; overflow-wrap: anywhere; }
.finding::before { content: '•'; display: inline-block; inline-size: 12px; text-indent: 0; }
.by { display: block; opacity: 0.72; }
.said { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (forced-colors: active) {
  .line { border: 1px solid CanvasText; color: CanvasText !important; background: Canvas; padding-inline: 8px; }
  .list { color: CanvasText; background: Canvas; border-color: CanvasText; }
}
@media print { :host { display: none !important; } }
`;
