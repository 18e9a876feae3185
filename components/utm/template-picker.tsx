import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import { templateOf } from '@/utils/domain/utm/apply';
import { send } from '@/utils/messages/send';
import { lastTemplate } from '@/utils/settings';

import { NameForm } from '../brands/name-form';
import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import type { Builder } from './builder-state';
import { ownTemplates, TemplateOptions } from './template-options';

/** Fills the form with a click: the person's own templates first, then those that come with Lorgnette. */
export function TemplatePicker({ builder }: { builder: Builder }) {
  const { say } = useWindow();
  const { kept, template, catalogue, draft } = builder;
  const isNaming = useSignal(false);
  const id = useId();
  const { templates, brand } = kept.value;
  const own = ownTemplates(kept.value);
  const chosen = template.value === null ? null : templateOf(template.value, templates);
  const choose = (chosenId: string) => {
    const found = templateOf(chosenId, templates);
    if (!found) return;
    builder.fillWith(found);
    void lastTemplate.setValue(found.id);
  };
  const isOwn = own.some((one) => one.id === template.value);
  return (
    <div class="utm-template">
      <label for={id}>{say('utmTemplate')}</label>
      <div class="utm-line">
        <select id={id} value={template.value ?? ''} onChange={(event) => choose(event.currentTarget.value)}>
          <option value="">{say('utmTemplateNone')}</option>
          <TemplateOptions own={own} catalogue={catalogue.value} />
        </select>
        <button
          type="button"
          class="plain"
          aria-expanded={isNaming.value}
          onClick={() => (isNaming.value = !isNaming.value)}
        >
          {say('utmTemplateSave')}
        </button>
        {isOwn && (
          <button type="button" class="plain" onClick={() => void remove(template.value!)}>
            {say('utmTemplateDelete')}
          </button>
        )}
      </div>
      {isNaming.value && (
        <NameForm
          label={say('utmTemplateName')}
          button={say('utmSave')}
          value={isOwn ? (chosen?.name ?? '') : ''}
          focus
          keep={async (name) => {
            const { tags, custom, placement } = draft.peek();
            const filled = Object.fromEntries(Object.entries(tags).filter(([, value]) => value !== ''));
            const same = own.find((one) => one.name.toLowerCase() === name.trim().toLowerCase());
            const saved = await send('saveTemplate', {
              id: same?.id ?? null,
              name,
              brand: brand?.id ?? null,
              placement,
              tags: filled,
              custom,
            });
            builder.fillWith(saved);
            await lastTemplate.setValue(saved.id);
            isNaming.value = false;
            toast(say('utmTemplateSaved', { name: saved.name }));
          }}
          cancel={() => (isNaming.value = false)}
        />
      )}
    </div>
  );

  async function remove(gone: string) {
    const removed = await send('deleteTemplate', gone);
    if (removed)
      toast(say('utmTemplateDeleted', { name: removed.name }), {
        label: say('brandUndo'),
        act: () => void send('putBackTemplate', removed),
      });
  }
}
