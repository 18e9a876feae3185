import { useSignal } from '@preact/signals';
import { useRef, useEffect } from 'preact/hooks';

import type { Media } from '@/utils/domain/plan/item';
import { planLimits } from '@/utils/domain/plan/plan-limits';
import { send } from '@/utils/messages/send';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';

import { useChange } from '../../brands/brands';
import { fileName } from '../../ui/download';
import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { Conflicts } from './conflicts';
import { TextField } from './fields';
import type { ItemForm } from './item-form';
import type { Given } from './take-files';

/** The files of the item, kept on this computer, and what else is to be said of its pictures. */
export function FilesField({ form, files }: { form: ItemForm; files: Given }) {
  const { say, figures } = useWindow();
  const input = useRef<HTMLInputElement>(null);
  const media = form.kept.value?.media ?? [];
  const ids = media.map(({ id }) => id).join(' ');
  const thumbs = useLive(() => ownStore.planThumbs.where('item').equals(form.id).toArray(), [form.id, ids]);
  const all = useAllBytes(ids);
  const bytes = media.reduce((sum, one) => sum + one.bytes, 0);
  return (
    <section class="plan-part plan-files" aria-labelledby="plan-files" data-over={files.isOver.value}>
      <h3 id="plan-files">{say('planItemFiles')}</h3>
      {media.length > 0 && (
        <ul>
          {media.map((one) => (
            <FileLine
              key={one.id}
              item={form.id}
              media={one}
              thumb={thumbs?.find(({ id }) => id === one.id)?.thumb ?? null}
            />
          ))}
        </ul>
      )}
      <div class="plan-line">
        <button type="button" onClick={() => input.current?.click()}>
          {say('planItemFilesAdd')}
        </button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label={say('planItemFilesAdd')}
          onChange={({ currentTarget }) => {
            const given = [...(currentTarget.files ?? [])];
            currentTarget.value = '';
            void files.take(given);
          }}
        />
        <small>
          {files.isOver.value
            ? say('planItemFilesDrop')
            : say('planItemFilesHint', { most: figures.value.bytes(planLimits.fileBytes) })}
        </small>
      </div>
      <p role="status">{files.busy.value > 0 && say('planItemFilesBusy', { count: files.busy.value })}</p>
      <div role="alert">
        {files.problems.value.map((problem) => (
          <p key={problem} class="problem">
            {problem}
          </p>
        ))}
      </div>
      {media.length > 0 && (
        <p class="soft">
          {say('planItemFilesSize', {
            count: media.length,
            size: figures.value.bytes(bytes),
            all: all === null ? '—' : figures.value.bytes(all),
            most: figures.value.bytes(planLimits.allBytes),
          })}
        </p>
      )}
      <TextField
        form={form}
        field="mediaNotes"
        label={say('planItemMediaNotes')}
        hint={say('planItemMediaNotesHint')}
        rows={3}
      />
      <Conflicts form={form} field="mediaNotes" />
    </section>
  );
}

/** How much the files of all items take; read when those of this one change. */
function useAllBytes(ids: string): number | null {
  const all = useSignal<number | null>(null);
  useEffect(() => {
    let isHere = true;
    let sum = 0;
    void ownStore.plan
      .each(({ media }) => media.forEach(({ bytes }) => (sum += bytes)))
      .then(() => isHere && (all.value = sum));
    return () => void (isHere = false);
  }, [ids]);
  return all.value;
}

function FileLine({ item, media, thumb }: { item: string; media: Media; thumb: string | null }) {
  const { say, figures } = useWindow();
  const change = useChange();
  const { name, bytes, width, height } = media;
  const remove = () =>
    change(async () => {
      const removed = await send('removePlanFile', { item, file: media.id });
      if (!removed) return;
      toast(say('planItemFileRemoved', { name }), {
        label: say('planUndo'),
        act: () =>
          change(async () => {
            if (!(await send('putBackPlanFile', { item, file: removed }))) toast(say('planItemFileNotBack'));
          }),
      });
    });
  return (
    <li>
      {thumb ? (
        <img src={thumb} alt={say('planItemFilePicture', { name })} />
      ) : (
        <span class="plan-no-thumb" aria-hidden="true">
          {/\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toUpperCase() ?? '…'}
        </span>
      )}
      <p>
        <bdi>{name}</bdi>
        <small>
          {figures.value.bytes(bytes)}
          {width !== null && height !== null && ` · ${width} × ${height}`}
        </small>
        <span class="plan-line">
          <button type="button" class="plain" onClick={() => change(() => saved(media))}>
            {say('planItemFileSave')}
            <span class="unseen"> {name}</span>
          </button>
          <button
            type="button"
            class="plain"
            aria-label={say('planItemFileRemove', { name })}
            onClick={remove}
          >
            ×
          </button>
        </span>
      </p>
    </li>
  );
}

/** Hands a file back to the person, under its own name, as bytes: the browser opens none of it. */
async function saved({ id, name }: Media): Promise<void> {
  const kept = await ownStore.planFiles.get(id);
  if (!kept) throw new Error('the bytes of a file are gone');
  const bytes = Uint8Array.from(atob(kept.data), (letter) => letter.charCodeAt(0));
  const url = URL.createObjectURL(new Blob([bytes], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName(name);
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
