import builder from './builder.json';
import campaignImport from './campaign-import.json';
import campaigns from './campaigns.json';
import guide from './guide.json';
import hashtags from './hashtags.json';
import kpis from './kpis.json';
import planIdeas from './plan-ideas.json';
import planItem from './plan-item.json';
import planRhythm from './plan-rhythm.json';
import planViews from './plan-views.json';
import plan from './plan.json';
import reportSections from './report-sections.json';
import reports from './reports.json';
import safety from './safety.json';
import tagStats from './tag-stats.json';
import tasks from './tasks.json';
import utm from './utm.json';
import windows from './windows.json';
import worker from './worker.json';
import writing from './writing.json';

/** Everything that our own windows say in this language: one file to fetch when it is spoken. */
export const words = {
  ...windows,
  ...builder,
  ...utm,
  ...hashtags,
  ...guide,
  ...worker,
  ...writing,
  ...tagStats,
  ...plan,
  ...planItem,
  ...planViews,
  ...planRhythm,
  ...planIdeas,
  ...safety,
  ...campaigns,
  ...campaignImport,
  ...kpis,
  ...reports,
  ...reportSections,
  ...tasks,
};
