import type { ComponentChildren } from 'preact';

/** What may be wider than the page: it scrolls by itself, also by keyboard. `name`: the id of the heading it stands under. */
export function Wide({ name, children }: { name: string; children: ComponentChildren }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached (WCAG 2.1.1)
    <div class="wide" role="group" tabIndex={0} aria-labelledby={name}>
      {children}
    </div>
  );
}
