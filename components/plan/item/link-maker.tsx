import { useEffect } from 'preact/hooks';

import { toast } from '../../ui/toast';
import { BuilderForm } from '../../utm/builder';
import { useBuilder } from '../../utm/builder-state';
import { useWindow } from '../../window/window';

interface LinkMakerProps {
  /** The address to tag; '' where there is none yet. */
  address: string;
  take(url: string): void;
  close(): void;
}

/** The builder of tagged links, for a link of the item. */
export function LinkMaker({ address, take, close }: LinkMakerProps) {
  const { say } = useWindow();
  const builder = useBuilder(null);
  const { isReady, built, draft } = builder;
  useEffect(() => {
    if (!isReady.value || address === '' || draft.peek().address === address) return;
    const before = builder.begin(address);
    if (before.address !== '')
      toast(say('planItemBuilderBegun'), { label: say('planUndo'), act: () => builder.change(before) });
  }, [isReady.value]);
  const { url, fault } = built.value;
  return (
    <div class="plan-maker">
      <BuilderForm builder={builder} pageAddress={null} />
      <div class="plan-line">
        <button
          type="button"
          class="strong"
          disabled={fault !== null || url === ''}
          onClick={() => {
            take(url);
            builder.done();
          }}
        >
          {say('planItemLinkTake')}
        </button>
        <button type="button" onClick={close}>
          {say('planItemLinkMakeClose')}
        </button>
      </div>
    </div>
  );
}
