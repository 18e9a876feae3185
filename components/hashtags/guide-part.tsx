export function GuidePart() {
  return null;
}
