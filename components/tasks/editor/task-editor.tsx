import '../../plan/item/editor.css';
import '../../plan/ui/plan.css';
import '../tasks.css';

import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { blankTask } from '@/utils/domain/tasks/blank';
import { taskLimits } from '@/utils/domain/tasks/task';

import { useBrands } from '../../brands/brands';
import { GoneNote, KeptNote, TooLongNote } from '../../ui/editor-notes';
import { Toasts } from '../../ui/toast';
import { SelectField } from '../../ui/written-field';
import type { Keeping } from '../../window/keeper';
import { useWindow, type WindowWord } from '../../window/window';
import { removeAndTell } from '../change-task';
import { openTask, type AskedTask, type OpenTask } from '../new-task';
import { useKnownPeople } from '../use-tasks';
import { Checklist } from './checklist';
import { Conflict } from './conflict';
import { DueFields } from './due-fields';
import { fieldWords, TextField } from './fields';
import { Moves } from './moves';
import { OriginLine } from './origin-line';
import { taskForm, type TaskForm } from './task-form';

/** The editor of a task, kept as it is written. */
export function TaskEditor({ open }: { open: OpenTask }) {
  const brands = useBrands();
  const id = useMemo(() => ('id' in open ? open.id : crypto.randomUUID()), [open]);
  if (!brands) return null;
  return <Editor key={id} id={id} open={open} brands={brands.all} chosen={brands.chosen} />;
}

interface EditorProps {
  id: string;
  open: OpenTask;
  brands: readonly Brand[];
  chosen: Brand | null;
}

function beginningOf({ origin, beginning }: AskedTask, chosen: Brand | null) {
  const { id: _id, createdAt: _made, updatedAt: _edited, acceptedAt: _accepted, ...content } = beginning;
  return { ...blankTask(chosen?.id ?? null), ...content, from: origin };
}

function Editor({ id, open, brands, chosen }: EditorProps) {
  const form = useMemo(() => taskForm(id, 'id' in open ? null : beginningOf(open, chosen)), []);
  useEffect(() => {
    const end = form.follow();
    // What comes with a title was asked to be a task.
    void form.flush();
    return end;
  }, []);
  const dialog = useRef<HTMLDialogElement>(null);
  const { say } = useWindow();
  useLayoutEffect(() => {
    dialog.current?.showModal();
    if (!('id' in open)) dialog.current?.querySelector('textarea')?.focus();
  }, []);
  const close = async () => {
    const left = form.leave(say('tasksUntitled'));
    dialog.current?.close();
    openTask.value = null;
    await left;
  };
  const { isRead, isGone, kept, now } = form;
  const isNone = isGone.value && !kept.value;
  return (
    <dialog
      ref={dialog}
      class="plan-editor"
      aria-labelledby="task-editor-title"
      onCancel={(event) => {
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        void close();
      }}
    >
      <header class="plan-editor-head">
        <h2 id="task-editor-title">{now.value.title.trim() || say('tasksNew')}</h2>
        <KeptNote
          keeping={form.keeping.value}
          said={say(keepingWords[form.keeping.value], { most: taskLimits.tasks })}
        />
        <button type="button" onClick={() => void close()}>
          {say('planItemClose')}
        </button>
      </header>
      {isRead.value && (
        <div class="plan-editor-body">
          {isNone && <p role="alert">{say('tasksNone')}</p>}
          {isGone.value && !isNone && <GoneNote said={say('tasksGoneNow')} keepAnew={form.keepAnew} />}
          {'id' in open && open.again && <AgainNote asked={open.again} />}
          <UnkeptNote form={form} />
          {!isNone && <Fields form={form} brands={brands} close={close} />}
        </div>
      )}
      <Toasts />
    </dialog>
  );
}

function Fields({
  form,
  brands,
  close,
}: {
  form: TaskForm;
  brands: readonly Brand[];
  close(): Promise<void>;
}) {
  const { say } = useWindow();
  const people = useKnownPeople() ?? [];
  const { state, outcome, remark } = form.now.value;
  return (
    <div class="plan-editor-grid">
      <div class="plan-editor-side">
        <TextField form={form} field="title" label={say('tasksTitle')} grow />
        <Moves form={form} />
        <div class="plan-pair task-people">
          <TextField form={form} field="assignee" label={say('planItemAssignee')} known={people} />
          <TextField form={form} field="accepter" label={say('tasksAccepter')} known={people} />
        </div>
        <DueFields form={form} />
        <Urgent form={form} />
        {brands.length > 0 && <BrandField form={form} brands={brands} />}
        <OriginLine form={form} close={close} />
      </div>
      <div class="plan-editor-main">
        <TextField
          form={form}
          field="brief"
          label={say('tasksBrief')}
          hint={say('tasksBriefHint')}
          rows={5}
        />
        <TextField
          form={form}
          field="acceptance"
          label={say('tasksAcceptance')}
          hint={say('tasksAcceptanceHint')}
          rows={3}
        />
        <Checklist form={form} />
        {(state !== 'toDo' || outcome !== '') && (
          <TextField
            form={form}
            field="outcome"
            label={say('tasksOutcome')}
            hint={say('tasksOutcomeHint')}
            rows={3}
          />
        )}
        {(state === 'toAccept' || remark !== '') && (
          <TextField form={form} field="remark" label={say('tasksRemark')} rows={2} />
        )}
        <Actions form={form} close={close} />
      </div>
    </div>
  );
}

function Urgent({ form }: { form: TaskForm }) {
  const { say } = useWindow();
  return (
    <div>
      <label class="task-urgent">
        <input
          type="checkbox"
          checked={form.now.value.priority === 'urgent'}
          onChange={({ currentTarget }) =>
            form.change({ priority: currentTarget.checked ? 'urgent' : 'usual' })
          }
        />
        {say('tasksUrgent')}
      </label>
      <Conflict form={form} field="priority" />
    </div>
  );
}

function BrandField({ form, brands }: { form: TaskForm; brands: readonly Brand[] }) {
  const { say } = useWindow();
  const { brand } = form.now.value;
  return (
    <div>
      <SelectField
        label={say('brand')}
        value={brands.some(({ id }) => id === brand) ? brand! : ''}
        options={[
          { value: '', label: say('planItemNoBrand') },
          ...brands.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        change={(to) => form.change({ brand: to || null })}
      />
      <Conflict form={form} field="brand" />
    </div>
  );
}

function Actions({ form, close }: { form: TaskForm; close(): Promise<void> }) {
  const ours = useWindow();
  const { say } = ours;
  if (!form.kept.value) return null;
  const remove = async () => {
    await form.flush();
    const { title } = form.now.peek();
    if (!(await removeAndTell([form.id], () => say('tasksDeleted', { title }), ours))) return;
    form.drop();
    await close();
  };
  return (
    <div class="plan-editor-actions">
      <button type="button" class="danger" onClick={() => void remove()}>
        {say('planItemDelete')}
      </button>
    </div>
  );
}

const keepingWords = {
  blank: 'tasksBlank',
  kept: 'planItemKept',
  waiting: 'planItemWaiting',
  failed: 'planItemNotKept',
  full: 'tasksFull',
  newer: 'faultNewerStore',
} as const satisfies Record<Keeping, WindowWord>;

/** A task was made of the same thing before. */
function AgainNote({ asked }: { asked: AskedTask }) {
  const { say } = useWindow();
  return (
    <div class="plan-editor-note" role="status">
      <p>{say('tasksAgain')}</p>
      <button type="button" onClick={() => (openTask.value = asked)}>
        {say('tasksMakeAnother')}
      </button>
    </div>
  );
}

function UnkeptNote({ form }: { form: TaskForm }) {
  const { say } = useWindow();
  return (
    <>
      {form.unkept.value.map(({ field, why, length, most }) =>
        why === 'long' ? (
          <TooLongNote key={field} field={say(fieldWords[field])} length={length} most={most} />
        ) : (
          form.kept.value && (
            <p key={field} class="problem" role="alert">
              {say('tasksNoTitle')}
            </p>
          )
        ),
      )}
    </>
  );
}
