import { catalog, networkIds } from '@/utils/networks/catalog';

import { Switch } from '../ui/switch';
import { useWindow } from '../window/window';

/** A switch per network. */
export function NetworkSwitches() {
  const { settings, change } = useWindow();
  const { networks } = settings.value;
  return (
    <div class="switches">
      {networkIds.map((id) => (
        <Switch
          key={id}
          label={catalog[id].name}
          on={networks[id]}
          change={(on) => change({ networks: { ...networks, [id]: on } })}
        />
      ))}
    </div>
  );
}
