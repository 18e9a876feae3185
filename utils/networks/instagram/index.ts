import type { Network } from '../network';
import { about } from './about';
import { card, controlAfter, isMention, printed } from './dom';
import { mainSpot, printedMain } from './dom-main';
import { printedOwner } from './dom-owner';
import { pageAt, postAt } from './links';
import { embedded, parse } from './payloads';
import { read } from './read';

export const instagram: Network = {
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
  controlAfter,
  mainSpot,
};
