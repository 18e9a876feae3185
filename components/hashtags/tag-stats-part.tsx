export function TagStatsPart() {
  return null;
}
