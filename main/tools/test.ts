import { buildApp } from './build-app.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { runSteps } from './run-steps.ts';
import { staticSteps } from './static-steps.ts';
import { sumCounts, type TestCounts } from './test-counts.ts';
import { runPlaywright, runVitest, skipPlaywright } from './test-runs.ts';

const failedSteps = [...(await runSteps(staticSteps))];
const isBuilt = await buildApp();
if (!isBuilt) failedSteps.push('build');

const runs: TestCounts[] = [{ passed: 0, failed: failedSteps.length, skipped: 0 }, await runVitest()];
if (!isBuilt) console.log('The browser tests were not run, because the build failed.');
else runs.push((await ensureChromium()) ? await runPlaywright() : await skipPlaywright());

const { passed, failed, skipped } = sumCounts(runs);
if (failedSteps.length > 0) console.log(`Counted as failed as well: ${failedSteps.join(', ')}.`);
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed === 0 ? 0 : 1;
