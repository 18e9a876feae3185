import '../../hashtags/writing.css';

import { useSignal } from '@preact/signals';
import { useId, useMemo } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { dayOf } from '@/utils/domain/calendar';
import { codePoints, lengthAs } from '@/utils/domain/hashtags/lengths';
import type { House } from '@/utils/domain/hashtags/lint';
import { titledNetworks, type RuledNetwork } from '@/utils/domain/hashtags/network-rules';
import { countOf, lookAt } from '@/utils/domain/hashtags/writing';
import { foldedAt } from '@/utils/domain/plan/fold';
import { textOn, type Channel } from '@/utils/domain/plan/item';
import { houseOf } from '@/utils/store/house';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';

import { ruledName } from '../../hashtags/network-names';
import { WritingFindings } from '../../hashtags/writing-findings';
import { Choice } from '../../ui/choice';
import { toast } from '../../ui/toast';
import { useWindow } from '../../window/window';
import { Conflicts } from './conflicts';
import type { ItemForm } from './item-form';

type Tab = 'all' | RuledNetwork;

/** The text, for all networks or for one; how it stands by each network's limits and the brand's guide. */
export function TextPart({ form, brand }: { form: ItemForm; brand: Brand | null }) {
  const { say } = useWindow();
  const tab = useSignal<Tab>('all');
  const { channels } = form.now.value;
  const channel = channels.find(({ network }) => network === tab.value);
  return (
    <section class="plan-text" aria-labelledby="plan-text">
      <h3 id="plan-text">{say('planItemText')}</h3>
      {channels.length > 0 && (
        <Choice<Tab>
          legend={say('planItemTextFor')}
          quiet
          options={[
            { value: 'all', label: say('planItemTextAll') },
            ...channels.map(({ network, text }) => ({
              value: network,
              label: `${ruledName(network)}${text === null ? '' : ' •'}`,
            })),
          ]}
          value={channel ? tab.value : 'all'}
          change={(value) => (tab.value = value)}
        />
      )}
      {channel ? (
        <OnNetwork key={channel.network} form={form} channel={channel} brand={brand} />
      ) : (
        <OnAll form={form} brand={brand} open={(network) => (tab.value = network)} />
      )}
    </section>
  );
}

function OnAll({
  form,
  brand,
  open,
}: {
  form: ItemForm;
  brand: Brand | null;
  open(network: RuledNetwork): void;
}) {
  const { say } = useWindow();
  const { text, channels } = form.now.value;
  return (
    <>
      <TextBox
        label={say('planItemTextCommon')}
        value={text}
        change={(next) => form.change({ text: next })}
      />
      <Conflicts form={form} field="text" />
      {channels.length === 0 ? (
        <p class="soft">{say('planItemTextNoNetworks')}</p>
      ) : (
        <ul class="plan-standings">
          {channels.map((channel) => (
            <li key={channel.network}>
              <Standing form={form} channel={channel} brand={brand} open={() => open(channel.network)} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface OnNetworkProps {
  form: ItemForm;
  channel: Channel;
  brand: Brand | null;
}

/** How the text of one network stands, in a line that leads to it. */
function Standing({ form, channel, brand, open }: OnNetworkProps & { open(): void }) {
  const { say, figures } = useWindow();
  const { network } = channel;
  const text = textOn(form.now.value, channel);
  const house = useHouse(brand, network);
  const looked = useMemo(
    () => house && lookAt(text, network, house, dayOf(new Date())),
    [text, network, house],
  );
  if (!looked) return null;
  const { length, mostLength, findings } = looked;
  const over = mostLength === null ? 0 : length - mostLength;
  const found = countOf(findings);
  return (
    <>
      <button type="button" class="plain" onClick={open}>
        {ruledName(network)}
      </button>{' '}
      <span data-over={over > 0}>
        {mostLength === null
          ? say('planItemLength', { length: figures.value.whole(length) })
          : say('planItemLengthOf', {
              length: figures.value.whole(length),
              most: figures.value.whole(mostLength),
            })}
        {over > 0 && ` ${say('planItemLengthOver', { over: figures.value.whole(over) })}`}
      </span>
      {channel.text !== null && <span class="soft">{say('planItemOwnText')}</span>}
      {text.trim() !== '' && (found > 0 || house?.guide) && (
        <span class={found > 0 ? 'plan-warning' : 'soft'}>
          {found > 0 ? say('planItemFound', { count: found }) : say('planItemFoundNothing')}
        </span>
      )}
    </>
  );
}

function OnNetwork({ form, channel, brand }: OnNetworkProps) {
  const { say } = useWindow();
  const { network } = channel;
  const name = ruledName(network);
  const { text: common } = form.now.value;
  const text = textOn(form.now.value, channel);
  const house = useHouse(brand, network);
  const put = (own: string | null) =>
    form.change({
      channels: form.now
        .peek()
        .channels.map((one) => (one.network === network ? { ...one, text: own } : one)),
    });
  const take = (fixed: string) => {
    const before = text;
    const write = (next: string) => (channel.text === null ? form.change({ text: next }) : put(next));
    write(fixed);
    toast(say('writingPutRight'), { label: say('planUndo'), act: () => write(before) });
  };
  const backToCommon = () => {
    const before = channel.text;
    put(null);
    toast(say('planItemCommonAgain', { network: name }), { label: say('planUndo'), act: () => put(before) });
  };
  return (
    <>
      <TextBox
        label={channel.text === null ? say('planItemTextCommon') : say('planItemTextOwn', { network: name })}
        value={text}
        change={(next) => (channel.text === null ? form.change({ text: next }) : put(next))}
      />
      <div class="plan-line">
        {channel.text === null ? (
          <>
            <span class="soft">{say('planItemTextIsCommon')}</span>
            <button type="button" onClick={() => put(common)}>
              {say('planItemWriteOwn', { network: name })}
            </button>
          </>
        ) : (
          <button type="button" onClick={backToCommon}>
            {say('planItemUseCommon')}
          </button>
        )}
      </div>
      {channel.text === null && <Conflicts form={form} field="text" />}
      {house && (
        <div class="writing">
          <TitleLength form={form} network={network} house={house} />
          {text.trim() !== '' && (
            <WritingFindings
              text={text}
              network={network}
              name={name}
              house={house}
              brand={brand}
              take={take}
            />
          )}
          {text.trim() !== '' && <FoldPreview text={text} name={name} house={house} />}
        </div>
      )}
    </>
  );
}

/** How long the title is where the network has titles. */
function TitleLength({ form, network, house }: { form: ItemForm; network: RuledNetwork; house: House }) {
  const { say } = useWindow();
  const most = house.rules?.text.title ?? null;
  if (!titledNetworks.includes(network) || most === null) return null;
  const length = codePoints(form.now.value.title);
  return (
    <p class="writing-said">
      <strong data-over={length > most}>{say('planItemTitleLength', { length, most })}</strong>
    </p>
  );
}

/** The text as the network shows it at first, and what it puts under "more". */
function FoldPreview({ text, name, house }: { text: string; name: string; house: House }) {
  const { say } = useWindow();
  const { rules } = house;
  const fold = rules?.text.fold ?? null;
  const { seen, under } = useMemo(
    () => foldedAt(text, fold, rules?.text.counted ?? 'codePoints'),
    [text, fold, rules],
  );
  return (
    <figure class="plan-fold">
      <figcaption>
        {fold === null
          ? say('planItemFoldUnknown', { network: name })
          : under === ''
            ? say('planItemFoldNone', { network: name, fold })
            : say('planItemFold', {
                network: name,
                fold,
                under: lengthAs(under, rules?.text.counted ?? 'codePoints'),
              })}
      </figcaption>
      <p class="plan-fold-text">
        {seen}
        {under !== '' && (
          <>
            <span class="plan-more">… {say('planItemMore')}</span>
            <span class="plan-under">{under}</span>
          </>
        )}
      </p>
    </figure>
  );
}

function TextBox({ label, value, change }: { label: string; value: string; change(value: string): void }) {
  const id = useId();
  return (
    <div class="plan-field">
      <label for={id} class="unseen">
        {label}
      </label>
      <textarea id={id} rows={8} value={value} onInput={({ currentTarget }) => change(currentTarget.value)} />
    </div>
  );
}

const useHouse = (brand: Brand | null, network: string): House | undefined =>
  useLive(() => houseOf(ownStore, brand, network), [brand, network]);
