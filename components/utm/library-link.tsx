import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import type { SavedLink, Tags } from '@/utils/domain/utm/draft';
import { fillFrom } from '@/utils/domain/utm/fill';
import { send } from '@/utils/messages/send';

import { toast } from '../ui/toast';
import { useWindow } from '../window/window';

interface LibraryLinkProps {
  link: SavedLink;
  brand: string | null;
  /** How many other links are the same but for spelling. */
  twins: number;
  edit(link: SavedLink): void;
  remove(): void;
}

/** The tags as they stand in a link, placeholders filled in. */
export const tagsIn = (url: string): Tags => fillFrom(url).draft.tags;

/** One kept link: where it leads, its tags, where it was used, and what it was before. */
export function LibraryLink({ link, brand, twins, edit, remove }: LibraryLinkProps) {
  const { say, figures } = useWindow();
  const isOpen = useSignal(false);
  const { url, labels, usedIn, createdAt, versions } = link;
  const { source, medium, campaign } = tagsIn(url);
  const copy = () =>
    void navigator.clipboard.writeText(url).then(
      () => toast(say('utmCopied')),
      () => toast(say('utmNotCopied')),
    );
  return (
    <tr role="listitem" data-key={link.id}>
      <td role="presentation">
        <p class="utm-url short" title={url}>
          {url}
        </p>
        <p>{[source, medium, campaign].filter(Boolean).join(' / ')}</p>
        <p class="soft">
          {[
            figures.value.day(createdAt),
            brand,
            ...labels,
            usedIn && say('utmUsedInPlace', { place: usedIn }),
            versions.length > 0 && say('utmVersions', { count: versions.length + 1 }),
            twins > 0 && say('utmTwins', { count: twins }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <div class="utm-line">
          <button type="button" onClick={copy}>
            {say('utmCopy')}
          </button>
          <button type="button" class="plain" onClick={() => edit(link)}>
            {say('utmEdit')}
          </button>
          <button
            type="button"
            class="plain"
            aria-expanded={isOpen.value}
            onClick={() => (isOpen.value = !isOpen.value)}
          >
            {say('utmNotes')}
          </button>
          <button type="button" class="plain" onClick={remove}>
            {say('utmTemplateDelete')}
          </button>
        </div>
        {isOpen.value && <Notes link={link} done={() => (isOpen.value = false)} />}
      </td>
    </tr>
  );
}

/** Labels and places of use, and the earlier forms of the link. */
function Notes({ link, done }: { link: SavedLink; done(): void }) {
  const { say, figures } = useWindow();
  const labels = useSignal(link.labels.join(', '));
  const usedIn = useSignal(link.usedIn);
  const id = useId();
  const keep = async () => {
    try {
      await send('noteLink', {
        id: link.id,
        labels: labels.value
          .split(',')
          .map((label) => label.trim())
          .filter(Boolean),
        usedIn: usedIn.value.trim(),
      });
      done();
    } catch {
      toast(say('utmNotesRefused'));
    }
  };
  return (
    <form
      class="utm-fields"
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <label class="utm-field" for={`${id}-labels`}>
        <span>{say('utmLabels')}</span>
        <input
          id={`${id}-labels`}
          value={labels.value}
          maxLength={500}
          onInput={(event) => (labels.value = event.currentTarget.value)}
        />
      </label>
      <label class="utm-field" for={`${id}-used`}>
        <span>{say('utmUsedIn')}</span>
        <input
          id={`${id}-used`}
          value={usedIn.value}
          maxLength={500}
          onInput={(event) => (usedIn.value = event.currentTarget.value)}
        />
      </label>
      <div class="utm-line">
        <button class="strong">{say('utmSave')}</button>
      </div>
      {link.versions.length > 0 && (
        <ol class="utm-versions">
          {link.versions.toReversed().map((version) => (
            <li key={version.until}>
              <span class="soft">
                {say('utmVersionUntil', { day: figures.value.dayAndTime(version.until) })}
              </span>
              <p class="utm-url">{version.url}</p>
            </li>
          ))}
        </ol>
      )}
    </form>
  );
}
