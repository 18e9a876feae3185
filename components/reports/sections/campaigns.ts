import type { ReportData } from '../report-data';
import type { Teller } from '../teller';
import { nothingTold, type Told } from './section';

export function campaignsSection(_: ReportData, tell: Teller): Told {
  return { ...nothingTold, text: tell.say('reportTitleCampaigns') };
}
