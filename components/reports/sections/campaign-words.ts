import type { CampaignReport } from '@/utils/domain/reports/campaign-results';

import { shortened, type Teller } from '../teller';

/** What a campaign is for, as the person calls it. */
export const goalName = ({ campaign, result }: CampaignReport, { say }: Teller): string =>
  result === 'actions' && campaign.action.trim() !== ''
    ? shortened(campaign.action, 60)
    : say('reportGoalName', { goal: campaign.goal });

/** As the person calls it; what tells of no channel is of the campaign as a whole. */
export const channelName = (name: string | null, { say }: Teller): string =>
  name === null ? say('reportNoChannel') : name === '' ? say('reportChannelGone') : shortened(name, 80);
