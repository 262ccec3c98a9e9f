import type { z } from 'zod';
import {
  type Answer,
  type Channel,
  type ChannelInput,
  type ChannelOutput,
  contract,
  isChannel,
} from '../../shared/contract.ts';
import { parseOrRefuse, parseWith } from '../../shared/domain/parse.ts';
import { RefusedInput } from '../../shared/domain/problem.ts';
import { handlers } from './handlers.ts';
import type { Services } from './services.ts';

/**
 * Answers a question from a shell: parses the input, runs the handler, parses the output.
 * Never throws. What broke is told in a sentence; its stack goes to the log alone.
 */
export async function answer(services: Services, channel: string, payload: unknown): Promise<Answer> {
  try {
    if (!isChannel(channel)) {
      return { kind: 'refused', problems: [{ path: '', sentence: 'Lanewise does not know this question.' }] };
    }
    return { kind: 'ok', output: await run(services, channel, payload) };
  } catch (error) {
    if (error instanceof RefusedInput) return { kind: 'refused', problems: [...error.problems] };
    console.error(`${channel} broke:`, error);
    return { kind: 'failed', sentence: describeBreak(error) };
  }
}

async function run<C extends Channel>(services: Services, channel: C, payload: unknown): Promise<ChannelOutput<C>> {
  const { input, output } = contract[channel] as unknown as {
    readonly input: z.ZodType<ChannelInput<C>>;
    readonly output: z.ZodType<ChannelOutput<C>>;
  };
  const parsed = parseWith(output, await handlers[channel](services, parseOrRefuse(input, payload)));
  if (parsed.ok) return parsed.value;
  const [first] = parsed.problems;
  throw new Error(`the answer does not have its shape at ${first?.path}: ${first?.sentence}`);
}

function describeBreak(error: unknown): string {
  const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  return `Something in Lanewise broke, and nothing was changed (${reason.slice(0, 300).replace(/\.$/, '')}).`;
}
