import { availableParallelism, totalmem } from 'node:os';

const MIB = 1024 * 1024;

/** How many workers a pool has and how patient it is with them. */
export type PoolSettings = {
  readonly workerCount: number;
  /** JavaScript heap of one worker, MiB; HiGHS has its own memory, which WebAssembly limits to 2 GiB. */
  readonly heapMib: number;
  /** Seconds a worker has to answer a stop before it is ended. */
  readonly stopGraceSeconds: number;
  /** Seconds a worker has after its time limit, to explain and check what it found, before it is ended. */
  readonly timeLimitGraceSeconds: number;
};

/** Leaves one core to the app; takes at most half of the machine's memory, shared by the workers. */
export function defaultPoolSettings(): PoolSettings {
  const workerCount = Math.max(1, availableParallelism() - 1);
  return {
    workerCount,
    heapMib: Math.max(512, Math.min(4096, Math.floor(totalmem() / MIB / 2 / workerCount))),
    stopGraceSeconds: 3,
    timeLimitGraceSeconds: 20,
  };
}
