import { useSignal } from '@preact/signals';

import { packed } from '@/utils/messages/packed';
import type { BackupPreview } from '@/utils/messages/protocol';
import { send } from '@/utils/messages/send';

import { Dialog } from '../ui/dialog';
import { FileButton } from '../ui/file-button';
import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import type { Act } from './act';

/** Restores a backup from a file: what it would bring is said first. */
export function RestoreFile({ label, act }: { label: string; act: Act }) {
  const { say } = useWindow();
  const asked = useSignal<{ preview: BackupPreview; text: string } | null>(null);
  const preview = (chosen: File) =>
    act.run(async () => {
      const text = await packed(await chosen.text());
      asked.value = { text, preview: await send('previewBackup', text) };
    });
  const restore = (text: string) =>
    act.run(async () => {
      const { posts } = await send('restoreBackup', text);
      toast(say('restored', { posts }));
    });
  const question = asked.value;
  return (
    <>
      <FileButton
        label={label}
        accept="application/json,.json"
        disabled={act.busy.value}
        take={(given) => void preview(given)}
      />
      {question && (
        <RestoreDialog
          preview={question.preview}
          answer={(yes) => {
            asked.value = null;
            if (yes) void restore(question.text);
          }}
        />
      )}
    </>
  );
}

function RestoreDialog({ preview, answer }: { preview: BackupPreview; answer(yes: boolean): void }) {
  const { say, figures } = useWindow();
  const { madeAt, posts, profiles, sightings, brands, templates, links } = preview;
  const { guides, tagSets, planned, ideas, campaigns, tasks } = preview;
  return (
    <Dialog
      title={say('restoreTitle')}
      confirm={say('restoreYes')}
      cancel={say('cancel')}
      danger
      answer={answer}
    >
      <p>{say('restoreText', { day: figures.value.dayAndTime(madeAt), posts, profiles, sightings })}</p>
      {brands + templates + links > 0 && <p>{say('restoreMade', { brands, templates, links })}</p>}
      {guides + tagSets > 0 && <p>{say('guideRestoreMade', { guides, sets: tagSets })}</p>}
      {planned + ideas > 0 && <p>{say('planRestoreMade', { planned, ideas })}</p>}
      {campaigns + tasks > 0 && <p>{say('campaignsRestoreMade', { campaigns, tasks })}</p>}
      <p>{say('restoreReplaces')}</p>
    </Dialog>
  );
}
