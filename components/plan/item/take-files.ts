import { useSignal, type Signal } from '@preact/signals';

import { planLimits } from '@/utils/domain/plan/plan-limits';
import { report } from '@/utils/errors';
import { send } from '@/utils/messages/send';
import { Full } from '@/utils/store/errors';

import { useWindow } from '../../window/window';
import type { ItemForm } from './item-form';

/** Pictures are shown in lists no larger than this, in pixels. */
const thumbSide = 240;

/** What came of files that were given: how many are being kept, and what could not be, in sentences. */
export interface Given {
  busy: Signal<number>;
  problems: Signal<string[]>;
  isOver: Signal<boolean>;
  take(files: Iterable<File>): Promise<void>;
  handlers: {
    onDragOver(event: DragEvent): void;
    onDragLeave(event: DragEvent): void;
    onDrop(event: DragEvent): void;
    onPaste(event: ClipboardEvent): void;
  };
}

/** Takes files that are chosen, dropped on the item, or pasted. One that is too large is refused without being read. */
export function useDroppedFiles(form: ItemForm): Given {
  const { say, figures } = useWindow();
  const busy = useSignal(0);
  const problems = useSignal<string[]>([]);
  const isOver = useSignal(false);
  const takeOne = async (file: File): Promise<string | null> => {
    const name = file.name || say('planItemFilePasted');
    const most = figures.value.bytes(planLimits.fileBytes);
    if (file.size > planLimits.fileBytes)
      return say('planItemFileLarge', { name, size: figures.value.bytes(file.size), most });
    try {
      const [data, picture] = await Promise.all([base64Of(file), pictureOf(file)]);
      const media = await send('addPlanFile', {
        item: form.id,
        name: name.slice(0, planLimits.title),
        type: file.type.slice(0, 100),
        data,
        ...picture,
      });
      return media ? null : say('planItemGone');
    } catch (error) {
      if (error instanceof Full)
        return say('planItemFilesFull', {
          name,
          count: planLimits.media,
          most: figures.value.bytes(planLimits.allBytes),
        });
      report(error, 'keeping a file of a plan item');
      return say('planItemFileFailed', { name });
    }
  };
  const take = async (files: Iterable<File>) => {
    const all = [...files];
    problems.value = [];
    busy.value += all.length;
    const isThere = await form.ensure();
    for (const file of all) {
      const problem = isThere ? await takeOne(file) : say('planItemFileFailed', { name: file.name });
      if (problem) problems.value = [...problems.value, problem];
      busy.value--;
    }
  };
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;
  return {
    busy,
    problems,
    isOver,
    take,
    handlers: {
      onDragOver(event) {
        if (!hasFiles(event)) return;
        event.preventDefault();
        isOver.value = true;
      },
      onDragLeave: () => (isOver.value = false),
      onDrop(event) {
        isOver.value = false;
        if (!hasFiles(event)) return;
        event.preventDefault();
        void take(event.dataTransfer!.files);
      },
      onPaste({ clipboardData }) {
        // A table copied from a spreadsheet comes as text and as a picture: there the text is meant.
        if (!clipboardData || clipboardData.files.length === 0 || clipboardData.types.includes('text/plain'))
          return;
        void take(clipboardData.files);
      },
    },
  };
}

/** A file's bytes as base64. */
function base64Of(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => {
      const address = reader.result as string;
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(file);
  });
}

interface Picture {
  width: number | null;
  height: number | null;
  thumb: string | null;
}

/** How large a picture is, and a small one of it; nothing of a file that the browser cannot draw. */
async function pictureOf(file: File): Promise<Picture> {
  const none = { width: null, height: null, thumb: null };
  if (!file.type.startsWith('image/')) return none;
  const whole = await createImageBitmap(file).catch(() => null);
  if (!whole) return none;
  try {
    const { width, height } = whole;
    return { width, height, thumb: smallOf(whole) };
  } finally {
    whole.close();
  }
}

function smallOf(picture: ImageBitmap): string | null {
  for (let side = thumbSide; side >= 30; side /= 2) {
    const scale = Math.min(1, side / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * scale));
    canvas.height = Math.max(1, Math.round(picture.height * scale));
    const pen = canvas.getContext('2d');
    if (!pen) return null;
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
    // A browser that cannot write the one writes the other.
    const address = canvas.toDataURL('image/webp', 0.75);
    if (address.length <= planLimits.thumb) return address;
  }
  return null;
}
