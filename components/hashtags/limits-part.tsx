export function LimitsPart() {
  return null;
}
