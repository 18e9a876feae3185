import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';

import { askedWith } from '@/utils/domain/tasks/moves';
import { taskLimits, type Task, type TaskState } from '@/utils/domain/tasks/task';

import { Dialog } from '../ui/dialog';
import { useWindow } from '../window/window';
import { moveWord } from './task-words';

/** What is said with a move. */
export type Said = Partial<Pick<Task, 'outcome' | 'remark'>>;

interface MoveDialogProps {
  task: Pick<Task, 'title' | 'state' | 'outcome' | 'remark'>;
  to: TaskState;
  /** Null: not moved after all. What is said when it could not be moved stays as it is typed. */
  answer(said: Said | null): void;
}

/** Asks what is handed over, or why it is sent back: the move is made with it. */
export function MoveDialog({ task, to, answer }: MoveDialogProps) {
  const { say } = useWindow();
  const id = useId();
  const field = askedWith(task.state, to) ?? 'outcome';
  // What was handed over before stays there to be changed; a remark is a new one each time.
  const text = useSignal(field === 'outcome' ? task.outcome : '');
  const isMissing = useSignal(false);
  const written = useRef<HTMLTextAreaElement>(null);
  useEffect(() => written.current?.focus(), []);
  const word = say(moveWord(task.state, to));
  return (
    <Dialog
      title={word}
      confirm={word}
      cancel={say('cancel')}
      answer={(yes) => {
        if (!yes) return answer(null);
        isMissing.value = field === 'remark' && text.value.trim() === '';
        if (isMissing.value) written.current?.focus();
        else answer({ [field]: text.value });
      }}
    >
      <p>{task.title}</p>
      <div class="task-asked">
        <label for={id}>{say(field === 'outcome' ? 'tasksOutcome' : 'tasksRemark')}</label>
        <textarea
          ref={written}
          id={id}
          rows={4}
          maxLength={taskLimits.text}
          aria-describedby={`${id}hint`}
          aria-invalid={isMissing.value}
          value={text.value}
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value;
            isMissing.value = false;
          }}
        />
        <small id={`${id}hint`}>{say(field === 'outcome' ? 'tasksOutcomeHint' : 'tasksRemarkHint')}</small>
        <p class="problem" role="alert">
          {isMissing.value && say('tasksRemarkNeeded')}
        </p>
      </div>
    </Dialog>
  );
}
