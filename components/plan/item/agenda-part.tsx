/** What is planned next, day by day. */
export function AgendaPart() {
  return null;
}
