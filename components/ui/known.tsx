/** As many are offered: nobody reads on. */
const most = 100;

/** What may be chosen in a field in which anything may be written; nothing where nothing is known. */
export const Known = ({ id, known }: { id: string; known: readonly string[] }) =>
  known.length > 0 ? (
    <datalist id={id}>
      {known.slice(0, most).map((one) => (
        <option key={one} value={one}>
          {one}
        </option>
      ))}
    </datalist>
  ) : null;
