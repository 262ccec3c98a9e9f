import { expect, test } from './lanewise-test.ts';
import { readFigure, readTable } from './pages/read-table.ts';

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
