import { runSteps } from './run-steps.ts';
import { staticSteps } from './static-steps.ts';

const failed = await runSteps([
  ...staticSteps,
  {
    name: 'tests of the architecture and the domain',
    script: 'node_modules/vitest/vitest.mjs',
    args: ['run', '--reporter=dot', 'test/architecture', 'test/domain', 'test/shared', 'test/tools', 'test/unit'],
  },
]);
if (failed.length > 0) {
  console.error(`Not ready: ${failed.join(', ')} failed; what to mend stands above.`);
  process.exitCode = 1;
}
