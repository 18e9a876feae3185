export function WritingPart() {
  return null;
}
