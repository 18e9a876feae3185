/** Tasks of the sample brand, around now: late, due today, soon, later, without a date, over. */
import { blankTask } from '../../utils/domain/tasks/blank';
import type { Task } from '../../utils/domain/tasks/task';
import { dayFrom, planZone } from './seed-plan';

/** A task of the sample brand; what is not given is blank. */
export const madeTask = (id: string, part: Partial<Task>): Task => ({
  ...blankTask('kolos'),
  id,
  title: id,
  createdAt: 1_795_478_400_000,
  updatedAt: 1_795_478_400_000,
  acceptedAt: null,
  ...part,
});

export function sampleTasks(now: number): Task[] {
  const due = (days: number) => ({ day: dayFrom(now, days), time: null, zone: planZone });
  return [
    madeTask('cover', {
      title: 'Обложка для ржаного',
      brief: 'Хлеб в разрезе, тёплый свет, без надписей.',
      acceptance: '1200 × 630, читается на телефоне.',
      assignee: 'Анна',
      accepter: 'Boris',
      due: due(-2),
      state: 'doing',
      checklist: [
        { text: 'Снимок', done: true },
        { text: 'Обработка', done: false },
      ],
      from: { kind: 'planItem', id: 'rye', said: 'Ржаной на закваске' },
    }),
    madeTask('answers', {
      title: 'Ответить на вопросы о муке',
      due: { day: dayFrom(now, 0), time: null, zone: 'UTC' },
      assignee: 'Boris',
    }),
    madeTask('budget', {
      title:
        'Why is the cost per subscriber twice what was planned? Look at the creatives, and say what to switch off',
      due: due(3),
      priority: 'urgent',
      assignee: 'Boris',
      from: { kind: 'kpi', id: 'k1', said: 'Cost per subscriber: 84 ₽ of 40 ₽' },
    }),
    madeTask('texts', {
      title: 'Тексты на декабрь',
      due: due(2),
      state: 'toAccept',
      assignee: 'Анна',
      accepter: 'Boris',
      outcome: 'https://docs.example/december',
    }),
    madeTask('shooting', { title: 'Съёмка в пекарне', due: due(30) }),
    madeTask('someday', { title: 'Подобрать музыку для видео' }),
    madeTask('out', {
      title: 'Шапка сообщества',
      state: 'accepted',
      acceptedAt: now - 86_400_000,
      assignee: 'Анна',
      accepter: 'Boris',
    }),
    madeTask('not', { title: 'Розыгрыш к Новому году', state: 'dropped' }),
  ];
}
