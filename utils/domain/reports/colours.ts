/** How bright a colour "#rrggbb" is to the eye, 0 to 1: relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [red, green, blue] = channelsOf(colour).map((channel) => {
    const part = channel / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const channelsOf = (colour: string): number[] =>
  [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));

/** How well two colours are told apart, 1 to 21: contrast ratio, WCAG 2.2. Text needs 4.5. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

export const readable = 4.5;
const white = '#ffffff';

/** The colour as text on white can have it: itself where that can be read, else a darker shade of it. */
export function inkOf(colour: string): string {
  for (let share = 100; share > 0; share -= 2) {
    const shade = `#${channelsOf(colour)
      .map((channel) => Math.round((channel * share) / 100))
      .map((channel) => channel.toString(16).padStart(2, '0'))
      .join('')}`;
    if (contrast(shade, white) >= readable) return shade;
  }
  return '#000000';
}

/** Whether two colours are told apart beside each other: by how far they are in red, green and blue. */
export function isApart(one: string, other: string): boolean {
  const [a, b] = [channelsOf(one), channelsOf(other)];
  return Math.hypot(...a.map((channel, i) => channel - b[i]!)) > 80;
}
