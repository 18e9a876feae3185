import { useSignal } from '@preact/signals';
import { useMemo } from 'preact/hooks';

import type { Dimension, Economics } from '@/utils/domain/campaigns/economics';
import { measures } from '@/utils/domain/campaigns/measures';
import { minorDigits } from '@/utils/domain/campaigns/money';
import { resultNames } from '@/utils/domain/campaigns/results';
import { dayMs } from '@/utils/domain/pace';

import { Chart, type ChartPoint } from '../ui/chart';
import { Choice } from '../ui/choice';
import { useWindow } from '../window/window';
import { Select } from './fields';
import { figureName } from './figures-of';
import { partName } from './part-names';
import { unitOf, useWritten, valueOf, type FigureName } from './written';

const all: readonly FigureName[] = [...resultNames, ...(Object.keys(measures) as (keyof typeof measures)[])];
const steps = { day: 1, week: 7, month: 31 } as const;
type Step = keyof typeof steps;

/** A figure by days, weeks or months: drawn, and as a table. */
export function Dynamics({ told }: { told: Economics }) {
  const ours = useWindow();
  const { say, language } = ours;
  const { campaign } = told;
  const written = useWritten(told.currency);
  const step = useSignal<Step>('day');
  const figure = useSignal<FigureName>('spend');
  const name = figure.value;
  const by: Dimension = step.value;
  const parts = useMemo(
    () =>
      told.by(by).map((part) => ({
        id: part.id,
        title: partName(by, part, written, ours),
        value: valueOf(name, part.results),
      })),
    [told, by, name, language.value],
  );
  const points = useMemo(
    () =>
      parts.flatMap(({ id, title, value }): ChartPoint[] =>
        id === null || value === null
          ? []
          : [
              {
                key: id,
                at: middayOf(id),
                atMost: middayOf(id),
                low: value,
                high: value,
                says: `${title}: ${written.figure(name, value)}`,
              },
            ],
      ),
    [parts],
  );
  const called = figureName(name, campaign, say);
  return (
    <section class="campaign-dynamics" aria-label={say('campaignDynamics')}>
      <h3>{say('campaignDynamics')}</h3>
      <div class="campaign-bar">
        <Select
          label={say('campaignFigure')}
          value={name}
          options={all.map((value) => ({ value, label: figureName(value, campaign, say) }))}
          change={(value) => (figure.value = value)}
        />
        <Choice
          legend={say('campaignStep')}
          quiet
          value={step.value}
          change={(value) => (step.value = value)}
          options={[
            { value: 'day', label: say('campaignByDay') },
            { value: 'week', label: say('campaignByWeek') },
            { value: 'month', label: say('campaignByMonth') },
          ]}
        />
      </div>
      {points.length < 2 ? (
        <p class="soft">{say('campaignDynamicsNothing')}</p>
      ) : (
        <Chart
          label={say('campaignDynamicsLabel', { figure: called })}
          kind="line"
          lines={[{ name: called, points }]}
          joined={steps[step.value] * 1.5 * dayMs}
          language={language.value}
          write={(value) =>
            unitOf(name) === 'money' && value % 10 ** minorDigits(told.currency) !== 0
              ? written.exactly(value)
              : written.figure(name, value)
          }
          hint={say('campaignDynamicsHint')}
          save={`${campaign.name} · ${called}`}
        />
      )}
      {parts.length > 0 && (
        <details>
          <summary>{say('campaignAsTable')}</summary>
          <table class="campaign-plain">
            <caption class="unseen">{say('campaignDynamicsLabel', { figure: called })}</caption>
            <thead>
              <tr>
                <th scope="col">
                  {say(
                    step.value === 'day'
                      ? 'campaignByDay'
                      : step.value === 'week'
                        ? 'campaignByWeek'
                        : 'campaignByMonth',
                  )}
                </th>
                <th scope="col" class="numeric">
                  {called}
                </th>
              </tr>
            </thead>
            <tbody>
              {parts.map(({ id, title, value }) => (
                <tr key={id}>
                  <th scope="row">{title}</th>
                  <td class="numeric">{written.figure(name, value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}

/** The midday of a day, or of the first day of a month. */
const middayOf = (id: string): number => Date.parse(`${id.length === 7 ? `${id}-01` : id}T12:00:00Z`);
