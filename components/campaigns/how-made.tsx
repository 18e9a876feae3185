import { useLayoutEffect, useRef } from 'preact/hooks';

import type { Economics, Part } from '@/utils/domain/campaigns/economics';
import { measures } from '@/utils/domain/campaigns/measures';
import { spanOf } from '@/utils/domain/campaigns/notices';
import type { ResultName } from '@/utils/domain/campaigns/results';
import { groupBy } from '@/utils/domain/group-by';

import { useWindow } from '../window/window';
import { formulaWords, sourceWords } from './campaign-words';
import { figureName } from './figures-of';
import { isMeasure, useWritten, valueOf, type FigureName } from './written';

interface HowMadeProps {
  name: FigureName;
  part: Part;
  /** What the part is called. */
  title: string;
  told: Economics;
  close(): void;
}

/** How a figure was made: its formula, its parts with their values, which sources told them, and what is missing. */
export function HowMade({ name, part, title, told, close }: HowMadeProps) {
  const { say } = useWindow();
  const written = useWritten(told.currency);
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  const { campaign } = told;
  const value = valueOf(name, part.results);
  const of: readonly ResultName[] = isMeasure(name) ? measures[name].of : [name];
  const missing = of.filter((one) => part.results[one] === null);
  const { days, untold } = part.told();
  return (
    <dialog
      ref={dialog}
      class="campaign-how"
      aria-labelledby="campaign-how-title"
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <h2 id="campaign-how-title">
        {figureName(name, campaign, say)}: {written.figure(name, value)}
      </h2>
      <p class="soft">{title}</p>
      {isMeasure(name) && <p>{say(formulaWords[name])}</p>}
      <dl>
        {of.map((one) => {
          const rows = part.rows(one);
          const exact =
            one === 'spend' || one === 'revenue' || one === 'costOfGoods'
              ? written.exactly(part.results[one])
              : written.whole(part.results[one]);
          return (
            <div key={one}>
              <dt>{figureName(one, campaign, say)}</dt>
              <dd>
                <b>{exact}</b>
                {[...groupBy(rows, ({ source }) => source)].map(([source, its]) => (
                  <small key={source}>
                    {say('campaignFromRows', {
                      source: say(sourceWords[source]),
                      rows: its.length,
                      days: written.days(spanOf(its)),
                    })}
                  </small>
                ))}
                {untold[one] !== undefined && (
                  <small class="warning">{say('campaignUntold', { days: untold[one], all: days })}</small>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
      {missing.includes('reach') && part.rows('reach').length > 0 && <p>{say('campaignReachNotAdded')}</p>}
      {value === null && isMeasure(name) && (
        <p>
          {missing.length > 0
            ? say('campaignMissing', {
                names: missing.map((one) => figureName(one, campaign, say).toLowerCase()).join(', '),
              })
            : say('campaignByNothing')}
          {missing.includes('costOfGoods') && ` ${say('campaignMissingGoods')}`}
        </p>
      )}
      <div class="campaign-buttons">
        <button class="strong" onClick={close}>
          {say('campaignClose')}
        </button>
      </div>
    </dialog>
  );
}
