/** What became of the plan. */
export function FactsPart() {
  return null;
}
