import type { IncomingMessage } from 'node:http';
import { Refusal } from './refusal.ts';

/** Reads a request's body as JSON, no further than `largestBytes`. Throws `Refusal` (413, 415, 400). */
export async function readJsonBody(request: IncomingMessage, largestBytes: number): Promise<unknown> {
  if (request.headers['content-type'] !== 'application/json') {
    throw new Refusal(415, 'Send JSON, with the content type application/json.');
  }
  const chunks: Buffer[] = [];
  let size = 0;
  // A request that is refused half-way is not destroyed: its connection still has to carry the refusal.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > largestBytes) throw new Refusal(413, `This is larger than ${largestBytes} bytes, the most taken here.`);
    chunks.push(chunk);
  }
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(Buffer.concat(chunks)));
  } catch {
    throw new Refusal(400, 'The body is not JSON in UTF-8.');
  }
}
