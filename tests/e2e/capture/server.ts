import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How an answer of {@link startServer} is made; written into the address. */
export interface AnswerPlan {
  status: number;
  type: string;
  body: string;
  chunks: number;
  /** What happens after the first half of the chunks: it goes on, waits for ever, or the connection breaks. */
  ending: 'whole' | 'hang' | 'break';
}

export const addressOf = (plan: AnswerPlan, folder = 'heard'): string =>
  `/${folder}/answer?plan=${encodeURIComponent(JSON.stringify(plan))}`;

/** A server whose every answer is as its address says, in chunks. */
export async function startServer(): Promise<{ origin: string; close(): void }> {
  const server: Server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const plan = url.searchParams.get('plan');
    if (plan) void answer(JSON.parse(plan) as AnswerPlan, response);
    else if (url.pathname === '/heard/moved')
      response.writeHead(302, { location: url.searchParams.get('to') ?? '/' }).end();
    else
      response
        .setHeader('content-type', 'text/html')
        .end(
          `<!doctype html><title>page</title><p>A page<script>${url.searchParams.get('script') ?? ''}</script>`,
        );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () => void (server.closeAllConnections(), server.close()),
  };
}

async function answer(
  { status, type, body, chunks, ending }: AnswerPlan,
  response: ServerResponse,
): Promise<void> {
  response.writeHead(status, { 'content-type': type });
  response.flushHeaders();
  if (status === 204) return void response.end();
  const bytes = Buffer.from(body);
  const size = Math.max(1, Math.ceil(bytes.length / chunks));
  for (let i = 0; i < chunks; i++) {
    if (i >= Math.floor(chunks / 2) && ending !== 'whole') {
      if (ending === 'break') response.destroy();
      return;
    }
    response.write(bytes.subarray(i * size, (i + 1) * size));
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  response.end();
}
