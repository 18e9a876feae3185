import { Calendar, type CalendarOptions, type EventInput } from 'fullcalendar';
import dayGrid from 'fullcalendar/daygrid';
import interaction, { Draggable } from 'fullcalendar/interaction';
import ru from 'fullcalendar/locales/ru';
import classic from 'fullcalendar/themes/classic';
import timeGrid from 'fullcalendar/timegrid';
import { h } from 'preact';

import { whenAt } from '@/utils/domain/plan/clock';
import type { PlanItem, When } from '@/utils/domain/plan/item';
import { shownIn, type Shown } from '@/utils/domain/plan/move';
import type { Language } from '@/utils/words';

import type { OurWindow } from '../../window/window';
import { ItemChip } from './item-chip';
import { isLit, type ItemWords } from './lens';

/** Where an item was dropped. `isKept`: on another day, with the hour that it had. */
export interface DroppedOn extends Shown {
  isKept: boolean;
}

/** A day of a slot for which nothing is planned. */
export interface ShownGap {
  id: string;
  when: When;
  /** What it is of, and the same with what pressing it does. */
  text: string;
  label: string;
}

export interface CalendarActs {
  open(id: string): void;
  begin(when: Shown): void;
  /** False: it is to stand where it stood. */
  drop(id: string, on: DroppedOn): Promise<boolean>;
  words(item: PlanItem): ItemWords;
}

export interface OpenCalendar {
  turn(day: string): void;
  show(items: readonly PlanItem[], gaps: readonly ShownGap[], zone: string): void;
  close(): void;
}

interface Look {
  kind: 'month' | 'week';
  day: string;
  language: Language;
  /** 1 Monday … 7 Sunday. */
  first: number;
  say: OurWindow['say'];
}

/**
 * A month or a week of FullCalendar's. It is given the hours that the shown clock shows, as if they were UTC: then a zone
 * is nothing it could get wrong, and what it tells of a drop is an hour of that clock again.
 */
export function openCalendar(place: HTMLElement, acts: CalendarActs, look: Look): OpenCalendar {
  const { kind, day, language, first, say } = look;
  let shown: {
    items: ReadonlyMap<string, PlanItem>;
    gaps: ReadonlyMap<string, ShownGap>;
    events: EventInput[];
    zone: string;
  } | null = null;
  const calendar = new Calendar(place, {
    plugins: [dayGrid, timeGrid, interaction, classic],
    locales: [ru],
    locale: language,
    firstDay: first % 7,
    timeZone: 'UTC',
    now: () => nowIn(shown?.zone ?? 'UTC'),
    initialView: kind === 'month' ? 'dayGridMonth' : 'timeGridWeek',
    initialDate: day,
    headerToolbar: false,
    height: 'auto',
    fixedWeekCount: false,
    dayMaxEvents: 4,
    nowIndicator: true,
    slotDuration: '01:00',
    slotMinHeight: 58,
    slotHeaderFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
    slotMinTime: early,
    eventMinHeight: 56,
    timedText: say('planViewHours'),
    dayHeaderDidMount: ({ el }) =>
      el.querySelectorAll('[aria-hidden]').forEach((one) => one.removeAttribute('aria-hidden')),
    allDayText: say('planViewNoHour'),
    closeHint: say('planItemClose'),
    moreLinkText: (count) => say('planViewMore', { count }),
    moreLinkHint: (count) => say('planViewMoreHint', { count }),
    defaultTimedEventDuration: '01:00',
    forceEventDuration: true,
    eventDisplay: 'block',
    eventColor: 'var(--raised)',
    eventContrastColor: 'var(--ink)',
    eventInteractive: true,
    editable: true,
    eventDurationEditable: false,
    droppable: true,
    navLinks: true,
    navLinkDayClick: (date) => acts.begin({ day: isoDay(date), time: null }),
    navLinkHint: (date) => say('planViewNewOn', { day: date }),
    events: (_, done) => done(shown?.events ?? []),
    eventContent: ({ event }) => {
      const item = shown?.items.get(event.id);
      const gap = shown?.gaps.get(event.id);
      if (gap) return h('span', { class: 'gap-chip' }, gap.text);
      return item ? h(ItemChip, { item, words: acts.words(item) }) : null;
    },
    eventClass: ({ event }) => {
      const item = shown?.items.get(event.id);
      if (shown?.gaps.has(event.id)) return 'is-gap';
      return item && isLit(acts.words(item).standing) ? 'is-lit' : '';
    },
    eventDidMount: ({ event, el }) => {
      const item = shown?.items.get(event.id);
      const label = item ? acts.words(item).whole : shown?.gaps.get(event.id)?.label;
      if (label) el.setAttribute('aria-label', label);
    },
    eventClick: ({ event, jsEvent }) => {
      jsEvent.preventDefault();
      acts.open(event.id);
    },
    dateClick: ({ dateStr }) => acts.begin(shownOf(dateStr)),
    eventDrop: ({ event, delta, revert }) => {
      const isKept = !event.allDay && delta.milliseconds === 0 && delta.days !== 0;
      void acts.drop(event.id, { ...shownOf(event.startStr), isKept }).then((done) => {
        if (!done) revert();
      });
    },
    drop: ({ dateStr, draggedEl }) =>
      void acts.drop(draggedEl.dataset['id'] ?? '', { ...shownOf(dateStr), isKept: false }),
  } satisfies CalendarOptions);
  calendar.render();
  // The head of the hours has a name, and no text: to some readers it is empty.
  for (const head of place.querySelectorAll('[role=rowheader]'))
    if (!head.textContent?.trim()) head.append(unseen(say('planViewHours')));
  return {
    turn: (to) => calendar.gotoDate(to),
    show(items, gaps, zone) {
      shown = {
        items: new Map(items.map((item) => [item.id, item])),
        gaps: new Map(gaps.map((gap) => [gap.id, gap])),
        events: [
          ...items.map((one) => eventOf(one, one.when!, zone)),
          ...gaps.map((gap) => ({
            ...eventOf({ id: gap.id, title: gap.text }, gap.when, zone),
            editable: false,
          })),
        ],
        zone,
      };
      calendar.refetchEvents();
    },
    close: () => calendar.destroy(),
  };
}

/** The hour that a week begins its days with, where nothing is planned before it. */
const early = '07:00';

function unseen(text: string): HTMLElement {
  const span = document.createElement('span');
  span.className = 'unseen';
  span.textContent = text;
  return span;
}

/** Lets what stands in a list be dropped on a calendar. @returns the end of it */
export function letDrag(list: HTMLElement, rows: string): () => void {
  const draggable = new Draggable(list, { itemSelector: rows, eventData: { create: false } });
  return () => draggable.destroy();
}

function eventOf({ id, title }: { id: string; title: string }, when: When, zone: string): EventInput {
  const { day, time } = shownIn(when, zone);
  return {
    id,
    title,
    start: time === null ? day : `${day}T${time}:00Z`,
    allDay: time === null,
  };
}

const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** "2026-11-26" or "2026-11-26T19:30:00Z" as a day and an hour. */
const shownOf = (written: string): Shown => ({
  day: written.slice(0, 10),
  time: written.length > 10 ? written.slice(11, 16) : null,
});

const nowIn = (zone: string): string => {
  const { day, time } = whenAt(Date.now(), zone);
  return `${day}T${time}:00Z`;
};
