import './editor.css';

import { useSignal } from '@preact/signals';
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { blankContent } from '@/utils/domain/plan/item';
import { send } from '@/utils/messages/send';

import { useBrands, useChange } from '../../brands/brands';
import { TasksOfItem } from '../../tasks/tasks-of-item';
import { GoneNote, KeptNote, TooLongNote } from '../../ui/editor-notes';
import { toast, Toasts } from '../../ui/toast';
import type { Keeping } from '../../window/keeper';
import { useWindow, type WindowWord } from '../../window/window';
import { FactLine } from '../facts/fact-line';
import { openItem, type OpenItem } from '../open-item';
import { titleOf } from '../ui/item-words';
import { AboutFields } from './about-fields';
import { Checklist } from './checklist';
import { Comments } from './comments';
import { Conflicts } from './conflicts';
import { fieldWords } from './field-words';
import { TextField } from './fields';
import { FilesField } from './files-field';
import { History } from './history';
import { itemForm, type ItemForm } from './item-form';
import { LinksField } from './links-field';
import { openBrief } from './open-brief';
import { PeopleFields } from './people-fields';
import { StatusField } from './status-field';
import { useDroppedFiles } from './take-files';
import { TextPart } from './text-part';
import { WhenFields } from './when-fields';
import { WhereFields } from './where-fields';

/** The editor of a plan item. */
export function EditorDialog({ open }: { open: OpenItem }) {
  const brands = useBrands();
  // One that is new keeps its editor when it is kept for the first time.
  const id = useMemo(() => ('id' in open ? open.id : crypto.randomUUID()), [open]);
  if (!brands) return null;
  return <Editor key={id} id={id} open={open} brands={brands.all} chosen={brands.chosen} />;
}

interface EditorProps {
  id: string;
  open: OpenItem;
  brands: readonly Brand[];
  chosen: Brand | null;
}

function Editor({ id, open, brands, chosen }: EditorProps) {
  const form = useMemo(() => {
    if ('id' in open) return itemForm(id, null);
    const { slot = null, idea = null, ...begin } = open.begin;
    return itemForm(id, { ...blankContent(chosen?.id ?? null), ...begin, slot, idea });
  }, []);
  useEffect(() => {
    const end = form.follow();
    // What comes with words of its own, or from an idea, was asked to be an item.
    if ('begin' in open && (open.begin.title || open.begin.text || open.begin.idea)) void form.ensure();
    return end;
  }, []);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // What is new begins with its title; what is there is first read.
    if ('begin' in open) dialog.current?.querySelector('textarea')?.focus();
  }, []);
  const close = () => {
    void form.flush();
    // The browser gives the keyboard back to what had it.
    dialog.current?.close();
    openItem.value = null;
  };
  const { say } = useWindow();
  const files = useDroppedFiles(form);
  const { isRead, isGone, isEdited, kept, now } = form;
  const brand = brands.find((one) => one.id === now.value.brand) ?? null;
  return (
    <dialog
      ref={dialog}
      class="plan-editor"
      aria-labelledby="plan-editor-title"
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        close();
      }}
      {...files.handlers}
    >
      <header class="plan-editor-head">
        <h2 id="plan-editor-title">
          {kept.value || now.value.title ? titleOf(now.value, say) : say('planItemNew')}
        </h2>
        <KeptNote keeping={form.keeping.value} said={say(keepingWords[form.keeping.value])} />
        <button type="button" onClick={close}>
          {say('planItemClose')}
        </button>
      </header>
      {!isRead.value ? null : isGone.value && !kept.value && !isEdited.value ? (
        <div class="plan-editor-body">
          <p role="alert">{say('planItemNone')}</p>
        </div>
      ) : (
        <div class="plan-editor-body">
          {isGone.value && <GoneNote said={say('planItemGoneNow')} keepAnew={form.keepAnew} />}
          {form.tooLong.value.map(({ field, length, most }) => (
            <TooLongNote key={field} field={say(fieldWords[field])} length={length} most={most} />
          ))}
          <Fields form={form} brand={brand} brands={brands} files={files} close={close} />
        </div>
      )}
      <Toasts />
    </dialog>
  );
}

interface FieldsProps {
  form: ItemForm;
  brand: Brand | null;
  brands: readonly Brand[];
  files: ReturnType<typeof useDroppedFiles>;
  close(): void;
}

function Fields({ form, brand, brands, files, close }: FieldsProps) {
  const { say } = useWindow();
  return (
    <div class="plan-editor-grid">
      <div class="plan-editor-side">
        <TextField form={form} field="title" label={say('planItemTitle')} grow />
        <Conflicts form={form} field="title" />
        <StatusField form={form} />
        <WhenFields form={form} brand={brand} />
        <WhereFields form={form} brand={brand} brands={brands} />
        {form.kept.value && <FactLine item={form.kept.value} />}
      </div>
      <div class="plan-editor-main">
        <TextPart form={form} brand={brand} />
        <LinksField form={form} brand={brand} />
        <FilesField form={form} files={files} />
        <AboutFields form={form} brand={brand} />
        <PeopleFields form={form} />
        <Checklist form={form} />
        {form.kept.value && <TasksOfItem id={form.id} item={form.now.value} />}
        <Comments form={form} />
        <History form={form} />
        <Actions form={form} close={close} />
      </div>
    </div>
  );
}

function Actions({ form, close }: { form: ItemForm; close(): void }) {
  const { say } = useWindow();
  const change = useChange();
  const isBusy = useSignal(false);
  if (!form.kept.value) return null;
  const duplicate = () =>
    change(async () => {
      isBusy.value = true;
      try {
        await form.flush();
        const { duplicated } = await import('./duplicate');
        const { id, filesLeft } = await duplicated(
          form,
          say('planItemCopyOf', { title: form.now.peek().title }),
        );
        openItem.value = { id };
        toast(say(filesLeft > 0 ? 'planItemDuplicatedNoRoom' : 'planItemDuplicated', { count: filesLeft }));
      } finally {
        isBusy.value = false;
      }
    });
  const remove = () =>
    change(async () => {
      await form.flush();
      const title = titleOf(form.now.peek(), say);
      const removed = await send('deletePlanItems', [form.id]);
      form.drop();
      close();
      toast(say('planItemDeleted', { title }), {
        label: say('planUndo'),
        act: () => change(() => send('putBackPlanItems', removed)),
      });
    });
  return (
    <div class="plan-editor-actions">
      <button type="button" onClick={() => void form.flush().then(() => openBrief(form.id))}>
        {say('planItemBrief')}
      </button>
      <button type="button" disabled={isBusy.value} onClick={duplicate}>
        {say('planItemDuplicate')}
      </button>
      <button type="button" class="danger" onClick={remove}>
        {say('planItemDelete')}
      </button>
    </div>
  );
}

const keepingWords = {
  blank: 'planItemBlank',
  kept: 'planItemKept',
  waiting: 'planItemWaiting',
  failed: 'planItemNotKept',
  full: 'planItemFull',
  newer: 'faultNewerStore',
} as const satisfies Record<Keeping, WindowWord>;
