import { toast } from '../ui/toast';
import { useWindow } from '../window/window';

/** What can be done with a hashtag that was found: copied. */
export function TagActions({ tag }: { tag: string }) {
  const { say } = useWindow();
  const copy = () =>
    void navigator.clipboard.writeText(`#${tag}`).then(
      () => toast(say('linkCopied')),
      () => toast(say('linkNotCopied')),
    );
  return (
    <span class="tag-actions">
      <button type="button" aria-label={say('tagStatsCopyTag', { tag })} onClick={copy}>
        {say('tagStatsCopy')}
      </button>
    </span>
  );
}
