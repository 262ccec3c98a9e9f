import type { Step } from './run-steps.ts';

/** What the sources are checked for without running them, cheapest to understand first. */
export const staticSteps: readonly Step[] = [
  { name: 'types', script: 'node_modules/typescript/bin/tsc', args: ['-b'] },
  {
    name: 'lint',
    script: 'node_modules/oxlint/bin/oxlint',
    args: ['--type-aware', '--deny-warnings', '--report-unused-disable-directives'],
  },
  { name: 'format', script: 'node_modules/@biomejs/biome/bin/biome', args: ['format'] },
  { name: 'unused code', script: 'node_modules/knip/bin/knip.js', args: ['--no-progress'] },
];
