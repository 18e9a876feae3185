import { useMemo } from 'preact/hooks';
import { encode } from 'uqr';

import { save } from '../ui/download';
import { useWindow } from '../window/window';

/** Edge of the saved picture, in pixels: sharp on a poster's proof, small enough to send. */
const pictureSize = 1024;

/** A link as a QR code, to be saved as SVG or PNG. Black on white in both themes: scanners want it so. */
export function QrCode({ text }: { text: string }) {
  const { say } = useWindow();
  const code = useMemo(() => codeOf(text), [text]);
  if (!code) return <p class="utm-fault">{say('utmQrTooLong')}</p>;
  const { size, path } = code;
  return (
    <figure class="utm-qr">
      <svg viewBox={`0 0 ${size} ${size}`} role="img" aria-label={say('utmQrOf', { url: text })}>
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <figcaption class="utm-line">
        <button type="button" class="plain" onClick={() => save(nameOf(text), 'svg', svgOf(size, path))}>
          SVG
        </button>
        <button
          type="button"
          class="plain"
          onClick={() => void pngOf(size, path).then((png) => save(nameOf(text), 'png', png))}
        >
          PNG
        </button>
      </figcaption>
    </figure>
  );
}

/** Null: more than a QR code holds. */
function codeOf(text: string): { size: number; path: string } | null {
  try {
    const { data, size } = encode(text, { ecc: 'M', border: 4 });
    const path = data
      .flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
      .join('');
    return { size, path };
  } catch {
    return null;
  }
}

const nameOf = (text: string): string => `qr ${URL.parse(text)?.hostname ?? ''}`;

function svgOf(size: number, path: string): Blob {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}"/></svg>`;
  return new Blob([svg], { type: 'image/svg+xml' });
}

async function pngOf(size: number, path: string): Promise<Blob> {
  const scale = Math.max(1, Math.floor(pictureSize / size));
  const canvas = new OffscreenCanvas(size * scale, size * scale);
  const context = canvas.getContext('2d')!;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.scale(scale, scale);
  context.fillStyle = '#000';
  context.fill(new Path2D(path));
  return canvas.convertToBlob({ type: 'image/png' });
}
