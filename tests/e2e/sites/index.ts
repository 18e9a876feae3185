/** The sample sites: one a network, each made of our own words and numbers, each behaving as the real one does. */
import type { NetworkId } from '../../../utils/networks/catalog';
import * as facebook from './facebook/site';
import * as instagram from './instagram/site';
import type { SampleSite } from './sample-site';
import * as vk from './vk/site';
import * as youtube from './youtube/site';

export const sites: Record<NetworkId, SampleSite> = { youtube, instagram, facebook, vk };
