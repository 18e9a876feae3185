import { lazy } from '../../ui/lazy';

/** How often posts of each kind come: with it comes what reckons recurring days, so it is fetched when first shown. */
export const RhythmPart = lazy(() => import('./rhythm').then(({ Rhythm }) => Rhythm));
