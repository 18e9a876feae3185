/** A message carries at most 64 MB; a longer text crosses compressed, behind this mark. No JSON text begins so. */
const mark = 'gzip,';
const longestPlain = 16_000_000;
const step = 3 * 8192;

/** A text as it may cross in a message: itself, or compressed when it is long. */
export async function packed(text: string, longest = longestPlain): Promise<string> {
  if (text.length <= longest) return text;
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  let base64 = '';
  for (let i = 0; i < bytes.length; i += step)
    base64 += btoa(String.fromCharCode(...bytes.subarray(i, i + step)));
  return mark + base64;
}

/**
 * The text that was packed. Null when what crossed is no such text, or a longer one than is allowed: a short message
 * may hold a text without end (S-13).
 */
export async function unpacked(crossed: string, mostCharacters: number): Promise<string | null> {
  if (!crossed.startsWith(mark)) return crossed.length <= mostCharacters ? crossed : null;
  try {
    const bytes = Uint8Array.from(atob(crossed.slice(mark.length)), (character) => character.charCodeAt(0));
    const stream = new Blob([bytes])
      .stream()
      .pipeThrough(new DecompressionStream('gzip'))
      .pipeThrough(new TextDecoderStream());
    let text = '';
    for (const reader = stream.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) return text;
      text += value;
      if (text.length > mostCharacters) {
        await reader.cancel();
        return null;
      }
    }
  } catch {
    return null;
  }
}
