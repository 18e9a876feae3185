import { type ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

import { report } from '@/utils/errors';

/** A part of a window that is fetched when it is first shown; nothing stands in its place until then. */
export function lazy<Props extends object>(load: () => Promise<ComponentType<Props>>): ComponentType<Props> {
  let fetched: ComponentType<Props> | undefined;
  return function Lazy(props: Props) {
    const [Part, setPart] = useState(() => fetched);
    useEffect(() => {
      if (fetched) return;
      load()
        .then((part) => {
          fetched = part;
          setPart(() => part);
        })
        .catch((error: unknown) => report(error, 'fetching a part of the window'));
    }, []);
    return Part ? <Part {...props} /> : null;
  };
}
