/** Posts and thoughts saved for later. */
export function IdeasPart() {
  return null;
}
