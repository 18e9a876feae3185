import './guide-page.css';

import { useEffect } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { dayOf } from '@/utils/domain/calendar';
import { rulesFor } from '@/utils/domain/hashtags/built-in-rules';
import { examplesOf, type ExampleFault, type TagExample } from '@/utils/domain/hashtags/examples';
import type { Guide, GuideTag, TagUse } from '@/utils/domain/hashtags/guide';
import { writtenTag } from '@/utils/domain/hashtags/guide-tags';
import type { RuledNetwork, RulesEdits } from '@/utils/domain/hashtags/network-rules';
import { guideOf, limitsOf } from '@/utils/store/guides';
import { brandsNow, useLive } from '@/utils/store/live';
import { ownStore } from '@/utils/store/own';

import { EmptyState } from '../ui/empty-state';
import { useWindow, type WindowWord } from '../window/window';
import { dayText, guideSentences, tagDetails } from './guide-sentences';
import { localNetworks, ruledName } from './network-names';

/** A brand's guide to hashtags as a page for people who have never seen Lorgnette: on paper, as PDF, on light ground. */
export function GuidePage() {
  const { say } = useWindow();
  const id = new URLSearchParams(location.search).get('brand') ?? '';
  const found = useLive(async () => {
    const brands = await brandsNow();
    return {
      brand: brands.find((one) => one.id === id) ?? null,
      guide: await guideOf(ownStore, id),
      limits: await limitsOf(ownStore),
    };
  }, [id]);
  if (!found) return null;
  const { brand, guide, limits } = found;
  if (!brand || !guide)
    return (
      <main class="sheet">
        <EmptyState title={say('guidePageNone')} text={say('guidePageNoneText')} />
      </main>
    );
  return <Sheet brand={brand} guide={guide} limits={limits} />;
}

const groups = ['required', 'allowed', 'forbidden', 'banned'] as const satisfies readonly TagUse[];
const groupWords = {
  required: ['guidePageRequired', 'guidePageRequiredText'],
  allowed: ['guidePageAllowed', 'guidePageAllowedText'],
  forbidden: ['guidePageForbidden', 'guidePageForbiddenText'],
  banned: ['guidePageBanned', 'guidePageBannedText'],
} as const satisfies Record<TagUse, readonly [WindowWord, WindowWord]>;

interface SheetProps {
  brand: Brand;
  guide: Guide;
  /** What the person knows better of the networks. */
  limits: readonly RulesEdits[];
}

function Sheet({ brand, guide, limits }: SheetProps) {
  const ours = useWindow();
  const { say, figures } = ours;
  const title = say('guidePageOf', { brand: brand.name });
  useEffect(() => {
    document.title = title;
  }, [title]);
  const sentences = guideSentences(guide, say);
  const paragraphs = guide.preface.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  const tags = (use: TagUse) => guide.tags.filter((tag) => tag.use === use);
  return (
    <main class="sheet">
      <div class="tools">
        <button type="button" class="strong" onClick={() => print()}>
          {say('guidePagePrint')}
        </button>
        <p class="soft">{say('guidePagePrintHint')}</p>
      </div>
      <header>
        <h1>{title}</h1>
        <p class="soft">{say('guidePageOn', { day: figures.value.day(guide.updatedAt) })}</p>
      </header>
      {paragraphs.map((paragraph, i) => (
        <p key={i} class="preface">
          {paragraph}
        </p>
      ))}
      {sentences.length > 0 && (
        <section>
          <h2>{say('guidePageRules')}</h2>
          <ul class="rules">
            {sentences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </section>
      )}
      {groups.map(
        (use) =>
          tags(use).length > 0 && (
            <section key={use} class={`use ${use}`}>
              <h2 id={`of-${use}`}>{say(groupWords[use][0])}</h2>
              <p class="soft">{say(groupWords[use][1])}</p>
              <TagTable name={`of-${use}`} tags={tags(use)} community={guide.community} />
            </section>
          ),
      )}
      {brand.rubrics.length > 0 && (
        <section>
          <h2 id="of-rubrics">{say('guidePageRubrics')}</h2>
          <p class="soft">{say(guide.needsRubric ? 'guidePageRubricsMust' : 'guidePageRubricsMay')}</p>
          <table aria-labelledby="of-rubrics">
            <tbody>
              {brand.rubrics.map(({ name, tags: ofRubric }, i) => (
                <tr key={i}>
                  <th scope="row">{name}</th>
                  <td>
                    <bdi class="tag">{ofRubric.map((tag) => `#${tag}`).join(' ')}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <Examples brand={brand} guide={guide} limits={limits} />
    </main>
  );
}

/** `name`: the id of the heading it stands under. */
function TagTable({ name, tags, community }: { name: string; tags: readonly GuideTag[]; community: string }) {
  const ours = useWindow();
  const { say } = ours;
  return (
    <table aria-labelledby={name}>
      <tbody>
        {tags.map((tag) => {
          const details = tagDetails({ ...tag, local: false }, ours);
          const local = tag.local && community !== '' && writtenTag(tag.tag, community);
          return (
            <tr key={tag.tag}>
              <th scope="row">
                <bdi class="tag">#{tag.tag}</bdi>
              </th>
              <td>
                {[details, tag.note].filter(Boolean).map((line) => (
                  <p key={line}>{line}</p>
                ))}
                {local && (
                  <p>
                    {say('guidePageLocal', { networks: localNetworks.map(ruledName).join(', ') })}{' '}
                    <bdi class="tag">{local}</bdi>
                  </p>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const faultWords = {
  missing: 'guideWhyMissing',
  forbidden: 'guideWhyForbidden',
  case: 'guideWhyCase',
  local: 'guideWhyLocal',
} as const satisfies Record<ExampleFault, WindowWord>;

/** The network that the examples are for: one of the brand's own; one with hashtags of communities, where the guide has them. */
function networkFor(brand: Brand, guide: Guide): RuledNetwork | null {
  const own = brand.accounts
    .filter(({ role }) => role === 'own')
    .map(({ network }) => network as RuledNetwork);
  const isLocal = guide.community !== '' && guide.tags.some(({ local }) => local);
  const local = isLocal ? (localNetworks.find((one) => own.includes(one)) ?? localNetworks[0]) : undefined;
  return local ?? own[0] ?? null;
}

function Examples({ brand, guide, limits }: SheetProps) {
  const ours = useWindow();
  const { say } = ours;
  const network = networkFor(brand, guide);
  const day = dayOf(new Date());
  const examples = examplesOf(guide, brand.rubrics, {
    network: network ?? '',
    rules: network && rulesFor(network, limits),
    day,
  });
  if (examples.length === 0) return null;
  return (
    <section class="examples">
      <h2>{say('guidePageExamples')}</h2>
      <p class="soft">
        {network
          ? say('guidePageExamplesOn', { network: ruledName(network), day: dayText(day, ours) })
          : say('guidePageExamplesDay', { day: dayText(day, ours) })}
      </p>
      <ul>
        {examples.map((example) => (
          <li key={example.fault} class={example.fault ? 'wrong' : 'right'}>
            <b>
              <span aria-hidden="true">{example.fault ? '✗ ' : '✓ '}</span>
              {say(example.fault ? 'guideWrong' : 'guideRight')}
            </b>
            <ExamplePost example={example} position={guide.position} />
            {example.fault && <p>{say(faultWords[example.fault], { tag: example.tag })}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A post of no words but its hashtags, where the guide wants them. */
function ExamplePost({ example, position }: { example: TagExample; position: Guide['position'] }) {
  const { say } = useWindow();
  const tags = example.tags.map((tag, i) => [
    i > 0 && ' ',
    <bdi key={tag} class={tag === example.tag ? 'tag bad' : 'tag'}>
      {tag}
    </bdi>,
  ]);
  const text = <span class="soft">{say('guideExampleText')}</span>;
  if (position === 'firstComment')
    return (
      <div class="post">
        <p>{text}</p>
        <p>
          <span class="soft">{say('guideExampleComment')}</span> {tags}
        </p>
      </div>
    );
  if (position === 'inText')
    return (
      <div class="post">
        <p>
          {text} {tags} <span class="soft">{say('guideExampleMore')}</span>
        </p>
      </div>
    );
  return (
    <div class="post">
      <p>{text}</p>
      <p>{tags}</p>
    </div>
  );
}
