import type { ChartBlock } from '@/utils/domain/reports/document';

/** What every part of a chart is drawn by. */
export interface ChartLook {
  /** Of the series, in their order: each can be told from white, and has a dash of its own besides. */
  colours: readonly string[];
  /** How the marks of an axis are written, so that each can be told from the next. */
  axis(ticks: readonly number[]): string[];
  inFull(value: number): string;
}

export interface PlotProps {
  chart: ChartBlock;
  look: ChartLook;
}

export const chartWidth = 720;
export const dashes = ['', '7 4', '2 3'];
export const [grid, edge, soft] = ['#e3e0da', '#8a8f94', '#596066'];

/** About how wide a text of 12 px is. */
export const widthOf = (text: string): number => [...text].length * 7.5;

export const knownOf = ({ series }: ChartBlock): number[] =>
  series.flatMap(({ values }) => values.filter((value) => value !== null));
