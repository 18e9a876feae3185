import type { ChartLine } from './chart';
import { save } from './download';

/** Saves a drawn chart as a PNG that can stand alone: with its title above and the names of its lines below. */
export function savePicture(figure: HTMLElement, title: string, lines: readonly ChartLine[]): void {
  const drawn = figure.querySelector('canvas');
  if (!drawn) return;
  const scale = devicePixelRatio;
  const styles = getComputedStyle(figure);
  const names = [...figure.querySelectorAll('.lines li')].map((item, i) => ({
    name: lines[i]?.name ?? '',
    colour: getComputedStyle(item).color,
  }));
  const [margin, row] = [14 * scale, 18 * scale];
  const picture = document.createElement('canvas');
  const paint = picture.getContext('2d');
  if (!paint) return;
  picture.width = drawn.width + 2 * margin;
  picture.height = drawn.height + 2 * margin + (2 + names.length) * row;
  paint.fillStyle = getComputedStyle(document.documentElement).backgroundColor;
  paint.fillRect(0, 0, picture.width, picture.height);
  paint.textBaseline = 'middle';
  paint.fillStyle = styles.color;
  paint.font = `600 ${13 * scale}px system-ui, sans-serif`;
  paint.fillText(title, margin, margin + row / 2, drawn.width);
  paint.drawImage(drawn, margin, margin + 1.5 * row);
  paint.font = `${12 * scale}px system-ui, sans-serif`;
  for (const [i, { name, colour }] of names.entries()) {
    const y = margin + 2 * row + drawn.height + i * row;
    paint.fillStyle = colour;
    paint.fillRect(margin, y - scale, row, 3 * scale);
    paint.fillStyle = styles.color;
    paint.fillText(name, margin + 1.5 * row, y, drawn.width - 1.5 * row);
  }
  picture.toBlob((blob) => {
    if (blob) save(title, 'png', blob);
  }, 'image/png');
}
