import { useMemo } from 'preact/hooks';

import { catalogueWith } from '@/utils/domain/utm/placements';
import { catalogueEdits } from '@/utils/settings';
import { useLive } from '@/utils/store/live';
import { namersOf } from '@/utils/store/namers';
import { ownStore } from '@/utils/store/own';

import { useStored } from '../window/stored';
import type { TagRules } from './rows';

/** By which rules own posts' tags are looked at, as they are now; undefined until first read. */
export function useTagRules(): TagRules | undefined {
  const namers = useLive(() => namersOf(ownStore), []);
  const [edits] = useStored(catalogueEdits);
  return useMemo(() => namers && edits && { namers, catalogue: catalogueWith(edits) }, [namers, edits]);
}
