import { signal } from '@preact/signals';

/** A report that is to be opened, and at which of its periods. */
interface OpenReport {
  id: string;
  period: string | null;
}

/** What a window is asked to show: by its address when it opens, else by what is clicked in it. Null: nothing. */
export const openReport = signal<OpenReport | null>(asked(location.search));

function asked(search: string): OpenReport | null {
  const given = new URLSearchParams(search);
  const id = given.get('report');
  return id === null ? null : { id, period: given.get('period') };
}

/** The address of a window's reports, with one of them open. */
export const reportPath = ({ id, period }: OpenReport): string =>
  `sidepanel.html?${new URLSearchParams({ report: id, ...(period !== null && { period }) }).toString()}#reports`;
