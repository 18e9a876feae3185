import { useSignal } from '@preact/signals';
import { useEffect, useMemo, useRef } from 'preact/hooks';

import type { Brand } from '@/utils/domain/brand';
import { dayOf } from '@/utils/domain/calendar';
import type { Campaign } from '@/utils/domain/campaigns/campaign';
import { statusOf } from '@/utils/domain/campaigns/spending';

import { Choice } from '../ui/choice';
import { useWindow, type WindowWord } from '../window/window';
import { BudgetSection } from './budget-section';
import { useResults } from './campaign-state';
import { goalWords, statusWords } from './campaign-words';
import { CheaperSection } from './cheaper-section';
import { Dynamics } from './dynamics';
import { EconomicsTable } from './economics-table';
import { HeadFigures } from './head-figures';
import { LinkedSection } from './linked-section';
import { Notices } from './notices';
import { PeriodFields, type Asked } from './period-fields';
import { PlannerSection } from './planner-section';
import { RowsSection } from './rows-section';
import { SettingsForm } from './settings-form';
import { useEconomics } from './use-economics';
import { WhatIf } from './what-if';
import { useWritten } from './written';

const sections = {
  economics: 'campaignSectionEconomics',
  channels: 'campaignSectionChannels',
  budget: 'campaignSectionBudget',
  planner: 'campaignSectionPlanner',
  rows: 'campaignSectionRows',
  settings: 'campaignSectionSettings',
} as const satisfies Record<string, WindowWord>;
type Section = keyof typeof sections;

interface CampaignPageProps {
  campaign: Campaign;
  brands: readonly Brand[];
  back(): void;
  importResults(): void;
}

/** A campaign: its figures, what they are made of, and what is said of it. */
export function CampaignPage({ campaign, brands, back, importResults }: CampaignPageProps) {
  const { say } = useWindow();
  const written = useWritten(campaign.currency);
  const section = useSignal<Section>('economics');
  const asked = useSignal<Asked>({ from: '', to: '' });
  const read = useSignal(0);
  const rows = useResults(campaign.id, (count) => (read.value = count));
  const today = useMemo(() => dayOf(new Date()), []);
  const head = useRef<HTMLHeadingElement>(null);
  const { from, to } = asked.value;
  const period = useMemo(
    () => (from || to ? { from: from || '0001-01-01', to: to || '9999-12-31' } : null),
    [from, to],
  );
  const told = useEconomics(campaign, rows, period);
  const all = useEconomics(campaign, period ? rows : undefined, null);
  const whole = period ? all : told;
  const isRead = rows !== undefined && whole !== undefined;
  useEffect(() => {
    // Back from a field of days the keyboard stays there.
    if (isRead && document.activeElement === document.body) head.current?.focus();
  }, [isRead]);
  if (!rows || !told || !whole)
    return (
      <p class="soft" role="status">
        {!rows && read.value > 0 ? say('campaignReading', { count: read.value }) : say('campaignReckoning')}
      </p>
    );
  const status = statusOf(campaign, today);
  const isOfPeriod = section.value === 'economics' || section.value === 'channels';
  return (
    <div class="campaigns">
      <header class="campaign-head">
        <button class="plain" onClick={back}>
          ← {say('campaignsBack')}
        </button>
        <h2 ref={head} tabIndex={-1}>
          {campaign.name}
        </h2>
        <p class="soft">
          <span class={`campaign-status ${status}`}>{say(statusWords[status])}</span>{' '}
          {campaign.to === null
            ? say('campaignSince', { day: written.day(campaign.from) })
            : written.days({ from: campaign.from, to: campaign.to })}
          {' · '}
          {say(goalWords[campaign.goal])}
        </p>
      </header>
      <HeadFigures told={told} />
      <Choice
        legend={say('campaignSections')}
        quiet
        options={(Object.keys(sections) as Section[]).map((value) => ({
          value,
          label: say(sections[value]),
        }))}
        value={section.value}
        change={(value) => (section.value = value)}
      />
      {rows.length === 0 && section.value !== 'settings' && section.value !== 'rows' && (
        <section class="campaign-nothing">
          <p>{say('campaignNothing')}</p>
          <div class="campaign-buttons">
            <button class="strong" onClick={importResults}>
              {say('campaignImport')}
            </button>
            <button onClick={() => (section.value = 'rows')}>{say('campaignWriteRow')}</button>
            <button onClick={() => (section.value = 'settings')}>{say('campaignSettingsOpen')}</button>
          </div>
        </section>
      )}
      {isOfPeriod && rows.length > 0 && (
        <PeriodFields asked={asked.value} change={(next) => (asked.value = next)} />
      )}
      {section.value === 'economics' && rows.length > 0 && (
        <>
          <Notices told={told} />
          <EconomicsTable told={told} />
          <Dynamics told={told} />
        </>
      )}
      {section.value === 'economics' && <LinkedSection campaign={campaign} />}
      {section.value === 'channels' && rows.length > 0 && <CheaperSection told={told} />}
      {section.value === 'budget' && <BudgetSection told={whole} today={today} />}
      {section.value === 'planner' && rows.length > 0 && (
        <>
          <PlannerSection told={whole} />
          <WhatIf told={whole} />
        </>
      )}
      {section.value === 'rows' && (
        <RowsSection told={whole} rows={rows} importResults={importResults} today={today} />
      )}
      {section.value === 'settings' && (
        <SettingsForm
          campaign={campaign}
          brands={brands}
          rows={rows}
          gone={back}
          saved={() => head.current?.focus()}
        />
      )}
    </div>
  );
}
