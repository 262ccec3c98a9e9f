import { DEFAULT_FUTURES } from '../../shared/domain/futures.ts';
import { aPlan } from '../builders/a-plan.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { expect, test } from './lanewise-test.ts';
import { planFileOf } from './plan-files.ts';
import { readFigure, readTable } from './pages/read-table.ts';

test.describe('with the sample solved', () => {
  test.use({ startFrom: 'solved sample' });

  test('a planner samples futures of the portfolio, reads the distribution by chart, table and keys, and stops one', async ({
    lanewise,
  }) => {
    const { page, assumptions } = lanewise;
    const sample = page.getByRole('button', { name: 'Sample futures' });
    const distribution = page.getByRole('region', { name: 'What this portfolio may cost' });
    await lanewise.goTo('Futures');

    await test.step('before the first sampling the screen says what it would show', async () => {
      await expect(page.getByText('Not sampled yet')).toBeVisible();
      await assumptions.type('paths of each band', '3');
      await expect(page.getByText('9 in all')).toBeVisible();
    });

    await test.step('sampling shows how far it is and how precise, then the distribution', async () => {
      await sample.click();
      await expect(page.getByRole('progressbar', { name: 'Paths costed' })).toBeVisible();
      await expect(sample).toBeDisabled();
      await expect(distribution).toBeVisible({ timeout: 100_000 });
      await expect(sample).toBeEnabled();
      await expect(distribution).toContainText('standard error');
      await expect(distribution).toContainText(
        /Nine times out of ten this portfolio costs between \$[\d.]+M and \$[\d.]+M/,
      );
    });

    await test.step('the arrow keys read the chart bar by bar', async () => {
      const chart = distribution.getByRole('slider');
      await expect(chart).toHaveAttribute('aria-valuetext', 'no bar marked');
      await chart.focus();
      await page.keyboard.press('ArrowRight');
      await expect(chart).toHaveAttribute(
        'aria-valuetext',
        /^\$[\d.]+M to \$[\d.]+M: [\d.]+ % likely, [\d.]+ % up to here$/,
      );
    });

    await test.step('the table twin holds all of the probability', async () => {
      await distribution.getByRole('button', { name: 'Show table of Cost distribution' }).click();
      const { rows } = await readTable(distribution.getByRole('table', { name: 'Cost distribution' }));
      const shares = rows.map((row) => readFigure(row['Probability'] ?? ''));
      expect(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 100)).toBeLessThan(0.5);
      expect(readFigure(rows.at(-1)?.['At most this'] ?? '')).toBe(100);
    });

    await test.step('an amount tells how likely a higher cost is', async () => {
      await distribution.getByRole('textbox', { name: /How likely is a cost above this/ }).fill('1000');
      await expect(distribution).toContainText('100.0 % likely to cost more.');
    });

    await test.step('a change makes the futures stale, and a stop keeps the paths so far', async () => {
      await assumptions.type('paths of each band', '200');
      await expect(page.getByText('These futures were sampled before your last change.')).toBeVisible();
      await sample.click();
      const progress = page.getByRole('region', { name: 'Progress' });
      await expect(progress).toContainText(/\d+ of 600/);
      await expect(progress).toContainText('standard error', { timeout: 60_000 });
      await progress.getByRole('button', { name: 'Stop', exact: true }).click();
      await expect(page.getByText(/^Stopped after \d+ of 600 paths\.$/)).toBeVisible({ timeout: 60_000 });
      await expect(distribution).toBeVisible();
    });
  });
});

/** One steady band: what pays in it alone pays less when demand moves. */
const small = aPlan({
  name: 'Small',
  assumptions: someAssumptions({
    futures: { ...DEFAULT_FUTURES, pathsPerBand: 6, demandVolatility: 1, priceVolatility: 0 },
  }),
});

test('a what-if is optimised on futures and compared on the same futures with the scenario it came from', async ({
  lanewise,
}) => {
  const { page } = lanewise;
  const sample = page.getByRole('button', { name: 'Sample futures' });
  const distribution = page.getByRole('region', { name: 'What this portfolio may cost' });
  await lanewise.goTo('Plans');
  await lanewise.plans.importFile({ name: 'small.json', content: planFileOf(small) });
  await expect(lanewise.planName).toHaveText('Small');
  await lanewise.optimise();
  await expect(lanewise.status).toHaveText('Proved optimal');

  await test.step('the scenario is sampled, then optimised anew on four paths', async () => {
    await lanewise.goTo('Futures');
    await sample.click();
    await expect(distribution).toBeVisible();
    await page.getByRole('textbox', { name: 'Paths of each band', exact: true }).fill('4');
    await page.getByRole('button', { name: 'Optimise on futures' }).click();
    await expect(lanewise.header).toContainText('Base: on 4 paths of each band');
    await expect(lanewise.status).toHaveText('Proved optimal');
    await expect(lanewise.header).toContainText('discounted, over 4 paths');
  });

  await test.step('the what-if is compared with the scenario it came from', async () => {
    await lanewise.goTo('Futures');
    await expect(page.getByText('Not sampled yet')).toBeVisible();
    await sample.click();
    await expect(distribution).toBeVisible();
    const { rows } = await readTable(page.getByRole('table', { name: 'Scenarios on their sampled futures' }));
    expect(rows.map((row) => row['Scenario'])).toEqual(['Base: on 4 paths of each band (in view)', 'Base']);
    expect(rows[1]?.['Cheaper than in view']).toMatch(/^\d+$/);
  });

  await test.step('it is discarded from the scenario it came from', async () => {
    await page.getByRole('button', { name: 'Show Base' }).click();
    await page.getByRole('button', { name: 'Discard Base: on 4 paths of each band' }).click();
    await expect(page.getByRole('table', { name: 'Scenarios on their sampled futures' })).toBeHidden();
    await lanewise.undoButton.click();
    await expect(page.getByRole('table', { name: 'Scenarios on their sampled futures' })).toBeVisible();
  });
});
