import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';

import { campaignLimits, rowId, type Campaign, type ResultRow } from '@/utils/domain/campaigns/campaign';
import { daysIn } from '@/utils/domain/campaigns/days';
import { isMoney } from '@/utils/domain/campaigns/money';
import { noResults, resultNames, type ResultName, type Results } from '@/utils/domain/campaigns/results';
import { send } from '@/utils/messages/send';

import { toast } from '../ui/toast';
import { useWindow } from '../window/window';
import { amountText, currencies, numberText, readAmount, readCount } from './amounts';
import { whyNotKept } from './campaign-state';
import { Field, Select } from './fields';
import { figureName } from './figures-of';

interface RowFormProps {
  campaign: Campaign;
  rows: readonly ResultRow[];
  /** What it begins with: a row that is put right, or none. */
  begin: ResultRow | null;
  today: string;
  done(): void;
}

/** Results written by hand: of which part of the campaign, which days, and how much. */
export function RowForm({ campaign, rows, begin, today, done }: RowFormProps) {
  const { say, language } = useWindow();
  const form = useRef<HTMLFormElement>(null);
  const currencyNow = begin?.currency ?? campaign.currency;
  const part = useSignal({
    channel: begin?.channel ?? campaign.channels[0]?.id ?? '',
    creative: begin?.creative ?? '',
    segment: begin?.segment ?? '',
    rubric: begin?.rubric ?? '',
    from: begin?.from ?? today,
    to: begin?.to ?? today,
    currency: currencyNow,
  });
  const figures = useSignal<Partial<Record<ResultName, string>>>(
    Object.fromEntries(
      resultNames.map((name) => [
        name,
        begin === null
          ? ''
          : isMoney(name)
            ? amountText(begin.results[name], currencyNow, language.value)
            : numberText(begin.results[name], language.value),
      ]),
    ),
  );
  const problem = useSignal<string | null>(null);
  const bad = useSignal<ResultName | null>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('select, input')?.focus(), []);
  const set = (some: Partial<typeof part.value>) => (part.value = { ...part.value, ...some });
  const isByHand = begin?.source === 'byHand';
  const keep = async () => {
    const { from, to, creative, segment, rubric, channel } = part.value;
    const currency = part.value.currency.trim().toUpperCase();
    bad.value = null;
    const results: Results = { ...noResults };
    for (const name of resultNames) {
      const text = figures.value[name] ?? '';
      const read = isMoney(name) ? readAmount(text, currency) : readCount(text);
      // What buyers were given back is taken off revenue; nothing else can be less than none but money that came back.
      if (read === 'bad' || (read !== null && read < 0 && !isMoney(name))) bad.value ??= name;
      else results[name] = read;
    }
    problem.value =
      bad.value !== null
        ? say('campaignFigureBad', { name: figureName(bad.value, campaign, say) })
        : from === '' || to === '' || to < from
          ? say('campaignPeriodBad')
          : daysIn({ from, to }) > campaignLimits.rowDays
            ? say('campaignPeriodLong', { most: campaignLimits.rowDays })
            : !/^[A-Z]{3}$/.test(currency)
              ? say('campaignCurrencyBad')
              : resultNames.every((name) => results[name] === null)
                ? say('campaignRowEmpty')
                : null;
    if (problem.value !== null) return;
    const row = {
      campaign: campaign.id,
      channel: channel || null,
      creative: creative.trim() || null,
      segment: segment.trim() || null,
      rubric: rubric.trim() || null,
      from,
      to,
      source: 'byHand' as const,
      currency,
      results,
      file: '',
    };
    const id = rowId(row);
    const before = rows.find((one) => one.id === id);
    try {
      await send('keepResults', [row]);
      const moved = isByHand && begin && begin.id !== id ? await send('deleteResults', [begin.id]) : [];
      toast(say(before || isByHand ? 'campaignRowChanged' : 'campaignRowKept'), {
        label: say('campaignUndo'),
        act: () =>
          void (async () => {
            await send('deleteResults', [id]);
            await send('putBackResults', [...moved, ...(before ? [before] : [])]);
          })().catch(() => toast(say('failed'))),
      });
      done();
    } catch (error) {
      problem.value = say(whyNotKept(error));
    }
  };
  return (
    <form
      ref={form}
      class="campaign-form"
      aria-label={say('campaignWriteRow')}
      onSubmit={(event) => {
        event.preventDefault();
        void keep();
      }}
    >
      <h3>{say(begin ? 'campaignCorrectRow' : 'campaignWriteRow')}</h3>
      <div class="campaign-fields">
        <Select
          label={say('campaignByChannel')}
          value={part.value.channel}
          options={[
            { value: '', label: say('campaignPartWhole') },
            ...campaign.channels.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          hint={part.value.channel === '' ? say('campaignWholeHint') : undefined}
          change={(channel) => set({ channel })}
        />
        <Field
          label={say('campaignDaysFrom')}
          type="date"
          value={part.value.from}
          change={(from) => set(part.value.to < from ? { from, to: from } : { from })}
        />
        <Field label={say('campaignDaysTo')} type="date" value={part.value.to} change={(to) => set({ to })} />
        <Field
          label={say('campaignCurrency')}
          value={part.value.currency}
          known={currencies}
          change={(currency) => set({ currency })}
        />
      </div>
      <div class="campaign-fields">
        {resultNames.map((name) => (
          <Field
            key={name}
            label={figureName(name, campaign, say)}
            value={figures.value[name] ?? ''}
            isNumber
            problem={bad.value === name ? say('campaignAmountBad') : null}
            change={(value) => (figures.value = { ...figures.value, [name]: value })}
          />
        ))}
      </div>
      <details open={Boolean(begin?.creative || begin?.segment || begin?.rubric)}>
        <summary>{say('campaignFiner')}</summary>
        <div class="campaign-fields">
          <Field
            label={say('campaignByCreative')}
            value={part.value.creative}
            known={campaign.creatives.map(({ name }) => name)}
            change={(creative) => set({ creative })}
          />
          <Field
            label={say('campaignBySegment')}
            value={part.value.segment}
            known={campaign.segments.map(({ name }) => name)}
            change={(segment) => set({ segment })}
          />
          <Field
            label={say('campaignByRubric')}
            value={part.value.rubric}
            change={(rubric) => set({ rubric })}
          />
        </div>
      </details>
      <p class="soft">{say('campaignRowHint')}</p>
      <p class="problem" role="alert">
        {problem.value}
      </p>
      <div class="campaign-buttons">
        <button class="strong">{say('campaignRowKeep')}</button>
        <button type="button" onClick={done}>
          {say('cancel')}
        </button>
      </div>
    </form>
  );
}
