import { defineConfig } from 'vitest/config';

/** Tests that put something else in place of a module or of the clock: each has its process to itself. */
const APART = ['test/shell/**/*.test.ts', 'test/handlers/{throttle,answer}.test.ts'];

export default defineConfig({
  test: {
    environment: 'node',
    // Guards against a hang only: a solve on a busy machine may take a while and no test asserts on time.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'together',
          include: ['test/**/*.test.{ts,tsx}'],
          exclude: ['test/e2e/**', ...APART],
          // Modules are read once a process, not once a file: two thirds of the time of small tests was reading.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'apart', include: APART } },
    ],
  },
});
