import { create } from 'zustand';
import { ask, sentenceOf } from '../api.ts';
import type { ChannelOutput } from '../../shared/contract.ts';

type Help = { readonly pages: ChannelOutput<'help/list'> | null; readonly sentence: string | null };

/** The help pages, read once. */
export const useHelp = create<Help>()(() => ({ pages: null, sentence: null }));

/** Reads the help pages, unless they were read before. */
export async function loadHelp(): Promise<void> {
  if (useHelp.getState().pages !== null) return;
  const asked = await ask('help/list', {});
  useHelp.setState(
    asked.kind === 'ok' ? { pages: asked.output, sentence: null } : { pages: null, sentence: sentenceOf(asked) },
  );
}
