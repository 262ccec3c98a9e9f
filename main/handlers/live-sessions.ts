import { randomUUID } from 'node:crypto';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { type LiveSession, openLiveSession } from '../solver/live/live-session.ts';
import type { LiveInputs } from '../solver/live/optimiser-live-model.ts';
import type { Services } from './services.ts';

/** A window has one; another may be left by a page that was closed. */
const MOST_SESSIONS = 2;

/** A session nobody has moved for so long is given up, milliseconds. */
const IDLE_MS = 15 * 60 * 1000;

/** The sliders under way. */
export type LiveSessions = {
  /** Opens a session and gives its id; the one that was opened first is closed when there are too many. */
  readonly open: (inputs: LiveInputs) => string;
  /** The session of that id. Throws `RefusedInput` when it is closed. */
  readonly get: (sessionId: string) => LiveSession;
  readonly close: (sessionId: string) => Promise<void>;
  readonly closeAll: () => Promise<void>;
};

type Entry = { readonly session: LiveSession; timer: NodeJS.Timeout };

/** Makes the list of sessions; what they find is told as events. */
export function createLiveSessions(emit: Services['emit'], workerScript: string): LiveSessions {
  const entries = new Map<string, Entry>();

  async function close(sessionId: string): Promise<void> {
    const entry = entries.get(sessionId);
    if (entry === undefined) return;
    entries.delete(sessionId);
    clearTimeout(entry.timer);
    await entry.session.close();
  }

  function timerFor(sessionId: string): NodeJS.Timeout {
    return setTimeout(() => void close(sessionId), IDLE_MS).unref();
  }

  return {
    open(inputs) {
      const [oldest] = entries.keys();
      if (oldest !== undefined && entries.size >= MOST_SESSIONS) void close(oldest);
      const sessionId = randomUUID();
      const session = openLiveSession(workerScript, inputs, ({ sequence, answer, isFinal }) =>
        emit('live/improved', { sessionId, sequence, ...answer, isFinal }),
      );
      entries.set(sessionId, { session, timer: timerFor(sessionId) });
      return sessionId;
    },
    get(sessionId) {
      const entry = entries.get(sessionId);
      if (entry === undefined) {
        throw new RefusedInput([{ path: '', sentence: 'These sliders are closed: move one again to go on.' }]);
      }
      clearTimeout(entry.timer);
      entry.timer = timerFor(sessionId);
      return entry.session;
    },
    close,
    async closeAll() {
      await Promise.all([...entries.keys()].map(close));
    },
  };
}
