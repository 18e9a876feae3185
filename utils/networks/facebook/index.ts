import type { Network } from '../network';
import { about } from './about';
import { card, isMention, mainSpot } from './dom';
import { printed, printedMain } from './dom-printed';
import { pageAt, postAt, postAtPath } from './links';
import { embedded, parse } from './payloads';
import { read } from './read';

export const facebook: Network = {
  about,
  parse,
  embedded,
  read,
  pageAt,
  postAt,
  postAtPath,
  isMention,
  printed,
  printedMain,
  card,
  mainSpot,
};
