import { useBrands } from '../brands/brands';
import { EmptyState } from '../ui/empty-state';
import { useWindow } from '../window/window';
import { Competitors } from './competitors';

/** The competitors of the chosen brand; without a brand, how to begin. */
export function BrandInView() {
  const { say } = useWindow();
  const brands = useBrands();
  if (!brands) return null;
  const { chosen } = brands;
  if (!chosen) return <EmptyState title={say('compareNobodyTitle')} text={say('compareNobodyText')} />;
  return <Competitors key={chosen.id} brand={chosen} />;
}
