import type { Network } from '../network';
import { about } from './about';
import { card, printed } from './dom';
import { mainSpot, printedMain } from './dom-main';
import { pageAt, postAt, postAtPath } from './links';
import { embedded, parse } from './payloads';
import { read } from './read';
import { learn } from './said';

export const youtube: Network = {
  about,
  parse,
  embedded,
  read,
  learn,
  pageAt,
  postAt,
  postAtPath,
  printed,
  printedMain,
  card,
  mainSpot,
  navigationEvents: ['yt-navigate-finish', 'yt-page-data-updated'],
};
