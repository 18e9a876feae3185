import { useEffect, useState } from 'preact/hooks';

/** A kept choice, as far as a window reads and changes it. */
interface StoredItem<Value> {
  getValue(): Promise<Value>;
  setValue(value: Value): Promise<void>;
  watch(heard: (value: Value) => void): () => void;
}

/** A kept choice as it is now, and how to change it; undefined until it was read. All windows follow. */
export function useStored<Value>(item: StoredItem<Value>): [Value | undefined, (value: Value) => void] {
  const [value, setValue] = useState<Value>();
  useEffect(() => {
    let isHere = true;
    void item.getValue().then((stored) => {
      if (isHere) setValue(() => stored);
    });
    const leave = item.watch((stored) => setValue(() => stored));
    return () => {
      isHere = false;
      leave();
    };
  }, [item]);
  const change = (next: Value) => {
    setValue(() => next);
    void item.setValue(next);
  };
  return [value, change];
}
