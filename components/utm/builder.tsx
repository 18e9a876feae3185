import './builder.css';

import { useId, useMemo } from 'preact/hooks';

import { fillFrom } from '@/utils/domain/utm/fill';
import type { NotMade } from '@/utils/settings';

import { toast } from '../ui/toast';
import { useWindow, type WindowWord } from '../window/window';
import { useBuilder, type Builder } from './builder-state';
import { faultWords } from './fault-words';
import { Fields } from './fields';
import { Findings } from './findings';
import { Forecast } from './forecast';
import { Result } from './result';
import { TemplatePicker } from './template-picker';
import { WrittenOver } from './written-over';

const whyWords = {
  noTemplate: 'utmWhyNoTemplate',
  noAddress: 'utmWhyNoAddress',
  notLink: 'utmWhyNotLink',
  unfinished: 'utmWhyUnfinished',
  notCopied: 'utmWhyNotCopied',
} as const satisfies Record<NotMade, WindowWord>;

/** The builder by itself, as the popup has it. */
export function UtmBuilder({ pageAddress }: { pageAddress: string | null }) {
  return <BuilderForm builder={useBuilder(pageAddress)} pageAddress={pageAddress} />;
}

interface BuilderFormProps {
  builder: Builder;
  /** The address of the page in view, where it is known. */
  pageAddress: string | null;
}

/** Builds a tagged link: the address, its tags, what reports will make of them, and the link itself. */
export function BuilderForm({ builder, pageAddress }: BuilderFormProps) {
  const { say } = useWindow();
  const { built, why, isReady, isBlank } = builder;
  if (!isReady.value) return null;
  return (
    <section class="utm" aria-label={say('utmTab')}>
      {why.value && <p class="utm-note">{say(whyWords[why.value])}</p>}
      <AddressField builder={builder} pageAddress={pageAddress} />
      <TemplatePicker builder={builder} />
      <WrittenOver builder={builder} />
      <Fields builder={builder} />
      {built.value.url !== '' && (
        <>
          {isBlank.value && <p class="utm-note">{say('utmBegin')}</p>}
          <Findings builder={builder} />
          {!isBlank.value && <Forecast builder={builder} />}
          <Result builder={builder} />
        </>
      )}
    </section>
  );
}

function AddressField({ builder, pageAddress }: BuilderFormProps) {
  const { say } = useWindow();
  const { draft, built, taken, isBlank } = builder;
  const id = useId();
  const { fault } = built.value;
  const isFaulty = fault !== null && fault !== 'empty';
  const page = useMemo(() => (pageAddress === null ? null : fillFrom(pageAddress)), [pageAddress]);
  const isOther = page !== null && !page.fault && page.draft.address !== draft.value.address;
  const startAnew = () => {
    const before = builder.begin(page && !page.fault ? pageAddress! : '');
    toast(say('utmCleared'), { label: say('brandUndo'), act: () => builder.change(before) });
  };
  return (
    <div class="utm-address">
      <div class="utm-line utm-head">
        <label for={id}>{say('utmAddress')}</label>
        {(!isBlank.value || builder.editing.value !== null) && (
          <button type="button" class="plain" onClick={startAnew}>
            {say('utmStartAnew')}
          </button>
        )}
      </div>
      <textarea
        id={id}
        rows={2}
        spellcheck={false}
        autocomplete="off"
        placeholder="https://"
        value={draft.value.address}
        aria-invalid={isFaulty}
        aria-describedby={`${id}-says`}
        onInput={(event) => {
          // What was left out was of the address before.
          taken.value = null;
          builder.change({ address: event.currentTarget.value });
        }}
        onChange={() => builder.takeIn()}
        onPaste={() => setTimeout(() => builder.takeIn())}
      />
      <div id={`${id}-says`}>
        {isFaulty && <p class="utm-fault">{say(faultWords[fault])}</p>}
        {fault === 'empty' && <p class="soft">{say('utmAddressEmpty')}</p>}
        {taken.value && <TakenOut builder={builder} />}
      </div>
      {isOther && (
        <button type="button" class="plain" onClick={() => builder.use(pageAddress!)}>
          {say('utmUsePage')}
        </button>
      )}
    </div>
  );
}

function TakenOut({ builder }: { builder: Builder }) {
  const { say } = useWindow();
  const { taken } = builder;
  const { tracking, duplicates, address } = taken.value!;
  const names = [...new Set(tracking.map(({ name }) => name))];
  return (
    <p class="soft">
      {names.length > 0 && say('utmTaken', { count: names.length, names: names.slice(0, 6).join(', ') })}{' '}
      {duplicates.length > 0 &&
        say('utmDuplicates', {
          values: duplicates
            .slice(0, 3)
            .map(({ value }) => value)
            .join(', '),
        })}{' '}
      <button
        type="button"
        class="plain"
        onClick={() => {
          taken.value = null;
          builder.change({ address });
        }}
      >
        {say('utmPutBack')}
      </button>
    </p>
  );
}
