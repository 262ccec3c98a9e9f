import { keepAsSolvedSample } from './data-folders.ts';
import { expect, test as setup } from './lanewise-test.ts';

setup('solve the sample once for all tests that start from a result', async ({ dataFolder, lanewise, shells }) => {
  await lanewise.optimise();
  await expect(lanewise.status).toHaveText(/^Proved/, { timeout: 100_000 });
  await shells.current().end();
  keepAsSolvedSample(dataFolder);
});
