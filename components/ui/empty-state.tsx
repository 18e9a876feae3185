import './empty-state.css';

import type { ComponentChildren } from 'preact';

/** Nothing here: why, and what to do. The children are the ways out. */
export function EmptyState({
  title,
  text,
  children,
}: {
  title: string;
  text: string;
  children?: ComponentChildren;
}) {
  return (
    <section class="empty">
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div class="ways">{children}</div>}
    </section>
  );
}
