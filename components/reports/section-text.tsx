import { useId } from 'preact/hooks';

import type { ReportSection } from '@/utils/domain/reports/document';
import type { ReportPeriod } from '@/utils/domain/reports/period';
import type { ReportForm } from '@/utils/domain/reports/report-form';

import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import { everyPeriod, textKey } from './report-starters';

interface SectionTextProps {
  form: ReportForm;
  period: ReportPeriod;
  section: ReportSection;
  name: string;
  change(part: Partial<ReportForm>): void;
}

/** The sentences of a section: ours, until the person has written others, for this period or for all of them. */
export function SectionText({ form, period, section, name, change }: SectionTextProps) {
  const { say } = useWindow();
  const id = useId();
  const [own, every] = [textKey(period.id, section.id), textKey(everyPeriod, section.id)];
  const { [own]: ofPeriod, [every]: ofAll, ...others } = form.texts;
  const written = ofPeriod ?? ofAll;
  // What is left empty is ours.
  const isOwn = written !== undefined && written.trim() !== '';
  const isForAll = ofPeriod === undefined && ofAll !== undefined;
  const write = (text: string) => change({ texts: { ...form.texts, [isForAll ? every : own]: text } });
  const putBack = () => {
    const { texts } = form;
    change({ texts: others });
    toast(say('reportTextPutBack', { name }), { label: say('brandUndo'), act: () => change({ texts }) });
  };
  return (
    <details class="section-text">
      <summary>
        {say('reportText')}
        <span class="unseen">: {name}</span>
        {isOwn && <span class="soft"> {say(isForAll ? 'reportTextOwnAll' : 'reportTextOwn')}</span>}
      </summary>
      <label for={id} class="unseen">
        {say('reportTextOf', { name })}
      </label>
      <textarea
        id={id}
        rows={6}
        lang={form.language}
        value={written ?? section.text}
        placeholder={isOwn ? undefined : section.text}
        onInput={({ currentTarget: { value } }) => write(value)}
      />
      {isOwn && (
        <div class="report-line">
          <label>
            <input
              type="checkbox"
              checked={isForAll}
              onChange={({ currentTarget: { checked } }) =>
                change({ texts: { ...others, [checked ? every : own]: written } })
              }
            />
            {say('reportTextForAll')}
          </label>
          <button type="button" onClick={putBack}>
            {say('reportTextOurs')}
          </button>
        </div>
      )}
    </details>
  );
}
