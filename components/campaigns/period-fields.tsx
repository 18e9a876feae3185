import { useWindow } from '../window/window';
import { Field } from './fields';

/** Days that were asked for; '' : none. */
export interface Asked {
  from: string;
  to: string;
}

/** Of which days to show the figures; empty, of all. */
export function PeriodFields({ asked, change }: { asked: Asked; change(asked: Asked): void }) {
  const { say } = useWindow();
  return (
    <div class="campaign-period" role="group" aria-label={say('campaignPeriod')}>
      <Field
        label={say('campaignDaysFrom')}
        type="date"
        value={asked.from}
        change={(from) => change({ ...asked, from })}
      />
      <Field
        label={say('campaignDaysTo')}
        type="date"
        value={asked.to}
        change={(to) => change({ ...asked, to })}
      />
      {(asked.from || asked.to) && (
        <button class="plain" onClick={() => change({ from: '', to: '' })}>
          {say('campaignAllDays')}
        </button>
      )}
    </div>
  );
}
