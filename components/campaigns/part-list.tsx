import type { ComponentChildren } from 'preact';

import { toast } from '../ui/toast';
import { useWindow } from '../window/window';

interface PartListProps<Part> {
  title: string;
  hint: string;
  add: string;
  parts: readonly Part[];
  blank(): Part;
  change(parts: Part[]): void;
  /** What one is called, for those who hear its buttons. */
  nameOf(part: Part): string;
  fields(part: Part, set: (some: Partial<Part>) => void): ComponentChildren;
}

/** Parts of a form that there may be any number of: added at the end, removed with a way back. */
export function PartList<Part extends object>({
  title,
  hint,
  add,
  parts,
  blank,
  change,
  nameOf,
  fields,
}: PartListProps<Part>) {
  const { say } = useWindow();
  const remove = (i: number) => {
    const part = parts[i];
    if (!part) return;
    change(parts.toSpliced(i, 1));
    toast(say('campaignPartRemoved', { name: nameOf(part) }), {
      label: say('campaignUndo'),
      act: () => change(parts.slice()),
    });
  };
  return (
    <fieldset class="campaign-parts">
      <legend>{title}</legend>
      <p class="soft">{hint}</p>
      {parts.map((part, i) => (
        <div
          class="campaign-part"
          key={i}
          role="group"
          aria-label={nameOf(part) || say('campaignPartNew', { place: i + 1 })}
        >
          <div class="campaign-fields">
            {fields(part, (some) => change(parts.with(i, { ...part, ...some })))}
          </div>
          <button
            type="button"
            class="plain"
            aria-label={say('campaignPartRemove', { name: nameOf(part) })}
            onClick={() => remove(i)}
          >
            {say('campaignRowRemove')}
          </button>
        </div>
      ))}
      <button type="button" onClick={() => change([...parts, blank()])}>
        {add}
      </button>
    </fieldset>
  );
}
