import { textOn, type PlanItem } from '@/utils/domain/plan/item';

import { ruledName } from '../../hashtags/network-names';
import { asText, pageFile } from '../../ui/page-file';
import type { OurWindow } from '../../window/window';
import { isLit, type Lens } from './lens';
import { daysOf } from './list-part';

export interface ShareOptions {
  title: string;
  withTexts: boolean;
}

const style = `:root{color-scheme:light}body{margin:0 auto;max-width:760px;padding:28px 20px 48px;background:#fff;color:#1b1f22;font:15px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;overflow-wrap:anywhere}h1{margin:0;font-size:26px;line-height:1.2}h2{margin:26px 0 6px;border-bottom:1px solid #e3e0da;padding-bottom:4px;font-size:17px;break-after:avoid}h2::first-letter{text-transform:uppercase}p{margin:4px 0 0}article{margin:10px 0;border-left:3px solid #8a8f94;padding-left:10px;break-inside:avoid}article.lit{border-left-color:#b3261e}h3{margin:0;font-size:15px}.soft{color:#596066;font-size:13px}.lit .status{color:#b3261e;font-weight:600}.text{white-space:pre-wrap}ul{margin:4px 0 0;padding-left:20px}@page{margin:16mm}@media print{body{max-width:none;padding:0;font-size:11pt}}`;

/**
 * The plan as one file for people who have never seen Lorgnette: by days, without scripts, nothing fetched from anywhere. All
 * that a person or a page wrote goes in as text.
 */
export async function sharePage(
  items: readonly PlanItem[],
  lens: Lens,
  { say, language }: OurWindow,
  { title, withTexts }: ShareOptions,
): Promise<string> {
  const one = (item: PlanItem): string => {
    const words = lens.of(item);
    const about = [words.networks, item.rubric, lens.category(item), item.assignee]
      .filter(Boolean)
      .join(' · ');
    return [
      `<article${isLit(words.standing) ? ' class="lit"' : ''}>`,
      `<h3>${asText([words.time, words.title].filter(Boolean).join(' '))}</h3>`,
      `<p class="soft"><span class="status">${asText(words.status)}</span>${about && ` · ${asText(about)}`}</p>`,
      ...(withTexts ? textsOf(item) : []),
      '</article>',
    ].join('\n');
  };
  const section = (name: string, all: readonly PlanItem[]) =>
    all.length === 0 ? '' : `<section>\n<h2>${asText(name)}</h2>\n${all.map(one).join('\n')}\n</section>`;
  const days = daysOf(items, lens.zone, '', '~');
  const body = [
    `<h1>${asText(title)}</h1>`,
    `<p class="soft">${asText(say('planFileShareHead', { count: items.length, zone: lens.zone }))}</p>`,
    ...days.map(([day, all]) => section(lens.day(day), all)),
    section(
      say('planUndated'),
      items.filter(({ when }) => when === null),
    ),
  ];
  return pageFile({
    language: language.value,
    title,
    style,
    body: `<main>\n${body.filter(Boolean).join('\n')}\n</main>`,
  });
}

/** What is published where; a text that all networks share stands once. */
function textsOf(item: PlanItem): string[] {
  const by = new Map<string, string[]>();
  for (const channel of item.channels) {
    const said = textOn(item, channel).trim();
    if (said) by.set(said, [...(by.get(said) ?? []), ruledName(channel.network)]);
  }
  if (item.channels.length === 0 && item.text.trim()) by.set(item.text.trim(), []);
  return [...by].map(([said, networks]) =>
    by.size > 1
      ? `<p class="text"><b>${asText(networks.join(', '))}</b>\n${asText(said)}</p>`
      : `<p class="text">${asText(said)}</p>`,
  );
}
