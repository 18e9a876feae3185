import { useSignal } from '@preact/signals';

import type { Brand } from '@/utils/domain/brand';
import { reportLimits, type ReportForm } from '@/utils/domain/reports/report-form';
import { Full } from '@/utils/store/errors';

import { whyNot } from '../brands/brands';
import { EmptyState } from '../ui/empty-state';
import { toast } from '../ui/toast';
import { putBackMade, saveMade } from '../window/made';
import { useWindow, type OurWindow } from '../window/window';
import { NewReport } from './new-report';
import { removeReport } from './report-draft';
import { everyWords, languageNames } from './report-words';

interface ReportListProps {
  forms: readonly ReportForm[];
  brand: Brand | null;
  open(form: ReportForm): void;
}

/** The reports that are kept, and a new one. */
export function ReportList({ forms, brand, open }: ReportListProps) {
  const ours = useWindow();
  const { say, figures } = ours;
  const isNew = useSignal(false);
  return (
    <section class="reports" aria-label={say('reportList')}>
      {forms.length === 0 && !isNew.value && (
        <EmptyState title={say('reportNone')} text={say('reportNoneText')} />
      )}
      {isNew.value ? (
        <NewReport
          brand={brand}
          made={(form) => {
            isNew.value = false;
            open(form);
          }}
          cancel={() => (isNew.value = false)}
        />
      ) : (
        <button class={forms.length === 0 ? 'strong' : undefined} onClick={() => (isNew.value = true)}>
          {say('reportNew')}
        </button>
      )}
      {forms.length > 0 && (
        <ul class="report-list">
          {forms.map((form) => (
            <li key={form.id}>
              <div>
                <button class="plain report-name" onClick={() => open(form)}>
                  {form.name}
                </button>
                <p class="soft">
                  {[
                    say(everyWords[form.every]),
                    languageNames[form.language],
                    form.client,
                    say('reportEdited', { day: figures.value.day(form.updatedAt) }),
                  ]
                    .filter(Boolean)
                    .join(' · ')}
                </p>
              </div>
              <div class="report-line">
                <button
                  aria-label={say('reportDuplicateOf', { name: form.name })}
                  onClick={() => void duplicate(form, ours)}
                >
                  {say('reportDuplicate')}
                </button>
                <button
                  aria-label={say('reportDeleteOf', { name: form.name })}
                  onClick={() => void remove(form, ours)}
                >
                  {say('reportDelete')}
                </button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Another report that begins as this one; what was written of single periods stays with this one. */
async function duplicate(form: ReportForm, ours: Pick<OurWindow, 'say'>): Promise<void> {
  const { say } = ours;
  const name = say('reportCopyOf', { name: form.name }).slice(0, reportLimits.name);
  const texts = Object.fromEntries(Object.entries(form.texts).filter(([key]) => key.startsWith('* ')));
  try {
    await saveMade('reports', {
      ...form,
      id: crypto.randomUUID(),
      name,
      texts,
      createdAt: Date.now(),
      updatedAt: 0,
    });
    toast(say('reportDuplicated', { name }));
  } catch (error) {
    tellWhyNot(error, ours);
  }
}

async function remove({ id, name }: ReportForm, ours: Pick<OurWindow, 'say'>): Promise<void> {
  const { say } = ours;
  try {
    const removed = await removeReport(id);
    toast(say('reportDeleted', { name }), {
      label: say('brandUndo'),
      act: () => void putBackMade(removed).catch((error: unknown) => tellWhyNot(error, ours)),
    });
  } catch (error) {
    tellWhyNot(error, ours);
  }
}

/** Says why a report was not kept or removed. */
export function tellWhyNot(error: unknown, { say }: Pick<OurWindow, 'say'>): void {
  toast(error instanceof Full ? say('reportsFull', { most: reportLimits.reports }) : say(whyNot(error)));
}
