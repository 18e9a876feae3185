import { emptyReading, joinReadings, type Reading } from '@/utils/domain/reading';
import type { AnswerPart } from '@/utils/messages/protocol';
import { networks } from '@/utils/networks';
import type { NetworkId } from '@/utils/networks/catalog';

/** A long answer on its way here, part by part, so that no page has to parse one in a single task. */
interface Arriving {
  parts: (string | undefined)[];
  missing: number;
  characters: number;
  since: number;
}

const longestWaitMs = 60_000;
/** Of all answers that are on their way: the longest seen is a quarter of it. */
const mostCharacters = 32 << 20;

/** Oldest first. */
const arriving = new Map<string, Arriving>();

/**
 * Takes one part. The last one to come brings the reading of the whole; the others null. What never completes, or
 * would be too much at once, is forgotten.
 */
export function takePart(
  { answer, part, parts, text, capture }: AnswerPart,
  tabId: number,
  network: NetworkId,
): Reading | null {
  const now = Date.now();
  const key = `${tabId} ${answer}`;
  const whole = arriving.get(key) ?? {
    parts: Array.from<string | undefined>({ length: parts }),
    missing: parts,
    characters: 0,
    since: now,
  };
  if (part >= whole.parts.length) return null;
  if (whole.parts[part] === undefined) {
    whole.parts[part] = text;
    whole.missing--;
    whole.characters += text.length;
  }
  arriving.set(key, whole);
  if (whole.characters > mostCharacters) {
    arriving.delete(key);
    return { ...emptyReading(), gaps: [{ shape: 'answer too long', count: 1 }] };
  }
  if (whole.missing > 0) {
    makeRoom(now, key);
    return null;
  }
  arriving.delete(key);
  return read(whole.parts.join(''), capture, network);
}

/** Forgets what waits too long, and the oldest while there is too much; never the one that has just got a part. */
function makeRoom(now: number, latest: string): void {
  let characters = 0;
  for (const one of arriving.values()) characters += one.characters;
  for (const [key, one] of arriving) {
    if (key === latest || (now - one.since <= longestWaitMs && characters <= mostCharacters)) continue;
    arriving.delete(key);
    characters -= one.characters;
  }
}

/** Forgets what a tab that is gone has begun to send. */
export function forgetParts(tabId: number): void {
  for (const key of arriving.keys()) if (key.startsWith(`${tabId} `)) arriving.delete(key);
}

function read(text: string, capture: AnswerPart['capture'], network: NetworkId): Reading {
  const reader = networks[network];
  try {
    return joinReadings(reader.parse(text).map((document) => reader.read(document, capture)));
  } catch {
    return { ...emptyReading(), gaps: [{ shape: 'unreadable answer', count: 1 }] };
  }
}
