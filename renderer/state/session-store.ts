import { create } from 'zustand';
import { ask, connect, sentenceOf } from '../api.ts';
import type { ChannelOutput } from '../../shared/contract.ts';

export type AppInfo = ChannelOutput<'app/info'>;

type Session = {
  readonly state: 'starting' | 'ready' | 'failed';
  readonly info: AppInfo | null;
  /** Why it failed, as a sentence. */
  readonly sentence: string | null;
  /** False while the program behind the page does not answer. */
  readonly isConnected: boolean;
};

/** Whether the program behind the page answers, and what it says about itself. */
export const useSession = create<Session>()(() => ({
  state: 'starting',
  info: null,
  sentence: null,
  isConnected: true,
}));

/** Connects and asks what the program is; true when the app can be used. */
export async function startSession(): Promise<boolean> {
  try {
    await connect();
  } catch (error) {
    useSession.setState({ state: 'failed', sentence: error instanceof Error ? error.message : String(error) });
    return false;
  }
  const info = await ask('app/info', {});
  if (info.kind !== 'ok') {
    useSession.setState({ state: 'failed', sentence: sentenceOf(info) });
    return false;
  }
  useSession.setState({ state: 'ready', info: info.output, sentence: null });
  return true;
}

/** True when nothing can be changed in this window. */
export function useIsReadOnly(): boolean {
  return useSession((session) => session.info !== null && session.info.readOnlyReason !== null);
}
