import browser from 'webextension-polyfill';

import type { TaskOrigin } from '@/utils/domain/tasks/task';
import { panelTab } from '@/utils/settings';
import { ownStore } from '@/utils/store/own';

import { openItem } from '../plan/open-item';
import { openReport, reportPath } from '../reports/open-report';

/**
 * Opens what a task was made from: a plan item in its editor, a report at its period, else the place where it stands.
 * @returns false where it is not there any more, or is nothing that can be opened
 */
export async function openOrigin({ kind, id }: TaskOrigin): Promise<boolean> {
  if (kind === 'planItem') {
    if (!(await ownStore.plan.get(id))) return false;
    openItem.value = { id };
    return true;
  }
  if (kind === 'alert') return false;
  // "report period finding"
  const [report = '', period = null] = id.split(' ');
  if (kind === 'report' && !(await ownStore.reports.get(report))) return false;
  const tab = kind === 'campaign' ? 'campaigns' : 'reports';
  // A whole tab shows one place for good.
  if (location.hash !== '') {
    const path = kind === 'report' ? reportPath({ id: report, period }) : `sidepanel.html#${tab}`;
    await browser.tabs.create({ url: browser.runtime.getURL(path) });
    return true;
  }
  if (kind === 'report') openReport.value = { id: report, period };
  await panelTab.setValue(tab);
  return true;
}
