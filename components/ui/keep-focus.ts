/** So long what a click takes away may take to be gone. */
const waitMs = 2000;

const usable =
  'button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea, summary, a[href]';

/**
 * Call it before what has the keyboard goes away. Then the keyboard goes on at the same place of its row, or of the next
 * one, or of the one before; else at what stands nearest around. It stays where a person, or what came instead, has taken
 * it meanwhile.
 */
export function keepFocus(pressed: Element | null): void {
  if (!pressed) return;
  const row = pressed.closest('li, tr');
  const place = row ? [...row.querySelectorAll(usable)].indexOf(pressed) : 0;
  const rows = [...(row?.parentElement?.children ?? [])];
  const at = rows.findIndex((one) => one === row);
  const near = [...rows.slice(at), ...rows.slice(0, Math.max(at, 0)).toReversed()];
  const around: Element[] = [];
  for (let one = (row ?? pressed).parentElement; one; one = one.parentElement) around.push(one);
  const next = (): HTMLElement | undefined => {
    const within = near.find((one) => one.isConnected)?.querySelectorAll<HTMLElement>(usable);
    if (within?.length) return within[place] ?? within[0];
    const outer = around.find((one) => one.isConnected && one.querySelector(usable));
    return outer?.querySelector<HTMLElement>(usable) ?? undefined;
  };
  const until = performance.now() + waitMs;
  const look = () => {
    if (pressed.isConnected) {
      if (performance.now() < until) requestAnimationFrame(look);
      return;
    }
    // What had the keyboard and is gone leaves it to the page, or to the dialog.
    const { activeElement: now, body } = document;
    if (now === null || now === body || now.tagName === 'DIALOG') next()?.focus();
  };
  requestAnimationFrame(look);
}
