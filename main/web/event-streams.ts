import type { ServerResponse } from 'node:http';
import type { Emit } from '../handlers/services.ts';

/** Shows both sides that the other is still there, and keeps proxies from closing the stream. */
const HEARTBEAT_MS = 15_000;

/** A page that has this much unread is gone or stuck; it opens a new stream when it is back. */
const LARGEST_BACKLOG_BYTES = 16 * 1024 * 1024;

/** The open event streams: each event goes to all of them as one line of JSON. */
export type EventStreams = {
  readonly emit: Emit;
  /** Turns a reply whose head was sent into a stream, until either side closes it. */
  readonly add: (response: ServerResponse) => void;
  readonly close: () => void;
};

/** Makes a set of event streams, empty. */
export function createEventStreams(): EventStreams {
  const streams = new Set<ServerResponse>();

  function writeToAll(line: string): void {
    for (const stream of streams) {
      if (stream.writableLength > LARGEST_BACKLOG_BYTES) stream.destroy();
      else stream.write(line);
    }
  }

  const heartbeat = setInterval(() => writeToAll('\n'), HEARTBEAT_MS);
  heartbeat.unref();

  return {
    emit: (event, payload) => writeToAll(`${JSON.stringify({ event, payload })}\n`),
    add(response) {
      streams.add(response);
      response.on('close', () => streams.delete(response));
      // Sends the head now, so that the page knows that it listens.
      response.write('\n');
    },
    close() {
      clearInterval(heartbeat);
      for (const stream of streams) stream.end();
    },
  };
}
