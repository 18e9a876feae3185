/** Enter in a field of a list adds what is typed; the form around it is not sent. */
export const onEnter = (add: () => void) => (event: KeyboardEvent) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  add();
};
