/** The lorgnette of assets/icon.svg as elements: no image has to be loaded, and the lenses follow the theme. */
export function Mark({ size = 20 }: { size?: number }) {
  return (
    <svg
      class="mark"
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      aria-hidden="true"
      stroke-linecap="round"
    >
      <path d="M26 16.6 28.2 25.6" stroke="#c2822a" stroke-width="3" />
      <circle cx="28.6" cy="28.4" r="1.9" stroke="#c2822a" stroke-width="1.6" />
      <path d="M13.2 8.8q2.8-2.6 5.6 0" stroke="var(--accent)" stroke-width="2.4" />
      <circle cx="8" cy="12" r="6.5" fill="var(--tint)" stroke="var(--accent)" stroke-width="2.7" />
      <circle cx="24" cy="12" r="6.5" fill="var(--tint)" stroke="var(--accent)" stroke-width="2.7" />
    </svg>
  );
}
