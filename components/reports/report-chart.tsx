import { isApart } from '@/utils/domain/reports/colours';
import type { ChartBlock } from '@/utils/domain/reports/document';
import type { Language } from '@/utils/words';

import { amountText, axisTexts } from './cell-text';
import { BarsPlot, barsHeight } from './chart-bars';
import { chartWidth, dashes, widthOf, type ChartLook } from './chart-look';
import { ColumnsPlot, LinePlot, plotHeight } from './chart-plots';
import { cutTo } from './chart-scale';

const fontFamily = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const lineHeight = 18;

/** Colours beside the report's own; each has 4.5:1 on white. */
const others = ['#b3541e', '#5b4bb5', '#a0246a', '#47701c', '#1d62a8', '#8a5a12', '#5f6368'];

interface ReportChartProps {
  chart: ChartBlock;
  language: Language;
  /** Of the first series. */
  ink: string;
  /** A picture that stands alone says itself what it shows and where it is from. */
  alone?: { source: string };
}

/** A chart as a drawing that needs neither style nor script: in the page, in a file, as a picture. */
export function ReportChart({ chart, language, ink, alone }: ReportChartProps) {
  const { unit, currency, series, labels, title } = chart;
  const colours = [ink, ...others.filter((other) => isApart(ink, other))];
  const look: ChartLook = {
    colours: series.map((_, i) => colours[i % colours.length]!),
    axis: (ticks) => axisTexts(ticks, unit, currency, language),
    inFull: (value) => amountText(value, { unit, ...(currency === undefined ? {} : { currency }) }, language),
  };
  const isLying = chart.as === 'bars' && (labels.length <= 12 || labels.some((label) => label.length > 12));
  const Plot = chart.as === 'line' ? LinePlot : isLying ? BarsPlot : ColumnsPlot;
  const inner = isLying ? barsHeight(chart) : plotHeight;
  const legend = series.length > 1 ? legendRows(series.map(({ name }) => name)) : [];
  const head = alone ? linesOf(title, 70).slice(0, 3) : [];
  const foot = alone ? [...linesOf(chart.note, 100), ...linesOf(alone.source, 100)].slice(0, 5) : [];
  const top = head.length > 0 ? head.length * 22 + 14 : 4;
  const legendTop = top + inner + 8;
  const footTop = legendTop + legend.length * lineHeight + (foot.length > 0 ? 6 : 0);
  const height = footTop + foot.length * 16 + (alone ? 12 : 0);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${chartWidth} ${height}`}
      width={chartWidth}
      height={height}
      role="img"
      aria-label={title}
      font-family={fontFamily}
      font-size="12"
      fill="#1b1f22"
    >
      {alone && <rect width={chartWidth} height={height} fill="#ffffff" />}
      {head.map((line, i) => (
        <text key={i} x="12" y={24 + i * 22} font-size="16" font-weight="600">
          {line}
        </text>
      ))}
      <g transform={`translate(0 ${top})`}>
        <Plot chart={chart} look={look} />
      </g>
      {legend.map((row, i) =>
        row.map(({ name, index, x }) => (
          <g key={index} transform={`translate(${x} ${legendTop + i * lineHeight})`}>
            {chart.as === 'line' ? (
              <line
                x2="20"
                y1="8"
                y2="8"
                stroke={look.colours[index]}
                stroke-width="2.5"
                stroke-dasharray={dashes[index % dashes.length]}
              />
            ) : (
              <rect width="12" height="12" x="4" y="2" fill={look.colours[index]} />
            )}
            <text x="26" y="12">
              {name}
            </text>
          </g>
        )),
      )}
      {foot.map((line, i) => (
        <text key={i} x="12" y={footTop + 12 + i * 16} font-size="11" fill="#596066">
          {line}
        </text>
      ))}
    </svg>
  );
}

interface LegendEntry {
  name: string;
  index: number;
  x: number;
}

function legendRows(names: readonly string[]): LegendEntry[][] {
  const rows: LegendEntry[][] = [[]];
  let x = 12;
  for (const [index, full] of names.entries()) {
    const name = cutTo(full, 40);
    const width = 26 + widthOf(name) + 18;
    if (x + width > chartWidth && x > 12) {
      rows.push([]);
      x = 12;
    }
    rows.at(-1)!.push({ name, index, x });
    x += width;
  }
  return rows;
}

/** A text in lines of about so many characters, broken between words. */
function linesOf(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s/).filter(Boolean)) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word;
    if (lines.length > 0 && longer.length <= most) lines[lines.length - 1] = longer;
    else lines.push(cutTo(word, most));
  }
  return lines;
}
