import { ApiFailure } from './failure';

export interface Limits {
  timeoutMs: number;
  mostBytes: number;
}
/** The longest answer asked for, a hundred posts with their texts, is well under a tenth of it. */
export const usualLimits: Limits = { timeoutMs: 20_000, mostBytes: 8 << 20 };

/**
 * Asks for a JSON document: without cookies, without a referrer, never led elsewhere, and no longer or larger than the
 * limits. Throws ApiFailure when none came.
 */
export async function getJson(
  address: string,
  headers: Record<string, string>,
  { timeoutMs, mostBytes }: Limits = usualLimits,
): Promise<{ status: number; data: unknown }> {
  const signal = AbortSignal.timeout(timeoutMs);
  let status: number;
  let text: string;
  try {
    const response = await fetch(address, {
      headers,
      signal,
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
    });
    ({ status } = response);
    text = await textOf(response, mostBytes);
  } catch (error) {
    if (error instanceof ApiFailure) throw error;
    throw new ApiFailure(signal.aborted ? 'slow' : 'offline');
  }
  try {
    return { status, data: JSON.parse(text) as unknown };
  } catch {
    throw new ApiFailure(status >= 500 ? 'unavailable' : status === 429 ? 'rateLimited' : 'malformed');
  }
}

/** The text of an answer, as long as it stays within bounds: what goes on for ever is given up. */
async function textOf(response: Response, mostBytes: number): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; ;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.length;
    if (bytes > mostBytes) {
      await reader.cancel();
      throw new ApiFailure('malformed');
    }
    text += decoder.decode(value, { stream: true });
  }
}
