import type { Network } from '../network';
import { about } from './about';
import { card, isMention } from './dom';
import { mainSpot, printedMain } from './dom-main';
import { printedOwner } from './dom-owner';
import { printed } from './dom-post';
import { pageAt, postAt } from './links';
import { embedded, parse } from './payloads';
import { read } from './read';

export const vk: Network = {
  about,
  parse,
  embedded,
  read,
  pageAt,
  postAt,
  isMention,
  printed,
  printedMain,
  printedOwner,
  card,
  mainSpot,
};
