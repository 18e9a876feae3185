import './writing.css';

import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { dayOf } from '@/utils/domain/calendar';
import type { House } from '@/utils/domain/hashtags/lint';
import { ruledNetworks, type RuledNetwork } from '@/utils/domain/hashtags/network-rules';
import { corrected } from '@/utils/domain/hashtags/writing';
import type { Writing } from '@/utils/messages/protocol';
import { writingDraft } from '@/utils/settings';
import { houseOf } from '@/utils/store/house';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';

import { useBrands } from '../brands/brands';
import { WritingSwitch } from '../settings/writing-switch';
import { toast } from '../ui/toast';
import { networkName } from '../window/network-name';
import { useWindow } from '../window/window';
import { useLostFocus } from './lost-focus';
import { ruledName } from './network-names';
import { WritingFindings } from './writing-findings';
import { useWritingNow } from './writing-now';

/** As many characters as are looked at in a field of a network. */
const mostCharacters = 20_000;

/** A text looked at by the guide: the one that is being written in the tab, else one that is pasted here. */
export function WritingPart() {
  const brands = useBrands();
  const writing = useWritingNow().value;
  if (!brands) return null;
  return (
    <div class="writing">
      {writing ? (
        <BeingWritten writing={writing} brand={brands.all.find(({ id }) => id === writing.brand) ?? null} />
      ) : (
        <Pasted brand={brands.chosen} />
      )}
      <div class="writing-switch">
        <WritingSwitch />
      </div>
    </div>
  );
}

function BeingWritten({ writing, brand }: { writing: Writing; brand: Brand | null }) {
  const { say } = useWindow();
  const { text, network, isCut } = writing;
  const house = useHouse(brand, network);
  const better = useCorrected(isCut ? '' : text, network, house);
  const name = networkName(network);
  return (
    <section class="writing-now" aria-labelledby="writing-now">
      <h2 id="writing-now">{say('writingNow', { network: name })}</h2>
      {isCut ? (
        <p>{say('writingTooLongText')}</p>
      ) : (
        house && <WritingFindings text={text} network={network} name={name} house={house} brand={brand} />
      )}
      {better !== null && (
        <div class="writing-better">
          <h3>{say('writingCorrected')}</h3>
          <p class="writing-text">{better}</p>
          <CopyButton text={better} label={say('writingCopyCorrected')} strong />
        </div>
      )}
    </section>
  );
}

function Pasted({ brand }: { brand: Brand | null }) {
  const { say } = useWindow();
  const text = useSignal('');
  const network = useSignal<RuledNetwork>(ruledNetworks[0]);
  useDraft(text, network);
  const isLong = text.value.length > mostCharacters;
  const isEmpty = text.value.trim() === '';
  const house = useHouse(brand, network.value);
  const better = useCorrected(isLong || isEmpty ? '' : text.value, network.value, house);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  useLostFocus(() => field.current, [better === null]);
  const take = (fixed: string) => {
    const before = text.peek();
    text.value = fixed;
    toast(say('writingPutRight'), { label: say('brandUndo'), act: () => (text.value = before) });
  };
  return (
    <section class="writing-now">
      <div class="writing-field">
        <label for={`${id}text`}>{say('writingText')}</label>
        <textarea
          ref={field}
          id={`${id}text`}
          rows={7}
          aria-describedby={`${id}hint`}
          value={text.value}
          onInput={(event) => (text.value = event.currentTarget.value)}
        />
        <small id={`${id}hint`}>{say('writingHint')}</small>
      </div>
      <div class="writing-line">
        <label for={`${id}network`}>{say('writingNetwork')}</label>
        <select
          id={`${id}network`}
          value={network.value}
          onChange={(event) => (network.value = event.currentTarget.value as RuledNetwork)}
        >
          {ruledNetworks.map((one) => (
            <option key={one} value={one}>
              {ruledName(one)}
            </option>
          ))}
        </select>
      </div>
      {isLong && <p class="writing-problem">{say('writingTooLongText')}</p>}
      {house && !isEmpty && !isLong && (
        <>
          <WritingFindings
            text={text.value}
            network={network.value}
            name={ruledName(network.value)}
            house={house}
            brand={brand}
            take={take}
          />
          <div class="writing-line">
            {better !== null && (
              <button type="button" class="strong" onClick={() => take(better)}>
                {say('writingFixAll')}
              </button>
            )}
            <CopyButton text={text.value} label={say('writingCopy')} />
          </div>
        </>
      )}
    </section>
  );
}

/** By what a text is looked at now; undefined until that is read. */
const useHouse = (brand: Brand | null, network: string): House | undefined =>
  useLive(() => houseOf(ownStore, brand, network), [brand, network]);

/** The text with everything put right that can be; null when nothing can, or nothing is known yet. */
function useCorrected(text: string, network: string, house: House | undefined): string | null {
  const better = useMemo(
    () => (house ? corrected(text, network, house, dayOf(new Date())) : text),
    [text, network, house],
  );
  return better === text ? null : better;
}

function CopyButton({ text, label, strong }: { text: string; label: string; strong?: boolean }) {
  const { say } = useWindow();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => toast(say('writingCopied')),
      () => toast(say('writingNotCopied')),
    );
  return (
    <button type="button" class={strong ? 'strong' : undefined} onClick={() => void copy()}>
      {label}
    </button>
  );
}

const keptAfterMs = 150;

/** Keeps what was pasted while the browser runs: another tab, another view of the panel, and it is there again. */
function useDraft(text: Signal<string>, network: Signal<RuledNetwork>): void {
  const isRead = useSignal(false);
  useEffect(() => {
    let isHere = true;
    void writingDraft.getValue().then((draft) => {
      if (!isHere) return;
      // What was typed before it came holds.
      if (draft && text.peek() === '') {
        text.value = draft.text;
        network.value = draft.network;
      }
      isRead.value = true;
    });
    return () => void (isHere = false);
  }, []);
  const latest = { text: text.value, network: network.value };
  useEffect(() => {
    if (!isRead.value) return;
    const keep = () => void writingDraft.setValue(latest);
    const timer = setTimeout(keep, keptAfterMs);
    return () => {
      clearTimeout(timer);
      keep();
    };
  }, [latest.text, latest.network, isRead.value]);
}
