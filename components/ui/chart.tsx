import 'uplot/dist/uPlot.min.css';
import './chart.css';

import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import uPlot from 'uplot';

import { useWindow } from '../window/window';
import { arranged, longestDistance, type Mark } from './chart-lines';
import { breaksWithin, drawBreaks, drawWhiskers, second } from './chart-marks';
import { savePicture } from './chart-picture';
import { tickNames, ticksOf } from './time-axis';

/** One thing on the chart. Where a value is known as a span, the span is drawn as a whisker. */
export interface ChartPoint {
  key: string;
  /** Milliseconds since 1970. */
  at: number;
  atMost: number;
  low: number;
  high: number;
  /** Said under the chart while the point is pointed at. */
  says: string;
}

/** One of several things that are compared on a chart. */
export interface ChartLine {
  name: string;
  points: readonly ChartPoint[];
}

/** A moment after which numbers mean something else. */
export interface ChartBreak {
  at: number;
  label: string;
}

interface ChartProps {
  /** What the picture shows, for those who cannot see it. The numbers themselves stand in a table beside it. */
  label: string;
  kind: 'dots' | 'line';
  points?: readonly ChartPoint[];
  /** Instead of points: several lines, told apart by colour and dash, named below. At most eight. */
  lines?: readonly ChartLine[];
  /** Points of a line that are further apart (in milliseconds) are not joined: between them nothing was seen. */
  joined?: number;
  /** The name of a file: the chart can then be saved as a picture of that title. */
  save?: string;
  /** A scale of powers of ten, for values that differ by thousands of times. All values must be above 0. */
  log?: boolean;
  breaks?: readonly ChartBreak[];
  language: string;
  /** How values are written at the axis. */
  write(value: number): string;
  /** Said under the chart while nothing is pointed at. */
  hint: string;
  /** A point was clicked: a shortcut for the pointer, what it does can also be done from the table. */
  pick?(key: string): void;
}

const breaksOf = ({ breaks = [], lines, points = [] }: ChartProps): ChartBreak[] =>
  breaksWithin(breaks, lines?.flatMap((line) => line.points) ?? points);

const height = 190;
/** How lines are told apart without colour. */
const dashes = [[], [7, 4], [2, 3]];

/** Points or lines over time. The only file that knows uPlot; nothing of it needs markup made from text. */
export function Chart(props: ChartProps) {
  const { say, figures } = useWindow();
  const figure = useRef<HTMLElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const pointed = useSignal<ChartPoint | null>(null);
  const { label, points, lines, hint, save } = props;
  const marked = breaksOf(props).map(({ at, label }) => `${figures.value.day(at)}: ${label}`);
  const pick = useRef(props.pick);
  pick.current = props.pick;
  useEffect(() => {
    if (!box.current) return undefined;
    return draw(
      box.current,
      props,
      (point) => (pointed.value = point),
      (key) => pick.current?.(key),
    );
  }, [points, lines, props.kind, props.log, props.language, marked.join()]);
  return (
    <figure class="chart" ref={figure}>
      <div ref={box} class="plot" role="img" aria-label={[label, ...marked].join('. ')} />
      {lines && lines.length > 1 && (
        <ul class="lines" aria-hidden="true">
          {lines.map(({ name }, i) => (
            <li key={i}>
              <i />
              <span>{name}</span>
            </li>
          ))}
        </ul>
      )}
      <figcaption class="soft">
        <span>{pointed.value?.says ?? hint}</span>
        {save && (
          <button
            class="plain"
            aria-label={say('chartSaveLabel', { name: save })}
            onClick={() => figure.current && savePicture(figure.current, save, lines ?? [])}
          >
            PNG
          </button>
        )}
      </figcaption>
    </figure>
  );
}

/** Draws into the box until the returned function is called; follows the box's width and the theme. */
function draw(
  box: HTMLElement,
  props: ChartProps,
  point: (point: ChartPoint | null) => void,
  pick: (key: string) => void,
): () => void {
  const lines = props.lines ?? [{ name: '', points: props.points ?? [] }];
  const { xs, ys, marks } = arranged(lines, props.joined ?? Infinity);
  // Computed styles resolve light-dark(); they are read at each drawing, so a change of theme only needs a redraw.
  const colour = (part: 'color' | 'fill' | 'stroke') => getComputedStyle(box)[part];
  const named = () => box.parentElement?.querySelectorAll('.lines li') ?? [];
  const lineColour = (i: number) => {
    const name = named()[i];
    return name ? getComputedStyle(name).color : colour('fill');
  };
  const axis = {
    stroke: () => colour('color'),
    grid: { stroke: () => colour('stroke'), width: 1 },
    ticks: { show: false },
    font: '11px system-ui, sans-serif',
  };

  const plot = new uPlot(
    {
      width: box.clientWidth || 300,
      height,
      legend: { show: false },
      cursor: {
        y: false,
        x: props.kind === 'line',
        drag: { x: false, y: false },
        dataIdx: (u, series) => {
          const mark = nearest(u);
          return mark?.line === series - 1 ? mark.index : null;
        },
        points: { size: 11, fill: (_u, series) => lineColour(series - 1) },
      },
      scales: {
        x: { time: true, range: (_u, min, max) => padded(min, max) },
        y: props.log
          ? { distr: 3, log: 10 }
          : {
              range: (_u, min, max) =>
                props.kind === 'line' ? around(min, max) : [0, max === 0 ? 1 : max * 1.08],
            },
      },
      axes: [
        {
          ...axis,
          size: 26,
          splits: (u, _i, min, max) =>
            ticksOf(min * second, max * second, u.bbox.width / devicePixelRatio / 72).map(
              (at) => at / second,
            ),
          values: (_u, ticks) =>
            tickNames(
              ticks.map((tick) => tick * second),
              props.language,
            ),
        },
        {
          ...axis,
          size: (_u, texts) => 14 + 6.5 * Math.max(4, ...(texts ?? []).map((text) => text.length)),
          values: (_u, ticks) => ticks.map((tick) => (tick === null ? '' : props.write(tick))),
        },
      ],
      series: [
        {},
        ...lines.map((_, i) => ({
          stroke: () => lineColour(i),
          width: 1.75,
          ...(props.kind === 'dots' ? { paths: () => null } : {}),
          dash: dashes[i % dashes.length]!,
          points: {
            show: true,
            size: props.kind === 'dots' ? 6 : 5,
            stroke: () => lineColour(i),
            fill: () => lineColour(i),
          },
        })),
      ],
      hooks: {
        drawAxes: [(u) => drawBreaks(u, breaksOf(props), colour('color'))],
        draw: [
          (u) => {
            for (const [i, line] of lines.entries()) drawWhiskers(u, line.points, lineColour(i));
          },
        ],
        setCursor: [(u) => point(nearest(u)?.point ?? null)],
      },
    },
    [xs, ...ys],
    box,
  );

  /** What the pointer points at: a dot under it, or of lines the nearest point of all. */
  function nearest(u: uPlot): Mark | null {
    const { left = -1, top = -1 } = u.cursor;
    if (left < 0) return null;
    let best: Mark | null = null;
    let bestDistance = longestDistance(props.kind);
    for (const mark of marks) {
      const [x, y] = [u.valToPos(mark.x, 'x'), u.valToPos(mark.y, 'y')];
      // Along a line, what stands upright over the pointer is meant.
      const distance = (x - left) ** 2 + (lines.length > 1 || props.kind === 'dots' ? (y - top) ** 2 : 0);
      if (distance < bestDistance) [best, bestDistance] = [mark, distance];
    }
    return best;
  }

  const life = new AbortController();
  const clicked = () => {
    const chosen = nearest(plot);
    if (chosen) pick(chosen.point.key);
  };
  box.addEventListener('click', clicked, { signal: life.signal });
  const sizes = new ResizeObserver(() => plot.setSize({ width: box.clientWidth, height }));
  sizes.observe(box);
  const redraw = () => plot.redraw();
  const theme = new MutationObserver(redraw);
  theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  // Paper is light, whatever the theme.
  for (const query of ['(prefers-color-scheme: dark)', 'print'])
    matchMedia(query).addEventListener('change', redraw, { signal: life.signal });
  return () => {
    life.abort();
    sizes.disconnect();
    theme.disconnect();
    plot.destroy();
  };
}

/** Room at both ends; a day at least, so that one point has somewhere to stand. */
function padded(min: number, max: number): [number, number] {
  const room = Math.max((max - min) * 0.04, 43_200);
  return [min - room, max + room];
}

/** A line shows change: its scale holds the line, not 0. */
function around(min: number, max: number): [number, number] {
  // Counts have no parts; rates are all parts.
  const room = Math.max((max - min) * 0.15, max * 0.001, max > 1 ? 1 : max * 0.1);
  return [Math.max(0, min - room), max + room];
}
