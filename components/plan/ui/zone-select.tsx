import { useMemo } from 'preact/hooks';

import { browserZone } from '../../competitors/period';

interface ZoneSelectProps {
  id?: string;
  zone: string;
  /** The plan's own, if it has said so. */
  plan: string | null;
  disabled?: boolean;
  change(zone: string): void;
}

/** Whose clock: the zone that is chosen, the plan's and this computer's come first. */
export function ZoneSelect({ id, zone, plan, disabled = false, change }: ZoneSelectProps) {
  // Hundreds of them, beside fields that are drawn with every letter.
  const options = useMemo(() => {
    const first = [zone, plan, browserZone(), 'UTC'].filter((one) => one !== null);
    return [...new Set([...first, ...Intl.supportedValuesOf('timeZone')])].map((one) => (
      <option key={one} value={one}>
        {one.replaceAll('_', ' ')}
      </option>
    ));
  }, [zone, plan]);
  return (
    <select
      id={id}
      disabled={disabled}
      value={zone}
      onChange={({ currentTarget }) => change(currentTarget.value)}
    >
      {options}
    </select>
  );
}
