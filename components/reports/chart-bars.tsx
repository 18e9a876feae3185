import type { ChartBlock } from '@/utils/domain/reports/document';

import { unknown } from '../window/figures';
import { chartWidth, edge, knownOf, soft, widthOf, type PlotProps } from './chart-look';
import { cutTo, scaleOf } from './chart-scale';

const [bar, gap] = [14, 10];

const rowHeight = ({ series }: ChartBlock): number => Math.max(1, series.length) * bar + gap;
export const barsHeight = (chart: ChartBlock): number =>
  Math.max(1, chart.labels.length) * rowHeight(chart) + 6;

const longestName = 32;

/** Bars that lie, each with its name before it and its value behind it: for few things, or such with long names. */
export function BarsPlot({ chart, look }: PlotProps) {
  const { labels, series } = chart;
  const scale = scaleOf(knownOf(chart), true);
  const left = Math.min(
    250,
    20 + Math.max(0, ...labels.map((label) => widthOf(cutTo(label, longestName)) * 0.95)),
  );
  const values = series.flatMap((one) => one.values.map((value) => valueText(value)));
  const right = 14 + Math.max(20, ...values.map(widthOf));
  const at = (value: number) =>
    left + ((chartWidth - left - right) * (value - scale.low)) / (scale.high - scale.low);
  const row = rowHeight(chart);
  function valueText(value: number | null): string {
    return value === null ? unknown : look.inFull(value);
  }
  return (
    <>
      <line x1={at(0)} x2={at(0)} y1="0" y2={barsHeight(chart) - 6} stroke={edge} />
      {labels.map((label, place) => (
        <g key={place} transform={`translate(0 ${place * row + gap / 2})`}>
          <text x={left - 8} y={(row - gap) / 2 + 4} text-anchor="end">
            <title>{label}</title>
            {cutTo(label, longestName)}
          </text>
          {series.map(({ values: of }, i) => {
            const value = of[place] ?? null;
            const [from, to] = [at(0), at(value ?? 0)];
            return (
              <g key={i}>
                <rect
                  x={Math.min(from, to)}
                  y={i * bar}
                  width={Math.abs(to - from)}
                  height={bar - 2}
                  fill={look.colours[i]}
                />
                <text x={Math.max(from, to) + 6} y={i * bar + bar - 4} font-size="11" fill={soft}>
                  {valueText(value)}
                </text>
              </g>
            );
          })}
        </g>
      ))}
    </>
  );
}
