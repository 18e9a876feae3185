import { useSignal } from '@preact/signals';

import type { Economics, Notice } from '@/utils/domain/campaigns/economics';

import { useWindow, type OurWindow } from '../window/window';
import { sourceWords } from './campaign-words';
import { figureName } from './figures-of';
import { useWritten, type Written } from './written';

const atFirst = 3;

/** What was not counted, and why, in sentences. */
export function Notices({ told }: { told: Economics }) {
  const { say } = useWindow();
  const written = useWritten(told.currency);
  const isAll = useSignal(false);
  const { notices } = told;
  if (notices.length === 0) return null;
  const shown = isAll.value ? notices : notices.slice(0, atFirst);
  return (
    <section class="campaign-notices" aria-label={say('campaignNotices')}>
      <ul>
        {shown.map((notice, i) => (
          <li key={i}>{noticeText(notice, told, written, say)}</li>
        ))}
      </ul>
      {notices.length > shown.length && (
        <button class="plain" onClick={() => (isAll.value = true)}>
          {say('campaignNoticesMore', { left: notices.length - shown.length })}
        </button>
      )}
    </section>
  );
}

/** A notice in a sentence or two. */
export function noticeText(
  notice: Notice,
  { campaign }: Pick<Economics, 'campaign'>,
  written: Written,
  say: OurWindow['say'],
): string {
  const rows = notice.rows.length;
  switch (notice.kind) {
    case 'partly':
      return say('campaignNoticePartly', { rows, days: written.days(notice.days) });
    case 'currency':
      return say('campaignNoticeCurrency', { rows, currency: notice.currency });
    case 'converted':
      return say('campaignNoticeConverted', {
        rows,
        currency: notice.currency,
        rate: notice.rate,
        own: campaign.currency,
      });
    case 'twice': {
      const figures = notice.figures.map((name) => figureName(name, campaign, say).toLowerCase()).join(', ');
      const [source, by] = [say(sourceWords[notice.source]), say(sourceWords[notice.by])];
      const days = written.days(notice.days);
      const said =
        notice.source === notice.by
          ? say('campaignNoticeTwiceSame', { rows, source, figures, days })
          : say('campaignNoticeTwice', { rows, source, by, figures, days });
      return notice.lost.length === 0
        ? said
        : `${said} ${say('campaignNoticeLost', { days: notice.lost.map((span) => written.days(span)).join(', ') })}`;
    }
  }
}
