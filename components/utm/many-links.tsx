import { useSignal } from '@preact/signals';
import { useEffect, useId, useMemo, useRef } from 'preact/hooks';

import { aboutFor } from '@/utils/domain/utm/about';
import { templateOf } from '@/utils/domain/utm/apply';
import {
  matrixOf,
  mostRows,
  readAddresses,
  type MatrixInput,
  type ReadAddresses,
  type Row,
} from '@/utils/domain/utm/bulk';
import { asksFor } from '@/utils/domain/utm/placeholders';
import { send } from '@/utils/messages/send';

import { ExportButtons } from '../competitors/export-buttons';
import { Choice } from '../ui/choice';
import { FileButton } from '../ui/file-button';
import { decoded, mostBytes } from '../ui/read-csv';
import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import type { Builder } from './builder-state';
import { RubricField } from './fields';
import { MadeTable, troublesOf } from './made-table';
import { ownTemplates, TemplateOptions, templateName } from './template-options';

/** How long rows are made without a rest, in milliseconds: typing and scrolling go on in between. */
const sliceMs = 8;
/** How often what is made so far is shown. */
const shownMs = 250;
const mostSaved = 2000;
/** The longest list that stands in a field, in characters: of a longer one a field gets slow, and nobody edits it there. */
const longestTyped = 100_000;

const existingWords = { replace: 'utmExistingReplace', keep: 'utmExistingKeep' } as const;

/** Addresses × templates: every pair a link, each with what is wrong with it, handed on as a table. */
export function ManyLinks({ builder }: { builder: Builder }) {
  const { say } = useWindow();
  const { kept, catalogue } = builder;
  const text = useSignal('');
  const list = useSignal<{ name: string; given: ReadAddresses } | null>(null);
  const chosen = useSignal<readonly string[]>([]);
  const problem = useSignal<string | null>(null);
  const made = useSignal<readonly Row[]>([]);
  const isMaking = useSignal(false);
  const existing = useSignal<MatrixInput['existing']>('replace');
  const run = useRef<AbortController | null>(null);
  const id = useId();
  useEffect(() => () => run.current?.abort(), []);

  const typed = useMemo(() => readAddresses(text.value), [text.value]);
  const given = list.value?.given ?? typed;
  const templates = chosen.value.flatMap((one) => templateOf(one, kept.value.templates) ?? []);
  const wanted = given.addresses.length * templates.length;
  const asksRubric = templates.some((template) => asksFor('rubric', template));
  const nameOf = (row: Row) => templateName(row.template, say);

  const take = (content: string, name: string) => {
    if (content.length > longestTyped) list.value = { name, given: readAddresses(content) };
    else {
      list.value = null;
      text.value = content;
    }
  };
  const read = async (from: File) => {
    problem.value = null;
    if (from.size > mostBytes) {
      problem.value = say('utmFileTooLarge');
      return;
    }
    take(decoded(await from.arrayBuffer()), from.name);
  };
  const make = async () => {
    run.current?.abort();
    const life = (run.current = new AbortController());
    const rows: Row[] = [];
    const { rules, known, brand } = kept.peek();
    isMaking.value = true;
    let rested = performance.now();
    let shown = rested;
    const rubric = builder.rubric.peek();
    for (const row of matrixOf(given.addresses, templates, {
      rules,
      catalogue: catalogue.peek(),
      aboutIn: (placement) => aboutFor(brand, rubric, placement),
      existing: existing.peek(),
      known,
    })) {
      rows.push(row);
      if (performance.now() - rested < sliceMs) continue;
      if (performance.now() - shown > shownMs) {
        made.value = [...rows];
        shown = performance.now();
      }
      await new Promise((resolve) => setTimeout(resolve));
      if (life.signal.aborted) return;
      rested = performance.now();
    }
    made.value = rows;
    isMaking.value = false;
  };
  const whole = made.value.filter(({ built }) => built.url !== '');
  const saveAll = async () => {
    try {
      const sum = { added: 0, already: 0, refused: 0 };
      for (let i = 0; i < whole.length; i += mostSaved) {
        const part = whole.slice(i, i + mostSaved).map(({ draft, built, template }) => ({
          brand: kept.peek().brand?.id ?? null,
          template: template.id,
          draft,
          url: built.url,
          labels: [],
          usedIn: '',
        }));
        const { added, already, refused } = await send('saveLinks', part);
        sum.added += added;
        sum.already += already;
        sum.refused += refused;
      }
      toast(say('utmManySaved', sum));
    } catch {
      toast(say('failed'));
    }
  };
  return (
    <section class="utm" aria-label={say('utmMany')}>
      <div class="utm-address">
        {list.value ? (
          <span class="soft">{say('utmManyAddresses')}</span>
        ) : (
          <label for={id}>{say('utmManyAddresses')}</label>
        )}
        {list.value ? (
          <p class="utm-line">
            <bdi>{list.value.name.slice(0, 100)}</bdi>
            <button type="button" class="plain" onClick={() => (list.value = null)}>
              {say('utmManyListRemove')}
            </button>
          </p>
        ) : (
          <textarea
            id={id}
            rows={5}
            wrap="off"
            spellcheck={false}
            value={text.value}
            placeholder={'https://shop.ru/a\nhttps://shop.ru/b'}
            onInput={(event) => (text.value = event.currentTarget.value)}
            onPaste={(event) => {
              const pasted = event.clipboardData?.getData('text/plain') ?? '';
              if (pasted.length <= longestTyped) return;
              event.preventDefault();
              if (pasted.length > mostBytes) problem.value = say('utmFileTooLarge');
              else take(pasted, say('utmManyPasted'));
            }}
          />
        )}
        <div class="utm-line">
          <FileButton
            label={say('utmManyFile')}
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            take={(picked) => void read(picked).catch(() => (problem.value = say('failed')))}
          />
          <span class="soft">{say('utmManyCount', { count: given.addresses.length })}</span>
        </div>
        {given.leftOut > 0 && (
          <p class="utm-note">{say('utmManyLeftOut', { most: mostRows, leftOut: given.leftOut })}</p>
        )}
        <p class="problem" role="alert">
          {problem.value}
        </p>
      </div>
      <div class="utm-template">
        <label for={`${id}-t`}>{say('utmManyTemplates')}</label>
        <select
          id={`${id}-t`}
          value=""
          onChange={({ currentTarget }) => {
            const { value } = currentTarget;
            currentTarget.value = '';
            if (value !== '' && !chosen.value.includes(value)) chosen.value = [...chosen.value, value];
          }}
        >
          <option value="">{say('utmManyAddTemplate')}</option>
          <TemplateOptions own={ownTemplates(kept.value)} catalogue={catalogue.value} />
        </select>
        <ul class="utm-chosen">
          {templates.map((template) => (
            <li key={template.id}>
              <bdi>{templateName(template, say)}</bdi>
              <button
                type="button"
                class="plain"
                aria-label={say('utmManyRemoveTemplate', { name: templateName(template, say) })}
                onClick={() => (chosen.value = chosen.value.filter((one) => one !== template.id))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      </div>
      {asksRubric && <RubricField builder={builder} />}
      <Choice
        legend={say('utmExisting')}
        options={(['replace', 'keep'] as const).map((value) => ({ value, label: say(existingWords[value]) }))}
        value={existing.value}
        change={(value) => (existing.value = value)}
      />
      <div class="utm-line">
        <button
          type="button"
          class="strong"
          disabled={wanted === 0 || isMaking.value}
          onClick={() => void make()}
        >
          {say('utmManyMake', { count: Math.min(wanted, mostRows) })}
        </button>
        {wanted > mostRows && <span class="soft">{say('utmManyMost', { most: mostRows, wanted })}</span>}
      </div>
      {made.value.length > 0 && (
        <>
          <output class="soft">
            {say('utmManyMade', {
              made: made.value.length,
              wrong: made.value.filter(
                ({ findings, built }) => built.fault || findings.some(({ severity }) => severity === 'error'),
              ).length,
            })}
          </output>
          <div class="utm-line">
            <ExportButtons
              name={say('utmMany')}
              rows={made.value.length}
              sheets={() => [
                {
                  name: say('utmMany'),
                  head: [say('utmAddress'), say('utmTemplate'), say('utmResult'), say('utmFindings')],
                  rows: made.value.map((row) => [
                    row.address,
                    nameOf(row),
                    row.built.url || null,
                    troublesOf(row, say)
                      .map(({ text }) => text)
                      .join(' ') || null,
                  ]),
                },
              ]}
            />
            <button type="button" disabled={whole.length === 0} onClick={() => void saveAll()}>
              {say('utmManySave', { count: whole.length })}
            </button>
          </div>
          <MadeTable rows={made.value} />
        </>
      )}
    </section>
  );
}
