import { useSignal } from '@preact/signals';
import { useEffect, useId, useRef } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { reportLimits, type ReportForm } from '@/utils/domain/reports/report-form';
import { Full } from '@/utils/store/errors';
import { languages, type Language } from '@/utils/words';

import { whyNot } from '../brands/brands';
import { Choice } from '../ui/choice';
import { saveMade } from '../window/made';
import { useWindow } from '../window/window';
import { newReport, type Starter } from './report-starters';
import { everyWords, languageNames } from './report-words';

interface NewReportProps {
  brand: Brand | null;
  made(form: ReportForm): void;
  cancel(): void;
}

/** A new report: for whom it is, in which language, and how long its periods are. */
export function NewReport({ brand, made, cancel }: NewReportProps) {
  const { say, language } = useWindow();
  const starter = useSignal<Starter>('client');
  const chosen = useSignal<Language>(language.value);
  const every = useSignal<ReportForm['every']>('month');
  const name = useSignal<string | null>(null);
  const problem = useSignal<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => input.current?.focus(), []);
  // Until the person has named it, it is called by whom it is for.
  const named = name.value ?? say(starter.value === 'client' ? 'reportForClient' : 'reportForChief');
  const make = async () => {
    problem.value =
      named.trim() === ''
        ? say('reportNameEmpty')
        : named.length > reportLimits.name
          ? say('reportNameLong', { most: reportLimits.name })
          : null;
    if (problem.value !== null) return input.current?.focus();
    try {
      const form = newReport(
        starter.value,
        { name: named.trim(), brand: brand?.id ?? null, language: chosen.value, every: every.value },
        Date.now(),
      );
      made(await saveMade('reports', form));
    } catch (error) {
      problem.value =
        error instanceof Full ? say('reportsFull', { most: reportLimits.reports }) : say(whyNot(error));
    }
    return undefined;
  };
  return (
    <form
      class="report-new"
      aria-label={say('reportNew')}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <Choice
        legend={say('reportStarter')}
        options={[
          { value: 'client', label: say('reportStarterClient') },
          { value: 'chief', label: say('reportStarterChief') },
        ]}
        value={starter.value}
        change={(value) => (starter.value = value)}
      />
      <p class="soft">
        {say(starter.value === 'client' ? 'reportStarterClientText' : 'reportStarterChiefText')}
      </p>
      <Choice
        legend={say('reportEvery')}
        options={(Object.keys(everyWords) as ReportForm['every'][]).map((value) => ({
          value,
          label: say(everyWords[value]),
        }))}
        value={every.value}
        change={(value) => (every.value = value)}
      />
      <Choice
        legend={say('reportLanguage')}
        options={languages.map((value) => ({
          value,
          label: <span lang={value}>{languageNames[value]}</span>,
        }))}
        value={chosen.value}
        change={(value) => (chosen.value = value)}
      />
      <label class="report-field" for={id}>
        <span>{say('reportName')}</span>
        <input
          ref={input}
          id={id}
          type="text"
          autocomplete="off"
          value={named}
          aria-invalid={problem.value !== null}
          aria-describedby={`${id}-problem`}
          onInput={({ currentTarget: { value } }) => (name.value = value)}
        />
      </label>
      <p class="problem" role="alert" id={`${id}-problem`}>
        {problem.value}
      </p>
      <div class="report-line">
        <button class="strong">{say('reportCreate')}</button>
        <button type="button" onClick={cancel}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}
