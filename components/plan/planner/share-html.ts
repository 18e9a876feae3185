import { textOn, type PlanItem } from '@/utils/domain/plan/item';

import { ruledName } from '../../hashtags/network-names';
import type { OurWindow } from '../../window/window';
import { isLit, type Lens } from './lens';
import { daysOf } from './list-part';

export interface ShareOptions {
  title: string;
  withTexts: boolean;
}

/** A page's style; its hash is the one thing that the page's own policy lets in. */
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
      `<h3>${text([words.time, words.title].filter(Boolean).join(' '))}</h3>`,
      `<p class="soft"><span class="status">${text(words.status)}</span>${about && ` · ${text(about)}`}</p>`,
      ...(withTexts ? textsOf(item) : []),
      '</article>',
    ].join('\n');
  };
  const section = (name: string, all: readonly PlanItem[]) =>
    all.length === 0 ? '' : `<section>\n<h2>${text(name)}</h2>\n${all.map(one).join('\n')}\n</section>`;
  const days = daysOf(items, lens.zone, '', '~');
  const body = [
    `<h1>${text(title)}</h1>`,
    `<p class="soft">${text(say('planFileShareHead', { count: items.length, zone: lens.zone }))}</p>`,
    ...days.map(([day, all]) => section(lens.day(day), all)),
    section(
      say('planUndated'),
      items.filter(({ when }) => when === null),
    ),
  ];
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style));
  const allowed = `default-src 'none'; style-src 'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="${language.value}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${allowed}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${text(title)}</title>
<style>${style}</style>
</head>
<body>
<main>
${body.filter(Boolean).join('\n')}
</main>
</body>
</html>
`;
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
      ? `<p class="text"><b>${text(networks.join(', '))}</b>\n${text(said)}</p>`
      : `<p class="text">${text(said)}</p>`,
  );
}

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
/** Text as it stands in markup: nothing in it is markup. */
const text = (written: string): string => written.replaceAll(/[&<>"']/g, (mark) => marks[mark]!);
