import {
  chartWidth,
  dashes,
  edge,
  grid,
  knownOf,
  soft,
  widthOf,
  type ChartLook,
  type PlotProps,
} from './chart-look';
import { cutTo, namedPlaces, scaleOf, type Scale } from './chart-scale';

export const plotHeight = 250;
const [top, bottom, right] = [10, 26, 14];
const inner = plotHeight - top - bottom;
/** Where a value stands on an upright scale. */
const heightAt = (value: number, { low, high }: Scale): number =>
  top + inner * (1 - (value - low) / (high - low));

function Upright({ scale, look, left }: { scale: Scale; look: ChartLook; left: number }) {
  const texts = look.axis(scale.ticks);
  return (
    <>
      {scale.ticks.map((tick, i) => {
        const y = heightAt(tick, scale);
        return (
          <g key={tick}>
            <line x1={left} x2={chartWidth - right} y1={y} y2={y} stroke={tick === 0 ? edge : grid} />
            <text x={left - 8} y={y + 4} text-anchor="end" fill={soft} font-size="11">
              {texts[i]}
            </text>
          </g>
        );
      })}
    </>
  );
}

const leftOf = (scale: Scale, look: ChartLook): number =>
  18 + Math.max(...look.axis(scale.ticks).map((text) => widthOf(text) * 0.95));

function Names({ labels, at, left }: { labels: readonly string[]; at(place: number): number; left: number }) {
  const longest = Math.max(1, ...labels.map((label) => widthOf(cutTo(label, 16)))) + 14;
  const places = namedPlaces(labels.length, Math.floor((chartWidth - right - left) / longest));
  return (
    <>
      {places.map((place) => (
        <text
          key={place}
          x={Math.min(at(place), chartWidth - 4 - widthOf(cutTo(labels[place]!, 16)) / 2)}
          y={plotHeight - 8}
          text-anchor="middle"
          fill={soft}
          font-size="11"
        >
          {cutTo(labels[place]!, 16)}
        </text>
      ))}
    </>
  );
}

/** Lines over what the labels count, broken where nothing is known. */
export function LinePlot({ chart, look }: PlotProps) {
  const scale = scaleOf(knownOf(chart), false);
  const left = leftOf(scale, look);
  const { labels, series, joinUpTo = 1 } = chart;
  const step = (chartWidth - right - left - 16) / Math.max(1, labels.length - 1);
  const at = (place: number) =>
    labels.length === 1 ? (left + chartWidth - right) / 2 : left + 8 + place * step;
  return (
    <>
      <Upright scale={scale} look={look} left={left} />
      <Names labels={labels} at={at} left={left} />
      {series.map(({ values }, i) => {
        const dotted = values.length <= 40;
        const stretches = stretchesOf(values, joinUpTo);
        return (
          <g key={i} stroke={look.colours[i]} fill={look.colours[i]}>
            {stretches.map(
              (stretch) =>
                stretch.length > 1 && (
                  <polyline
                    key={stretch[0]}
                    points={stretch
                      .map((place) => `${at(place)},${heightAt(values[place]!, scale)}`)
                      .join(' ')}
                    fill="none"
                    stroke-width="2.25"
                    stroke-linejoin="round"
                    stroke-dasharray={dashes[i % dashes.length]}
                  />
                ),
            )}
            {stretches
              .filter((stretch) => dotted || stretch.length === 1)
              .flat()
              .map((place) => (
                <circle
                  key={place}
                  cx={at(place)}
                  cy={heightAt(values[place]!, scale)}
                  r="2.75"
                  stroke="none"
                />
              ))}
          </g>
        );
      })}
    </>
  );
}

/** Known places that a line goes through: those at most so far apart, in order. */
function stretchesOf(values: readonly (number | null)[], joinUpTo: number): number[][] {
  const found: number[][] = [];
  for (const [place, value] of values.entries()) {
    if (value === null) continue;
    const last = found.at(-1);
    if (last && place - last.at(-1)! <= joinUpTo) last.push(place);
    else found.push([place]);
  }
  return found;
}

/** Bars that stand: for many short names, e.g. days. */
export function ColumnsPlot({ chart, look }: PlotProps) {
  const scale = scaleOf(knownOf(chart), true);
  const left = leftOf(scale, look);
  const { labels, series } = chart;
  const step = (chartWidth - right - left) / Math.max(1, labels.length);
  const width = (step * 0.76) / Math.max(1, series.length);
  return (
    <>
      <Upright scale={scale} look={look} left={left} />
      <Names labels={labels} at={(place) => left + (place + 0.5) * step} left={left} />
      {series.map(({ values }, i) =>
        values.map((value, place) => {
          if (value === null) return null;
          const [from, to] = [heightAt(0, scale), heightAt(value, scale)];
          return (
            <rect
              key={`${i} ${place}`}
              x={left + place * step + step * 0.12 + i * width}
              y={Math.min(from, to)}
              width={width}
              height={Math.abs(to - from)}
              fill={look.colours[i]}
            />
          );
        }),
      )}
    </>
  );
}
