import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

/** A control with its label beside it. The label is its own: what stands in a list of choices is not read out with it. */
export function Field({ label, children }: { label: string; children(id: string): ComponentChildren }) {
  const id = useId();
  return (
    <span class="results-pair">
      <label for={id}>{label}</label>
      {children(id)}
    </span>
  );
}
