import { send } from '@/utils/messages/send';
import { Full } from '@/utils/store/errors';
import { ownStore } from '@/utils/store/own';

import type { ItemForm } from './item-form';

/**
 * Makes a copy of an item with its files: not yet published, its checklist open, without comments.
 * @returns how many files there was no room for
 */
export async function duplicated(form: ItemForm, title: string): Promise<{ id: string; filesLeft: number }> {
  const content = form.copy();
  const id = crypto.randomUUID();
  await send('addPlanItems', [
    {
      ...content,
      id,
      title: content.title.trim() === '' ? '' : title,
      status: content.status === 'published' || content.status === 'missed' ? 'idea' : content.status,
      channels: content.channels.map((one) => ({ ...one, fact: null })),
      checklist: content.checklist.map((one) => ({ ...one, done: false })),
    },
  ]);
  let filesLeft = 0;
  for (const { id: file, name, type, width, height } of form.kept.peek()?.media ?? []) {
    const [kept, small] = await Promise.all([ownStore.planFiles.get(file), ownStore.planThumbs.get(file)]);
    if (!kept) continue;
    try {
      await send('addPlanFile', {
        item: id,
        name,
        type,
        width,
        height,
        data: kept.data,
        thumb: small?.thumb ?? null,
      });
    } catch (error) {
      if (!(error instanceof Full)) throw error;
      filesLeft++;
    }
  }
  return { id, filesLeft };
}
