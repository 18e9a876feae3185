export function TagSetsPart() {
  return null;
}
