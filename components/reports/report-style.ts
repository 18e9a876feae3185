import { inkOf } from '@/utils/domain/reports/colours';
import type { ReportDocument } from '@/utils/domain/reports/document';

/** How a report looks, in a window, a file and on paper: light always, its one colour the report's own. */
export function reportStyle(colour: string): string {
  return `.report{--ink:${inkOf(colour)};--mark:${colour};color-scheme:light;box-sizing:border-box;max-inline-size:860px;margin:0 auto;padding:32px 28px 48px;background:#fff;color:#1b1f22;font:15px/1.5 system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere;text-align:start;-webkit-print-color-adjust:exact;print-color-adjust:exact}
.report *{box-sizing:border-box}
.report :is(h1,h2,h3,p,dl,dd,ul,figure){margin:0;padding:0}
.report header{display:flex;flex-wrap:wrap;align-items:center;gap:12px 24px;border-block-end:4px solid var(--mark);padding-block-end:18px}
.report header>div{flex:1 1 300px;min-inline-size:0}
.report header img{display:block;max-inline-size:180px;max-block-size:90px}
.report h1{font-size:28px;line-height:1.2;font-weight:700;text-wrap:balance}
.report .period{color:var(--ink);font-weight:600}
.report .client{font-size:17px}
.report section{margin-block-start:32px}
.report h2{margin-block-end:8px;color:var(--ink);font-size:20px;line-height:1.25;font-weight:700;break-after:avoid}
.report h3{margin-block-end:6px;font-size:15px;line-height:1.35;font-weight:600;break-after:avoid}
.report section>*+*{margin-block-start:14px}
.report section>h2+*{margin-block-start:8px}
.report .said{white-space:pre-wrap;orphans:3;widows:3}
.report section>.said+.said{margin-block-start:8px}
.report .soft{color:#596066;font-size:13px}
.report .note{margin-block-start:6px;white-space:pre-wrap}
.report a{color:var(--ink);text-underline-offset:2px}
.report .good{color:#1f6b33}
.report .poor{color:#b3261e}
.report ul{padding-inline-start:20px}
.report li+li{margin-block-start:4px}
.report .notice{border-inline-start:3px solid #8a5a12;background:#fbf4e8;padding:8px 12px}
.report .figures{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(180px,100%),1fr));gap:10px}
.report .figures>div{border:1px solid #e3e0da;border-inline-start:4px solid #8a8f94;border-radius:6px;padding:8px 12px;color:inherit}
.report .figures>.good{border-inline-start-color:#1f6b33}
.report .figures>.poor{border-inline-start-color:#b3261e}
.report dt{color:#596066;font-size:13px}
.report .value{font-size:21px;line-height:1.3;font-weight:600}
.report .wide{overflow-x:auto}
.report .wide:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
.report table{inline-size:100%;min-inline-size:520px;border-collapse:collapse;font-size:13px;line-height:1.4}
.report :is(th,td){border-block-end:1px solid #e3e0da;padding:5px 10px 5px 0;text-align:start;vertical-align:top;font-weight:400;min-inline-size:104px;hyphens:auto}
.report tbody th{min-inline-size:148px}
.report thead :is(th,td){border-block-end:2px solid var(--ink);font-weight:600;vertical-align:bottom;overflow-wrap:break-word}
.report .number{text-align:end;padding:5px 0 5px 10px}
.report .number{min-inline-size:48px}
.report .prose{min-inline-size:210px}
.report .figure{white-space:nowrap}
.report :is(tr>*+.number){padding-inline-end:10px}
.report tr>.number:last-child{padding-inline-end:2px}
.report tfoot{display:table-row-group}
.report tfoot :is(th,td){border-block-start:2px solid #8a8f94;font-weight:700}
.report svg{display:block;inline-size:100%;block-size:auto;min-inline-size:520px}
.report details{margin-block-start:4px;font-size:13px}
.report summary{inline-size:fit-content;min-block-size:24px;color:var(--ink);cursor:pointer}
.report footer{margin-block-start:32px;border-block-start:1px solid #e3e0da;padding-block-start:10px}
@media (max-width:480px){.report{padding:20px 14px 32px}.report h1{font-size:23px}}
@media print{.report{max-inline-size:none;padding:0;font-size:10.5pt}.report h1{font-size:22pt}.report h2{font-size:15pt}.report h3{font-size:11pt}.report :is(.soft,dt,table){font-size:9pt}.report .value{font-size:15pt}.report .wide{overflow:visible}.report :is(svg,table){min-inline-size:0}.report :is(th,td){min-inline-size:70px}.report tbody th{min-inline-size:104px}.report .number{min-inline-size:44px}.report .prose{min-inline-size:168px}.report :is(th,td){padding-inline-end:7px}.report .number{padding-inline-start:7px}.report svg{max-block-size:90mm}.report details{display:none}.report :is(h1,h2,h3,.whole,tr,li,figure,.notice,.figures>div,header,footer,svg){break-inside:avoid}.report .figures{grid-template-columns:repeat(3,1fr)}.report thead{display:table-header-group}.report :is(.note,footer),.report :is(.table,.said,.notice)+ul,.report li:nth-last-child(-n+2){break-before:avoid}.report .said:has(+ul){break-after:avoid}.report a{text-decoration:none}}`;
}

/** How the sheets of paper look: A4, with what they are of and their numbers at the foot, where the browser can. */
export function paperStyle({ title, client, period, language }: ReportDocument): string {
  const of = cssText([client, title, period].filter(Boolean).join(' · '));
  const page = cssText(language === 'ru' ? 'с. ' : 'p. ');
  const small = "font:8pt system-ui,'Segoe UI',Roboto,sans-serif;color:#596066";
  return `@page{size:A4;margin:16mm 15mm 18mm;@bottom-left{content:${of};${small};inline-size:80%}@bottom-right{content:${page} counter(page) " / " counter(pages);${small}}}
@media print{:root,body{margin:0;background:#fff}}`;
}

/** The looks of a page that holds nothing but a report. */
export const filePageStyle = ':root{color-scheme:light;background:#f4f2ee}body{margin:0}';

/** A text within a style sheet: of what is no letter, digit or blank, only its number stands there. */
const cssText = (text: string): string =>
  `"${text
    .replaceAll(/\s+/g, ' ')
    .slice(0, 160)
    .replaceAll(/[^\p{L}\p{N} ]/gu, (sign) => `\\${sign.codePointAt(0)!.toString(16)} `)}"`;
