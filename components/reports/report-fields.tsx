import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';

import { inkOf } from '@/utils/domain/reports/colours';
import type { ReportForm } from '@/utils/domain/reports/report-form';
import { report as tell } from '@/utils/errors';
import { languages, type Language } from '@/utils/words';

import { browserZone } from '../competitors/period';
import { ZoneSelect } from '../plan/ui/zone-select';
import { FileButton } from '../ui/file-button';
import { useWindow, type WindowWord } from '../window/window';
import { BadLogo, readLogo, type LogoFault } from './logo';
import { everyWords, languageNames } from './report-words';

interface ReportFieldsProps {
  form: ReportForm;
  change(part: Partial<ReportForm>): void;
}

/** What a report is called, whose it is, and how it looks. */
export function ReportFields({ form, change }: ReportFieldsProps) {
  const { say } = useWindow();
  const id = useId();
  // Of a report that is set up already, the sections are what is looked for.
  const [isOpen] = useState(() => form.title === '' && form.client === '' && form.logo === null);
  const line = (key: 'name' | 'title' | 'client' | 'author', word: WindowWord, hint?: WindowWord) => (
    <Field id={`${id}-${key}`} label={say(word)}>
      <input
        id={`${id}-${key}`}
        type="text"
        autocomplete="off"
        value={form[key]}
        placeholder={hint && say(hint)}
        onInput={({ currentTarget: { value } }) => change({ [key]: value })}
      />
    </Field>
  );
  return (
    <details class="report-box" open={isOpen}>
      <summary>{say('reportAbout')}</summary>
      <div class="report-fields">
        {line('name', 'reportName')}
        {line('title', 'reportTitle', 'reportTitleHint')}
        {line('client', 'reportClient')}
        {line('author', 'reportAuthor')}
        <Field id={`${id}-every`} label={say('reportEvery')}>
          <select
            id={`${id}-every`}
            value={form.every}
            onChange={({ currentTarget: { value } }) => change({ every: value as ReportForm['every'] })}
          >
            {(Object.keys(everyWords) as ReportForm['every'][]).map((value) => (
              <option key={value} value={value}>
                {say(everyWords[value])}
              </option>
            ))}
          </select>
        </Field>
        <Field id={`${id}-language`} label={say('reportLanguage')}>
          <select
            id={`${id}-language`}
            value={form.language}
            onChange={({ currentTarget: { value } }) => change({ language: value as Language })}
          >
            {languages.map((value) => (
              <option key={value} value={value} lang={value}>
                {languageNames[value]}
              </option>
            ))}
          </select>
        </Field>
        <Field id={`${id}-zone`} label={say('reportZoneField')}>
          <ZoneSelect
            id={`${id}-zone`}
            zone={form.zone ?? browserZone()}
            plan={null}
            change={(zone) => change({ zone })}
          />
        </Field>
        <Field id={`${id}-colour`} label={say('reportColour')}>
          <input
            id={`${id}-colour`}
            type="color"
            value={form.colour}
            aria-describedby={`${id}-colour-hint`}
            onInput={({ currentTarget: { value } }) => change({ colour: value.toLowerCase() })}
          />
        </Field>
        <p class="soft" id={`${id}-colour-hint`}>
          {inkOf(form.colour) === form.colour ? '' : say('reportColourLight')}
        </p>
        <Logo form={form} change={change} />
      </div>
    </details>
  );
}

function Field({ id, label, children }: { id: string; label: string; children: ComponentChildren }) {
  return (
    <div class="report-field">
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}

const logoFaults = {
  notPicture: 'reportLogoNotPicture',
  unreadable: 'reportLogoUnreadable',
  tooLarge: 'reportLogoTooLarge',
} as const satisfies Record<LogoFault, WindowWord>;

function Logo({ form, change }: ReportFieldsProps) {
  const { say } = useWindow();
  const problem = useSignal<WindowWord | null>(null);
  const take = async (file: File) => {
    problem.value = null;
    try {
      change({ logo: await readLogo(file) });
    } catch (error) {
      problem.value = error instanceof BadLogo ? logoFaults[error.fault] : 'failed';
      if (!(error instanceof BadLogo)) tell(error, 'reading a logo');
    }
  };
  return (
    <div class="report-logo" role="group" aria-label={say('reportLogo')}>
      {form.logo && <img src={form.logo} alt={say('reportLogo')} />}
      <div class="report-line">
        <FileButton
          label={say(form.logo ? 'reportLogoOther' : 'reportLogoAdd')}
          accept=".png,.jpg,.jpeg,.webp,image/png,image/jpeg,image/webp"
          take={(file) => void take(file)}
        />
        {form.logo && (
          <button
            type="button"
            onClick={() => {
              problem.value = null;
              change({ logo: null });
            }}
          >
            {say('reportLogoRemove')}
          </button>
        )}
      </div>
      <p class="problem" role="alert">
        {problem.value && say(problem.value)}
      </p>
    </div>
  );
}
