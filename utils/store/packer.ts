/** Packs a long text piece by piece, so that it is never in memory as a whole. */
export class Packer {
  readonly #writer: WritableStreamDefaultWriter<BufferSource>;
  readonly #read: Promise<void>;
  readonly #parts: Uint8Array<ArrayBuffer>[] = [];
  readonly #encoder = new TextEncoder();
  /** How much has come out so far. */
  bytes = 0;

  constructor() {
    const stream = new CompressionStream('gzip');
    this.#writer = stream.writable.getWriter();
    this.#read = this.#gather(stream.readable);
  }

  async #gather(readable: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<void> {
    for (const reader = readable.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) return;
      this.#parts.push(value);
      this.bytes += value.length;
    }
  }

  write(text: string): Promise<void> {
    return this.#writer.write(this.#encoder.encode(text));
  }

  /** All that was written, packed. */
  async end(): Promise<Uint8Array<ArrayBuffer>> {
    await this.#writer.close();
    await this.#read;
    return joined(this.#parts);
  }
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The text that was packed; null when it is none, or a longer one than is allowed. */
export async function textIn(
  packed: Uint8Array<ArrayBuffer>,
  mostCharacters: number,
): Promise<string | null> {
  try {
    const stream = new Blob([packed])
      .stream()
      .pipeThrough(new DecompressionStream('gzip'))
      .pipeThrough(new TextDecoderStream());
    const parts: string[] = [];
    let characters = 0;
    for (const reader = stream.getReader(); ;) {
      const { done, value } = await reader.read();
      if (done) return parts.join('');
      parts.push(value);
      characters += value.length;
      if (characters > mostCharacters) {
        await reader.cancel();
        return null;
      }
    }
  } catch {
    return null;
  }
}
