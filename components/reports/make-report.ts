import type { ReportDocument, ReportSection } from '@/utils/domain/reports/document';
import type { ReportPeriod } from '@/utils/domain/reports/period';
import type { ReportForm, SectionId } from '@/utils/domain/reports/report-form';

import { browserZone } from '../competitors/period';
import { speakIn, type Spoken, type WindowWord } from '../window/window';
import { loadReport } from './load-report';
import { periodName, spanName } from './period-words';
import type { ReportData } from './report-data';
import { campaignsSection } from './sections/campaigns';
import { competitorsSection } from './sections/competitors';
import { definitionsSection } from './sections/definitions';
import { dynamicsSection } from './sections/dynamics';
import { hashtagsSection } from './sections/hashtags';
import { kpisSection } from './sections/kpis';
import { planSection } from './sections/plan';
import { postsSection } from './sections/posts';
import { rubricsSection } from './sections/rubrics';
import type { Told } from './sections/section';
import { summarySection } from './sections/summary';
import { tasksSection } from './sections/tasks';
import { tellerOf, type Teller } from './teller';

/**
 * A report of a period, from what the stores hold now, in the language of its form whatever the window's own is.
 * @param now milliseconds since 1970: a period that is not over is told up to then
 */
export async function makeReport(
  form: ReportForm,
  period: ReportPeriod,
  now: number,
): Promise<ReportDocument> {
  const [data, spoken] = await Promise.all([loadReport(form), speakIn(form.language)]);
  return reportOf(form, period, data, spoken, now);
}

type Made = (data: ReportData, tell: Teller) => Told;
/** Those that say something of themselves; the two others are made of these. */
const makers: Record<Exclude<SectionId, 'summary' | 'definitions'>, Made> = {
  kpis: kpisSection,
  dynamics: dynamicsSection,
  campaigns: campaignsSection,
  posts: postsSection,
  rubrics: rubricsSection,
  hashtags: hashtagsSection,
  competitors: competitorsSection,
  plan: planSection,
  tasks: tasksSection,
};

export const sectionTitles: Readonly<Record<SectionId, WindowWord>> = {
  summary: 'reportTitleSummary',
  kpis: 'reportTitleKpis',
  dynamics: 'reportTitleDynamics',
  campaigns: 'reportTitleCampaigns',
  posts: 'reportTitlePosts',
  rubrics: 'reportTitleRubrics',
  hashtags: 'reportTitleHashtags',
  competitors: 'reportTitleCompetitors',
  plan: 'reportTitlePlan',
  tasks: 'reportTitleTasks',
  definitions: 'reportTitleDefinitions',
};

/** The same from what was loaded: it asks nobody for anything. */
export function reportOf(
  form: ReportForm,
  period: ReportPeriod,
  data: ReportData,
  spoken: Spoken,
  now: number,
): ReportDocument {
  const zone = form.zone ?? browserZone();
  const tell = tellerOf(spoken, period, zone, now, data);
  const shown = form.sections.filter(({ isShown }) => isShown).map(({ id }) => id);
  const told = new Map<SectionId, Told>();
  for (const id of shown) if (id !== 'summary' && id !== 'definitions') told.set(id, makers[id](data, tell));
  const others = [...told.values()];
  if (shown.includes('summary')) told.set('summary', summarySection(others, tell));
  if (shown.includes('definitions')) told.set('definitions', definitionsSection(others, data, tell));
  return {
    language: form.language,
    title: form.title.trim() || titleOf(data, spoken),
    client: form.client,
    author: form.author,
    period: periodName(period, spoken),
    against: spanName(tell.spanBefore, spoken),
    madeOn: tell.figures.day(now),
    logo: form.logo,
    colour: form.colour,
    sections: shown.map((id) => sectionOf(id, told.get(id)!, form, period, spoken)),
  };
}

const titleOf = ({ brand }: ReportData, { say }: Spoken): string =>
  brand ? say('reportHeading', { brand: brand.name }) : say('reportHeadingPlain');

function sectionOf(
  id: SectionId,
  { text, blocks, findings }: Told,
  { texts }: ReportForm,
  period: ReportPeriod,
  { say }: Spoken,
): ReportSection {
  const own = ownText(texts, period.id, id);
  return {
    id,
    title: say(sectionTitles[id]),
    text: own ?? text,
    isOwnText: own !== null,
    blocks,
    findings,
  };
}

/** What the person wrote of a section: for this period, else for every one. */
function ownText(texts: Record<string, string>, period: string, section: SectionId): string | null {
  for (const key of [`${period} ${section}`, `* ${section}`])
    if (Object.hasOwn(texts, key) && texts[key]!.trim() !== '') return texts[key]!;
  return null;
}
