import { z } from 'zod';

/**
 * Which seconds are told of ours and of HiGHS as WebAssembly: those that pass, or those of the processor in all threads
 * of the process. The latter are those that programs tell of themselves, and stay true on a busy computer; of work on
 * several threads they tell the sum.
 */
export const clockSchema = z.enum(['wall', 'processor']);
export type Clock = z.infer<typeof clockSchema>;

const MICROSECONDS = 1e6;
const MILLISECONDS = 1e3;

/** Seconds on a clock, from any start. */
export function secondsOn(clock: Clock): number {
  if (clock === 'wall') return performance.now() / MILLISECONDS;
  const { user, system } = process.cpuUsage();
  return (user + system) / MICROSECONDS;
}
