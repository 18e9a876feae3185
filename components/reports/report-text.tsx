import type { Cell, NumberCell } from '@/utils/domain/reports/document';

/** Words of a report; they lead somewhere only where that is an address of the web. */
export function TextCell({ cell }: { cell: Exclude<Cell, NumberCell> }) {
  if (typeof cell === 'string') return <>{cell}</>;
  const { text, link, tone } = cell;
  const href = link === undefined ? null : webAddress(link);
  const shown = href ? (
    <a href={href} target="_blank" rel="noopener noreferrer">
      {text}
    </a>
  ) : (
    text
  );
  return tone && tone !== 'plain' ? <span class={tone}>{shown}</span> : <>{shown}</>;
}

/** An address as it may stand in a link: http(s) only; null of any other. */
export function webAddress(link: string): string | null {
  const url = URL.parse(link);
  return url && (url.protocol === 'https:' || url.protocol === 'http:') ? url.href : null;
}
