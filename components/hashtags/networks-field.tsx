import { ruledNetworks, type RuledNetwork } from '@/utils/domain/hashtags/network-rules';

import { useWindow } from '../window/window';
import { ruledName } from './network-names';

interface NetworksFieldProps {
  legend: string;
  chosen: readonly RuledNetwork[];
  change(chosen: RuledNetwork[]): void;
}

/** Some of the networks, or none of them: everywhere. */
export function NetworksField({ legend, chosen, change }: NetworksFieldProps) {
  const { say } = useWindow();
  return (
    <fieldset>
      <legend class="soft">
        {legend} {chosen.length === 0 && say('guideEverywhere')}
      </legend>
      <div class="guide-line">
        {ruledNetworks.map((network) => (
          <label key={network} class="guide-check">
            <input
              type="checkbox"
              checked={chosen.includes(network)}
              onChange={({ currentTarget: { checked } }) =>
                change(ruledNetworks.filter((one) => (one === network ? checked : chosen.includes(one))))
              }
            />
            {ruledName(network)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
