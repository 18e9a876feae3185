import { useSignal } from '@preact/signals';

import type { Brand } from '@/utils/domain/brand';

import { download } from '../ui/download';
import { FileButton } from '../ui/file-button';
import { decoded, mostBytes } from '../ui/read-csv';
import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import { bringList } from './bring-list';
import { faultWords } from './fault-words';
import { readList, writeList, type ListPlan } from './list';

/** Brands and accounts as a CSV file: saved, or read, shown and, after a yes, added. */
export function ListFile({ all, chosen }: { all: Brand[]; chosen: Brand }) {
  const ours = useWindow();
  const { say } = ours;
  const plan = useSignal<ListPlan | null>(null);
  const problem = useSignal<string | null>(null);
  const accounts = all.reduce((sum, brand) => sum + brand.accounts.length, 0);

  const read = async (given: File) => {
    plan.value = problem.value = null;
    if (given.size > mostBytes) {
      problem.value = say('brandListTooLarge');
      return;
    }
    const found = readList(decoded(await given.arrayBuffer()), all, chosen, Date.now());
    if ('brands' in found) plan.value = found;
    else
      problem.value = say('brandListColumns', {
        found: found.wrongColumns.slice(0, 8).join(', ').slice(0, 200) || '—',
      });
  };
  const bring = async (accepted: ListPlan) => {
    try {
      toast(say('brandListAdded', { added: await bringList(accepted) }));
    } catch {
      problem.value = say('brandListBroken');
    } finally {
      plan.value = null;
    }
  };
  return (
    <section class="brand-form">
      <h3>{say('brandList')}</h3>
      <p class="soft">{say('brandListHint')}</p>
      <div class="brand-line">
        <FileButton
          label={say('brandImport')}
          accept=".csv,.tsv,.txt,text/csv,text/plain"
          take={(given) => void read(given).catch(() => (problem.value = say('failed')))}
        />
        <button
          disabled={accounts === 0}
          onClick={() => {
            download(
              `lorgnette accounts ${new Date().toISOString().slice(0, 10)}`,
              'csv',
              writeList(all, ours),
            );
            toast(say('brandExported', { accounts }));
          }}
        >
          {say('brandExport')}
        </button>
      </div>
      <p class="problem" role="alert">
        {problem.value}
      </p>
      {plan.value && (
        <ListPreview plan={plan.value} bring={(yes) => void bring(yes)} cancel={() => (plan.value = null)} />
      )}
    </section>
  );
}

interface ListPreviewProps {
  plan: ListPlan;
  bring(plan: ListPlan): void;
  cancel(): void;
}

/** What a list would bring, before anything of it is kept. */
function ListPreview({ plan, bring, cancel }: ListPreviewProps) {
  const { say } = useWindow();
  const { brands, faults } = plan;
  const adding = brands.reduce((sum, { add }) => sum + add.length, 0);
  return (
    <div class="list-preview" role="group" aria-label={say('brandListPreview')}>
      <ul>
        {brands.map(({ id, name, add, already }) => (
          <li key={name}>
            <b>{name}</b>
            {id === null && <span class="soft"> ({say('brandListNewBrand')})</span>}
            {': '}
            {say('brandListBrings', { add: add.length, already })}
          </li>
        ))}
      </ul>
      {faults.length > 0 && (
        <>
          <p class="problem">{say('brandListFaults', { count: faults.length })}</p>
          <ul class="faults">
            {faults.map(({ row, text, fault }) => (
              <li key={row}>
                {say('brandListRow', { row })} <q>{text}</q> {say(faultWords[fault])}
              </li>
            ))}
          </ul>
        </>
      )}
      {adding === 0 && <p>{say('brandListNothing')}</p>}
      <div class="brand-line">
        {adding > 0 && (
          <button class="strong" onClick={() => bring(plan)}>
            {say('brandListBring', { add: adding })}
          </button>
        )}
        <button onClick={cancel}>{say('cancel')}</button>
      </div>
    </div>
  );
}
