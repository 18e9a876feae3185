import './brief-page.css';

import { useEffect, useRef } from 'preact/hooks';

import { tagsIn } from '@/utils/domain/hashtags/tokenize';
import type { Media, PlanItem } from '@/utils/domain/plan/item';
import { brandsNow, useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';
import { planItemOf } from '@/utils/store/plan';
import { brandPlanOf } from '@/utils/store/plan-frame';
import { categoryName } from '@/utils/words/plan';

import { accountName } from '../../brands/account-name';
import { ruledName } from '../../hashtags/network-names';
import { formatName } from '../../posts/columns';
import { EmptyState } from '../../ui/empty-state';
import { useWindow } from '../../window/window';
import { titleOf, whenText } from '../ui/item-words';
import { saveSheet } from './save-sheet';

/** A plan item as a sheet for who makes it, a designer or a copywriter: on paper, as PDF, as a file that opens anywhere. */
export function BriefPage() {
  const { say } = useWindow();
  const id = decodeURIComponent(location.hash.slice(1));
  const found = useLive(async () => {
    const item = await planItemOf(ownStore, id);
    if (!item) return { item };
    const brands = await brandsNow();
    const { categories } = await brandPlanOf(ownStore, item.brand);
    return { item, categories, brand: brands.find((one) => one.id === item.brand)?.name ?? null };
  }, [id]);
  if (!found) return null;
  if (!found.item)
    return (
      <main class="brief">
        <EmptyState title={say('planItemBriefNone')} text={say('planItemBriefNoneText')} />
      </main>
    );
  const { item, categories, brand } = found;
  return (
    <Sheet
      item={item}
      brand={brand ?? null}
      category={item.category && categoryName(item.category, categories ?? [], say)}
    />
  );
}

interface SheetProps {
  item: PlanItem;
  brand: string | null;
  category: string | null;
}

function Sheet({ item, brand, category }: SheetProps) {
  const ours = useWindow();
  const { say } = ours;
  const sheet = useRef<HTMLElement>(null);
  const title = titleOf(item, say);
  useEffect(() => {
    document.title = say('planItemBriefOf', { title });
  }, [title]);
  const { text, channels, checklist, links, media } = item;
  const tags = [...new Set([text, ...channels.map((one) => one.text ?? '')].flatMap((one) => tagsOf(one)))];
  const facts = [
    [say('brand'), brand],
    [say('planItemWhen'), item.when && whenText(item.when, ours)],
    [
      say('planItemNetworks'),
      channels
        .map(({ network, account, format }) =>
          [ruledName(network), account && accountName(account, say), format && formatName(format, say)]
            .filter(Boolean)
            .join(', '),
        )
        .join('; '),
    ],
    [say('planItemRubric'), item.rubric],
    [say('planItemCategory'), category],
    [say('planItemAssignee'), [item.assignee, item.role].filter(Boolean).join(', ')],
    [say('planItemGeotag'), item.geotag],
    [say('planItemSource'), item.source],
  ] as const;
  return (
    <main class="brief" ref={sheet}>
      <div class="tools">
        <button type="button" class="strong" onClick={() => print()}>
          {say('guidePagePrint')}
        </button>
        <button type="button" onClick={() => saveSheet(sheet.current!, say('planItemBriefOf', { title }))}>
          {say('planItemBriefSave')}
        </button>
        <p class="soft">{say('guidePagePrintHint')}</p>
      </div>
      <header>
        <p class="kind">{say('planItemBriefTitle')}</p>
        <h1>{title}</h1>
      </header>
      <dl class="facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <Part title={say('planItemTask')} text={item.brief} />
      <Part title={say('planItemMediaNotes')} text={item.mediaNotes} />
      <Part title={say('planItemText')} text={text} />
      {channels.map(
        (channel) =>
          channel.text !== null && (
            <Part
              key={channel.network}
              title={say('planItemTextOwn', { network: ruledName(channel.network) })}
              text={channel.text}
            />
          ),
      )}
      {tags.length > 0 && <Part title={say('planItemBriefTags')} text={tags.join(' ')} />}
      {links.length > 0 && (
        <section>
          <h2>{say('planItemLinks')}</h2>
          <ul class="links">
            {links.map((url) => (
              <li key={url}>
                <a href={url} rel="noreferrer">
                  {url}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {checklist.length > 0 && (
        <section>
          <h2>{say('planItemChecklist')}</h2>
          <ul class="checks">
            {checklist.map(({ text: what, done }, i) => (
              <li key={i}>
                <span aria-hidden="true">{done ? '☑' : '☐'}</span>{' '}
                <span class="unseen">{say(done ? 'planItemDone' : 'planItemToDo')}</span> {what}
              </li>
            ))}
          </ul>
        </section>
      )}
      {media.length > 0 && (
        <section>
          <h2>{say('planItemFiles')}</h2>
          <ul class="pictures">
            {media.map((one) => (
              <Picture key={one.id} media={one} />
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

const tagsOf = (text: string): string[] => tagsIn(text).map(({ start, end }) => text.slice(start, end));

function Part({ title, text }: { title: string; text: string }) {
  if (text.trim() === '') return null;
  return (
    <section>
      <h2>{title}</h2>
      <p class="text">{text}</p>
    </section>
  );
}

/** Pictures that every browser draws, and that can hold no script. */
const drawn = /^image\/(?:png|jpeg|webp|gif|avif)$/;

function Picture({ media }: { media: Media }) {
  const { say, figures } = useWindow();
  const { id, name, type, bytes, width, height } = media;
  const source = useLive(async () => {
    const file = drawn.test(type) && width !== null ? await ownStore.planFiles.get(id) : undefined;
    return file ? `data:${type};base64,${file.data}` : ((await ownStore.planThumbs.get(id))?.thumb ?? null);
  }, [id]);
  return (
    <li>
      {source && <img src={source} alt={say('planItemFilePicture', { name })} />}
      <p class="soft">
        <bdi>{name}</bdi>, {figures.value.bytes(bytes)}
        {width !== null && height !== null && ` · ${width} × ${height}`}
      </p>
    </li>
  );
}
