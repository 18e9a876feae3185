import { catalog, type NetworkId } from '@/utils/networks/catalog';

/** What a network is called; one that is not known here is called by its id. */
export const networkName = (network: string): string => catalog[network as NetworkId]?.name ?? network;
