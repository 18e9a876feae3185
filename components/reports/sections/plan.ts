import type { ReportRow } from '@/utils/domain/plan/report';
import { reportGroups, reportRows, unplannedPosts } from '@/utils/domain/plan/report';
import type { Cell } from '@/utils/domain/reports/document';

import { ruledName } from '../../hashtags/network-names';
import { stateWords } from '../../plan/facts/fact-words';
import { titleOf } from '../../plan/ui/item-words';
import type { ReportData } from '../report-data';
import { linked, numberCell, shortened, type Teller } from '../teller';
import { nothingTold, sentences, type Told } from './section';

const mostListed = 30;
const isBroken = ({ state }: ReportRow): boolean => state === 'missed' || state === 'late';

/** What was planned for the period, and what became of it. */
export function planSection(data: ReportData, tell: Teller): Told {
  const { say } = tell;
  const rows = reportRows(data.items, data.accounts, tell.bounds, tell.now);
  const due = rows.filter(({ state }) => state !== 'ahead');
  if (rows.length === 0)
    return {
      ...nothingTold,
      blocks: [{ kind: 'notice', text: say('reportNoPlan', { when: tell.words.when }) }],
    };
  const unplanned = unplannedPosts(data.items, data.accounts, tell.bounds);
  const groups = reportGroups(rows, unplanned, 'rubric', data.brand?.rubrics ?? []);
  const sum = (of: (group: (typeof groups)[number]) => number | null) =>
    groups.reduce((all, group) => all + (of(group) ?? 0), 0);
  const published = sum((group) => group.published);
  const [missed, unseen, doneLate] = [
    sum((group) => group.missed),
    sum((group) => group.unseen),
    sum((group) => group.doneLate),
  ];
  const text =
    due.length === 0
      ? ''
      : sentences(
          say('reportSaidPlan', { published, planned: due.length }),
          doneLate > 0 && say('reportSaidPlanLate', { n: doneLate }),
          missed > 0 && say('reportSaidPlanMissed', { n: missed }),
          unseen > 0 && say('reportSaidPlanUnseen', { n: unseen }),
          unplanned.length > 0 && say('reportSaidUnplanned', { n: unplanned.length }),
        );
  const broken = rows.filter(isBroken);
  const listed = rows.filter(({ state }) => state !== 'ahead').slice(0, mostListed);
  return {
    text,
    blocks: [
      {
        kind: 'table',
        title: say('reportPlanByRubric'),
        head: [
          { text: say('compareRubric') },
          ...(
            [
              'reportPlanned',
              'reportPublished',
              'planDoneLate',
              'planStatusMissed',
              'planFactGivenUp',
              'planFactUnseen',
              'reportUnplanned',
            ] as const
          ).map((word) => ({ text: say(word), isNumber: true, sum: true })),
        ],
        rows: groups.map((group): Cell[] => [
          group.name === null ? say('planNoRubric') : shortened(group.name, 80),
          numberCell(group.planned),
          numberCell(group.published),
          numberCell(group.doneLate),
          numberCell(group.missed),
          numberCell(group.givenUp),
          numberCell(group.unseen),
          numberCell(group.unplanned),
        ]),
        total: [
          say('reportTotal'),
          numberCell(due.length),
          numberCell(published),
          numberCell(doneLate),
          numberCell(missed),
          numberCell(sum((group) => group.givenUp)),
          numberCell(unseen),
          numberCell(sum((group) => group.unplanned)),
        ],
        note: sentences(say('reportPlanNote'), unseen > 0 && say('reportPlanUnseenNote')),
      },
      ...(listed.length > 0
        ? [
            {
              kind: 'table' as const,
              title: say('reportPlanItems'),
              head: [
                { text: say('planFactItem') },
                { text: say('planViewNetwork') },
                { text: say('planFactPlanned') },
                { text: say('planFactActual') },
                { text: say('planFactState') },
              ],
              rows: listed.map((row) => itemRow(row, tell)),
              total: null,
              note:
                due.length > mostListed ? say('reportFirstOf', { shown: mostListed, all: due.length }) : '',
            },
          ]
        : []),
    ],
    findings: broken.map((row) => ({
      id: `plan ${row.key}`,
      said: say('reportPlanFinding', {
        title: shortened(titleOf(row.item, say), 100),
        network: row.channel ? ruledName(row.channel.network) : 'none',
        day: row.planned === null ? '' : tell.day(row.planned),
      }),
    })),
    summary:
      due.length > 0
        ? [{ about: 'plan', text: say('reportSaidPlan', { published, planned: due.length }) }]
        : [],
    used: ['planFact'],
  };
}

function itemRow({ item, channel, planned, fact, state }: ReportRow, tell: Teller): Cell[] {
  const title = shortened(titleOf(item, tell.say), 120);
  return [
    fact ? linked(title, fact.permalink) : title,
    channel ? ruledName(channel.network) : '',
    planned === null ? tell.say('planUndated') : tell.day(planned),
    fact && fact.publishedAt !== null ? tell.day(fact.publishedAt) : '',
    {
      text: tell.say(stateWords[state]),
      tone: state === 'onTime' || state === 'told' ? 'good' : state === 'unseen' ? 'plain' : 'poor',
    },
  ];
}
