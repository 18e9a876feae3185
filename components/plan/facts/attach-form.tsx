import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';

import type { Channel, PlanItem } from '@/utils/domain/plan/item';
import { send } from '@/utils/messages/send';

import { ruledName } from '../../hashtags/network-names';
import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { faultWords } from './fact-words';

interface AttachFormProps {
  item: PlanItem;
  network: Channel['network'];
  done(): void;
}

/** Asks for the address of the post that was published. What is typed stays while it is no post's. */
export function AttachForm({ item, network, done }: AttachFormProps) {
  const { say } = useWindow();
  const problem = useSignal<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => field.current?.focus(), []);
  const attach = async () => {
    const address = field.current?.value ?? '';
    try {
      const answer = await send('attachFact', { item: item.id, network, address });
      if ('fault' in answer) {
        problem.value = say(faultWords[answer.fault], { network: ruledName(network) });
        field.current?.focus();
        return;
      }
      toast(say('planFactAttached', { network: ruledName(network) }), {
        label: say('planUndo'),
        act: () => void send('detachFact', { item: item.id, network }).catch(() => toast(say('failed'))),
      });
      done();
    } catch {
      problem.value = say('failed');
    }
  };
  return (
    // Not a form: it may stand in one.
    <div
      class="fact-attach"
      role="group"
      aria-label={say('planFactAttachTo', { network: ruledName(network) })}
    >
      <label for={id}>{say('planFactAddress', { network: ruledName(network) })}</label>
      <input
        ref={field}
        id={id}
        type="text"
        inputMode="url"
        autocomplete="off"
        placeholder="https://"
        aria-describedby={`${id}-problem`}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' && event.key !== 'Enter') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') void attach();
          else done();
        }}
      />
      <p class="problem" role="alert" id={`${id}-problem`}>
        {problem.value}
      </p>
      <div class="fact-buttons">
        <button type="button" class="strong" onClick={() => void attach()}>
          {say('planFactAttach')}
        </button>
        <button type="button" onClick={done}>
          {say('cancel')}
        </button>
      </div>
    </div>
  );
}
