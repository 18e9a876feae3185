import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { planLimits } from '@/utils/domain/plan/plan-limits';
import { readAddress, writeAddress } from '@/utils/domain/utm/address';
import { linksOf } from '@/utils/store/links';
import { useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';
import { isPlanLink } from '@/utils/store/plan-frame';

import { lazy } from '../../ui/lazy';
import { onEnter } from '../../ui/on-enter';
import { toast } from '../../ui/toast';
import { faultWords } from '../../utm/fault-words';
import { useWindow } from '../../window/window';
import { Conflicts } from './conflicts';
import type { ItemForm } from './item-form';
import { useKeptText } from './kept-text';

const LinkMaker = lazy(async () => (await import('./link-maker')).LinkMaker);

/** So many of the saved links are offered. */
const mostOffered = 100;

/** Where the text leads: pasted, chosen of the saved links, or made with the builder. */
export function LinksField({ form, brand }: { form: ItemForm; brand: Brand | null }) {
  const { say } = useWindow();
  const id = useId();
  const text = useKeptText(`link:${form.id}`);
  const problem = useSignal<string | null>(null);
  /** The link that is being tagged; '' for a new one; null: the builder is put away. */
  const making = useSignal<string | null>(null);
  const saved = useLive(() => linksOf(ownStore), []) ?? [];
  const { links } = form.now.value;
  const offered = saved
    .filter((one) => (one.brand === null || one.brand === brand?.id) && !links.includes(one.url))
    .slice(0, mostOffered);
  const put = (url: string, instead: string | null = null): boolean => {
    const now = form.now.peek().links;
    problem.value = null;
    if (!isPlanLink(url)) problem.value = say('planItemLinkBad');
    else if (now.includes(url) && url !== instead) problem.value = say('planItemLinkThere');
    else if (now.length >= planLimits.links && instead === null)
      problem.value = say('planItemLinksFull', { most: planLimits.links });
    else {
      const at = instead === null ? -1 : now.indexOf(instead);
      form.change({ links: at < 0 ? [...now, url] : now.with(at, url) });
      return true;
    }
    return false;
  };
  const add = () => {
    const read = readAddress(text.value);
    if ('fault' in read) {
      problem.value = read.fault === 'empty' ? null : say(faultWords[read.fault]);
      return;
    }
    if (put(writeAddress(read))) text.value = '';
  };
  const remove = (url: string) => {
    const at = links.indexOf(url);
    form.change({ links: links.filter((one) => one !== url) });
    toast(say('planItemLinkRemoved'), {
      label: say('planUndo'),
      act: () => {
        const now = form.now.peek().links;
        if (!now.includes(url)) form.change({ links: now.toSpliced(at, 0, url) });
      },
    });
  };
  return (
    <section class="plan-part" aria-labelledby="plan-links">
      <h3 id="plan-links">{say('planItemLinks')}</h3>
      {links.length > 0 && (
        <ul class="plan-links">
          {links.map((url) => (
            <li key={url}>
              <a href={url} target="_blank" rel="noreferrer">
                {url}
              </a>
              <span class="plan-line">
                <button type="button" class="plain" onClick={() => (making.value = url)}>
                  {say('planItemLinkTag')}
                </button>
                <button
                  type="button"
                  class="plain"
                  aria-label={say('planItemLinkRemove', { url })}
                  onClick={() => remove(url)}
                >
                  ×
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
      <div class="plan-line">
        <label for={id} class="unseen">
          {say('planItemLinkNew')}
        </label>
        <input
          id={id}
          type="text"
          inputMode="url"
          spellcheck={false}
          placeholder={say('planItemLinkNew')}
          aria-invalid={problem.value !== null}
          aria-describedby={`${id}says`}
          value={text.value}
          onInput={({ currentTarget }) => (text.value = currentTarget.value)}
          onKeyDown={onEnter(add)}
        />
        <button type="button" onClick={add}>
          {say('planItemAdd')}
        </button>
        <button
          type="button"
          aria-expanded={making.value !== null}
          onClick={() => (making.value = making.value === null ? '' : null)}
        >
          {say('planItemLinkMake')}
        </button>
      </div>
      <p id={`${id}says`} class="problem" role="alert">
        {problem.value}
      </p>
      {offered.length > 0 && (
        <div class="plan-field">
          <label for={`${id}saved`} class="unseen">
            {say('planItemLinkSaved')}
          </label>
          <select
            id={`${id}saved`}
            value=""
            onChange={({ currentTarget }) => {
              const { value } = currentTarget;
              currentTarget.value = '';
              if (value !== '') put(value);
            }}
          >
            <option value="">{say('planItemLinkSaved')}</option>
            {offered.map((one) => (
              <option key={one.id} value={one.url}>
                {one.url.length > 120 ? `${one.url.slice(0, 120)}…` : one.url}
              </option>
            ))}
          </select>
        </div>
      )}
      {making.value !== null && (
        <LinkMaker
          key={making.value}
          address={making.value}
          take={(url: string) => {
            if (put(url, making.peek() === '' ? null : making.peek())) making.value = null;
          }}
          close={() => (making.value = null)}
        />
      )}
      <Conflicts form={form} field="links" />
    </section>
  );
}
