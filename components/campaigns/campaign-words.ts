import type { Goal, RowSource, Tool } from '@/utils/domain/campaigns/campaign';
import type { CostEvent } from '@/utils/domain/campaigns/cheaper';
import type { Dimension, textBands } from '@/utils/domain/campaigns/dimensions';
import type { MeasureName } from '@/utils/domain/campaigns/measures';
import type { ResultName } from '@/utils/domain/campaigns/results';
import type { AssumptionName } from '@/utils/domain/campaigns/what-if';

import type { WindowWord } from '../window/window';

export const goalWords = {
  subscribers: 'campaignGoalSubscribers',
  leads: 'campaignGoalLeads',
  sales: 'campaignGoalSales',
  traffic: 'campaignGoalTraffic',
  reach: 'campaignGoalReach',
  engagement: 'campaignGoalEngagement',
  other: 'campaignGoalOther',
} as const satisfies Record<Goal, WindowWord>;

export const toolWords = {
  targeted: 'campaignToolTargeted',
  communities: 'campaignToolCommunities',
  bloggers: 'campaignToolBloggers',
  contest: 'campaignToolContest',
  sweepstake: 'campaignToolSweepstake',
  own: 'campaignToolOwn',
  other: 'campaignToolOther',
} as const satisfies Record<Tool, WindowWord>;

export const sourceWords = {
  byHand: 'campaignSourceByHand',
  vkAds: 'campaignSourceVkAds',
  vkStatistics: 'campaignSourceVkStatistics',
  metaAds: 'campaignSourceMetaAds',
  yandexDirect: 'campaignSourceYandexDirect',
  googleAds: 'campaignSourceGoogleAds',
  ga4: 'campaignSourceGa4',
  metrika: 'campaignSourceMetrika',
  other: 'campaignSourceOther',
} as const satisfies Record<RowSource, WindowWord>;

export const statusWords = {
  planned: 'campaignStatusPlanned',
  running: 'campaignStatusRunning',
  over: 'campaignStatusOver',
} as const satisfies Record<string, WindowWord>;

export const dimensionWords = {
  channel: 'campaignByChannel',
  tool: 'campaignByTool',
  creative: 'campaignByCreative',
  segment: 'campaignBySegment',
  rubric: 'campaignByRubric',
  gender: 'campaignByGender',
  age: 'campaignByAge',
  geography: 'campaignByGeography',
  interests: 'campaignByInterests',
  textShare: 'campaignByTextShare',
  source: 'campaignBySource',
  day: 'campaignByDay',
  week: 'campaignByWeek',
  month: 'campaignByMonth',
} as const satisfies Record<Dimension, WindowWord>;

export const bandWords = {
  none: 'campaignTextNone',
  fifth: 'campaignTextFifth',
  half: 'campaignTextHalf',
  more: 'campaignTextMore',
} as const satisfies Record<(typeof textBands)[number], WindowWord>;

export const genderWords = {
  all: 'campaignGenderAll',
  women: 'campaignGenderWomen',
  men: 'campaignGenderMen',
} as const satisfies Record<string, WindowWord>;

export const figureWords = {
  spend: 'campaignSpend',
  impressions: 'campaignImpressions',
  reach: 'campaignReach',
  clicks: 'campaignClicks',
  subscribers: 'campaignSubscribers',
  leads: 'campaignLeads',
  actions: 'campaignActions',
  associated: 'campaignAssociated',
  orders: 'campaignOrders',
  revenue: 'campaignRevenue',
  costOfGoods: 'campaignCostOfGoods',
} as const satisfies Record<ResultName, WindowWord>;

export const measureWords = {
  frequency: 'campaignFrequency',
  cpm: 'campaignCpm',
  ctr: 'campaignCtr',
  cpc: 'campaignCpc',
  costPerContact: 'campaignCostPerContact',
  costPerSubscriber: 'campaignCostPerSubscriber',
  costPerLead: 'campaignCostPerLead',
  cpa: 'campaignCpa',
  conversion: 'campaignConversion',
  averageOrder: 'campaignAverageOrder',
  roas: 'campaignRoas',
  drr: 'campaignDrr',
  romi: 'campaignRomi',
  roi: 'campaignRoi',
  associatedShare: 'campaignAssociatedShare',
} as const satisfies Record<MeasureName, WindowWord>;

/** How each measure is made, in words. */
export const formulaWords = {
  frequency: 'campaignHowFrequency',
  cpm: 'campaignHowCpm',
  ctr: 'campaignHowCtr',
  cpc: 'campaignHowCpc',
  costPerContact: 'campaignHowCostPerContact',
  costPerSubscriber: 'campaignHowCostPerSubscriber',
  costPerLead: 'campaignHowCostPerLead',
  cpa: 'campaignHowCpa',
  conversion: 'campaignHowConversion',
  averageOrder: 'campaignHowAverageOrder',
  roas: 'campaignHowRoas',
  drr: 'campaignHowDrr',
  romi: 'campaignHowRomi',
  roi: 'campaignHowRoi',
  associatedShare: 'campaignHowAssociatedShare',
} as const satisfies Record<MeasureName, WindowWord>;

/** What one event costs, by the event. */
export const eventCosts = {
  actions: 'cpa',
  leads: 'costPerLead',
  orders: 'cpa',
  subscribers: 'costPerSubscriber',
  clicks: 'cpc',
} as const satisfies Record<CostEvent, MeasureName>;

export const assumptionWords = {
  budget: 'campaignBudget',
  cpm: 'campaignCpm',
  ctr: 'campaignCtr',
  conversion: 'campaignConversion',
  averageOrder: 'campaignAverageOrder',
  marginShare: 'campaignMarginShare',
} as const satisfies Record<AssumptionName, WindowWord>;
