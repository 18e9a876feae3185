import { useChange } from '../brands/brands';
import type { Keeping } from '../window/keeper';
import { useWindow } from '../window/window';
import { toast } from './toast';

/** How what is written stands, in words; what is wrong is told aloud. */
export function KeptNote({ keeping, said }: { keeping: Keeping; said: string }) {
  const isBad = keeping === 'failed' || keeping === 'full' || keeping === 'newer';
  return (
    <p class={isBad ? 'problem' : 'soft'} role={isBad ? 'alert' : undefined} data-keeping={keeping}>
      {said}
    </p>
  );
}

/** What is open here was deleted elsewhere: it can be kept after all. */
export function GoneNote({ said, keepAnew }: { said: string; keepAnew(): Promise<void> }) {
  const { say } = useWindow();
  const change = useChange();
  const keep = () =>
    change(async () => {
      await keepAnew();
      toast(say('planItemKeptAnew'));
    });
  return (
    <div class="plan-editor-note" role="alert">
      <p>{said}</p>
      <button type="button" class="strong" onClick={keep}>
        {say('planItemKeepAnew')}
      </button>
    </div>
  );
}

/** What is written into a field is longer than is kept. */
export function TooLongNote({ field, length, most }: { field: string; length: number; most: number }) {
  const { say, figures } = useWindow();
  return (
    <p class="problem" role="alert">
      {say('planItemTooLong', {
        field,
        length: figures.value.whole(length),
        most: figures.value.whole(most),
      })}
    </p>
  );
}
