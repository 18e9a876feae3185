import { catalog, networkIds } from '@/utils/networks/catalog';

import { useWindow } from './window';

/** The front pages of the networks the person has chosen. */
export function NetworkLinks() {
  const { settings, say } = useWindow();
  return (
    <>
      {networkIds
        .filter((id) => settings.value.networks[id])
        .map((id) => (
          <a
            key={id}
            class="button"
            href={catalog[id].hosts[0].replace('*', '')}
            target="_blank"
            rel="noreferrer"
          >
            {say('openNetwork', { network: catalog[id].name })}
          </a>
        ))}
    </>
  );
}
