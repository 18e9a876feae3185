import './writing.css';

import { useSignal, type Signal } from '@preact/signals';
import { useEffect, useId, useMemo } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { dayOf, lookAt, type Looked } from '@/utils/domain/hashtags/writing';
import type { Writing } from '@/utils/messages/protocol';
import { networkIds } from '@/utils/networks/catalog';
import { writingDraft } from '@/utils/settings';
import { houseOf } from '@/utils/store/house';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';

import { useBrands } from '../brands/brands';
import { WritingSwitch } from '../settings/writing-switch';
import { toast } from '../ui/toast';
import { networkName } from '../window/network-name';
import { useWindow, type WindowWord } from '../window/window';
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
      <div class="card">
        <WritingSwitch />
      </div>
    </div>
  );
}

function BeingWritten({
  writing: { text, network, isCut },
  brand,
}: {
  writing: Writing;
  brand: Brand | null;
}) {
  const { say } = useWindow();
  const looked = useLooked(text, network, brand);
  return (
    <section class="writing-now" aria-labelledby="writing-now">
      <h2 id="writing-now">{say('writingNow', { network: networkName(network) })}</h2>
      {isCut ? (
        <p>{say('writingTooLongText')}</p>
      ) : (
        looked && (
          <>
            <Said looked={looked} brand={brand} network={network} />
            <Found looked={looked} />
            {looked.corrected !== text && (
              <>
                <h3>{say('writingCorrected')}</h3>
                <p class="writing-text">{looked.corrected}</p>
                <CopyButton text={looked.corrected} label="writingCopyCorrected" strong />
              </>
            )}
          </>
        )
      )}
    </section>
  );
}

function Pasted({ brand }: { brand: Brand | null }) {
  const { say } = useWindow();
  const text = useSignal('');
  const network = useSignal<string>(networkIds[0]!);
  useDraft(text, network);
  const looked = useLooked(text.value, network.value, brand);
  const id = useId();
  const isEmpty = text.value.trim() === '';
  return (
    <section class="writing-now">
      <div class="writing-field">
        <label for={`${id}text`}>{say('writingText')}</label>
        <textarea
          id={`${id}text`}
          rows={7}
          maxLength={mostCharacters}
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
          onChange={(event) => (network.value = event.currentTarget.value)}
        >
          {networkIds.map((one) => (
            <option key={one} value={one}>
              {networkName(one)}
            </option>
          ))}
        </select>
      </div>
      {looked && !isEmpty && (
        <>
          <Said looked={looked} brand={brand} network={network.value} />
          <Found looked={looked} use={(fixed) => (text.value = fixed)} />
          <div class="writing-line">
            {looked.corrected !== text.value && (
              <button type="button" class="strong" onClick={() => (text.value = looked.corrected)}>
                {say('writingFixAll')}
              </button>
            )}
            <CopyButton text={text.value} label="writingCopy" />
          </div>
        </>
      )}
    </section>
  );
}

/** The text as it is looked at by the brand's guide and the network's rules as they are now; null until those are read. */
function useLooked(text: string, network: string, brand: Brand | null): Looked | null {
  const house = useLive(() => houseOf(ownStore, brand, network), [brand?.id, brand?.rubrics, network]);
  return useMemo(
    () => (house ? lookAt(text, network, house, dayOf(new Date())) : null),
    [text, network, house],
  );
}

/** How much there is of what, and by whose guide that was counted. */
function Said({ looked, brand, network }: { looked: Looked; brand: Brand | null; network: string }) {
  const { say } = useWindow();
  const guide = useLive(
    async () => (brand ? ((await ownStore.guides.get(brand.id)) ?? null) : null),
    [brand?.id],
  );
  const { tags, mostTags, length, mostLength } = looked;
  const name = networkName(network);
  return (
    <p class="writing-said">
      <strong data-over={mostTags !== null && tags > mostTags}>
        {mostTags === null
          ? say('writingTagsSaid', { n: tags })
          : say('writingTagsOfSaid', { n: tags, most: mostTags })}
      </strong>
      <strong data-over={mostLength !== null && length > mostLength}>
        {mostLength === null
          ? say('writingLengthSaid', { n: length })
          : say('writingLengthOfSaid', { n: length, most: mostLength })}
      </strong>
      <span class="soft">
        {brand === null
          ? say('writingByNobody', { network: name })
          : say(guide ? 'writingByGuide' : 'writingByNetwork', { brand: brand.name, network: name })}
      </span>
    </p>
  );
}

/** What is against the guide and the rules, worst first. `use` takes a text with one of them put right. */
function Found({ looked, use }: { looked: Looked; use?: (fixed: string) => void }) {
  const { say } = useWindow();
  if (looked.findings.length === 0) return <p class="writing-fine">{say('writingNothing')}</p>;
  return (
    <section class="writing-found" aria-label={say('writingFound')}>
      <ul>
        {looked.findings.map((finding, i) => (
          <li key={`${finding.rule}${finding.tag}${i}`} data-severity={finding.severity}>
            {finding.rule}
            {use && finding.fix !== null && (
              <button type="button" class="plain" onClick={() => use(finding.fix!)}>
                {say('writingFix')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function CopyButton({ text, label, strong }: { text: string; label: WindowWord; strong?: boolean }) {
  const { say } = useWindow();
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => toast(say('writingCopied')),
      () => toast(say('writingNotCopied')),
    );
  return (
    <button type="button" class={strong ? 'strong' : undefined} onClick={() => void copy()}>
      {say(label)}
    </button>
  );
}

const keptAfterMs = 150;

/** Keeps what was pasted while the browser runs: another tab, another view of the panel, and it is there again. */
function useDraft(text: Signal<string>, network: Signal<string>): void {
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
