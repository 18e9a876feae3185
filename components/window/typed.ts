import { report } from '@/utils/errors';

/**
 * What is typed into a form and not kept yet, by what the form is of. In local storage, which is written before the next line
 * runs: a window that is closed in the middle of a word loses nothing, and the form opens with it again.
 * @param prefix of the keys: no other kind's begins with it
 * @param isWhole whether what lies there has the shape of now: an older build may have written it
 */
export function typedForms<Form>(prefix: string, isWhole: (form: Partial<Form>) => boolean) {
  return {
    /** Null: nothing is typed. */
    of(id: string): Form | null {
      try {
        const there = JSON.parse(localStorage.getItem(prefix + id) ?? 'null') as Partial<Form> | null;
        return there && isWhole(there) ? (there as Form) : null;
      } catch (error) {
        report(error, 'reading what was typed');
        return null;
      }
    },
    put(id: string, form: Form): void {
      try {
        localStorage.setItem(prefix + id, JSON.stringify(form));
      } catch (error) {
        report(error, 'putting by what is typed');
      }
    },
    drop: (id: string): void => localStorage.removeItem(prefix + id),
  };
}
