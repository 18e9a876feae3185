/** How often and when: slots, gaps, times, balance. */
export function RhythmPart() {
  return null;
}
