import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from './lanewise-test.ts';
import { CHART_TITLES } from './pages/portfolio-page.ts';
import { readFigure, readTable } from './pages/read-table.ts';

const SAMPLE = 'Sample: marketplace accelerators 2027–2029';
const LARGEST_GAP = 0.01;

test('a first run opens the sample, optimises it to a proven gap, and keeps it', async ({ lanewise, shells }) => {
  const { page, portfolio } = lanewise;

  await test.step('the first run opens the sample', async () => {
    await expect(lanewise.planName).toHaveText(SAMPLE);
    await expect(lanewise.status).toHaveText('Not solved yet');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Demand');
  });

  await test.step('Optimise becomes progress with a phase in words', async () => {
    await lanewise.optimise();
    await expect(portfolio.phase).toHaveText(/Preparing|fractions|first portfolio|Improving|Proving|Checking/);
    await expect(lanewise.stopButton).toBeVisible();
    await expect(lanewise.optimiseButton).toBeHidden();
  });

  await test.step('it ends with a proven gap', async () => {
    await expect(lanewise.status).toHaveText(/^Proved /, { timeout: 100_000 });
    const gap = readFigure(await portfolio.proofFigure('Gap').innerText());
    expect(gap).toBeGreaterThanOrEqual(0);
    expect(gap).toBeLessThanOrEqual(LARGEST_GAP);
    const [objective, bound] = await Promise.all(
      ['Objective, USD', 'Bound, USD'].map(async (name) => readFigure(await portfolio.proofFigure(name).innerText())),
    );
    expect(bound).toBeLessThanOrEqual(objective ?? 0);
    expect(1 - (bound ?? 0) / (objective ?? 1)).toBeLessThanOrEqual(LARGEST_GAP);
    await expect(portfolio.proofFigure('Checked')).toContainText('independent checker');
  });

  const answer = await portfolio.section('Proof').innerText();
  await test.step('a reload keeps the session and the result', async () => {
    await lanewise.reload();
    await expect(lanewise.planName).toHaveText(SAMPLE);
    await expect(portfolio.section('Proof')).toHaveText(answer, { useInnerText: true });
  });

  await test.step('a restart on the same data folder reopens the plan with the same result', async () => {
    await page.goto('about:blank');
    await lanewise.open((await shells.restart()).launchUrl);
    await expect(lanewise.planName).toHaveText(SAMPLE);
    await expect(lanewise.status).toHaveText(/^Proved /);
    await expect(portfolio.section('Proof')).toHaveText(answer, { useInnerText: true });
  });
});

test.describe('with the sample solved', () => {
  test.use({ startFrom: 'solved sample' });

  test('the result tells what to sign, how demand is met, what it costs and how far it is proven', async ({
    lanewise,
  }) => {
    const { portfolio } = lanewise;
    for (const title of [
      'Capacity against demand',
      'Contracts over time',
      'What to sign',
      'Bands',
      'Cost by source',
      'Lanes',
      'Proof',
    ])
      await expect(portfolio.section(title)).toBeVisible();
    const signs = portfolio.section('What to sign');
    await expect(signs.getByRole('heading', { name: /^Sign now, whatever the band/ })).toBeVisible();
    await expect(signs.getByRole('heading', { name: /^Sign later/ }).first()).toBeVisible();
    await expect(signs.getByRole('listitem').first()).toContainText(/\d+ × .+\$/);
    for (const title of CHART_TITLES) {
      await expect(portfolio.chart(title).locator('svg').first()).toBeVisible();
      await expect(portfolio.chart(title).getByRole('paragraph').first()).toHaveText(/\w.*\.$/);
    }
  });

  test('every chart has a table twin, and the sums of the tables agree', async ({ lanewise }) => {
    const { page, portfolio } = lanewise;

    await test.step('capacity: what serves the demand adds up to what is required', async () => {
      const { headers, rows } = await readTable(await portfolio.showTable('capacity against demand'));
      expect(rows).toHaveLength(3 * 36);
      const sources = headers.filter((header) => !['Month', 'Band', 'required', 'all committed'].includes(header));
      expect(sources.length).toBeGreaterThan(2);
      for (const row of rows) {
        const required = readFigure(row['required'] ?? '');
        const served = sources.reduce((sum, source) => sum + readFigure(row[source] ?? ''), 0);
        expect(required).toBeGreaterThan(0);
        // Every figure is rounded on its own.
        expect(Math.abs(served - required)).toBeLessThanOrEqual(0.5 * (sources.length + 1));
      }
    });

    await test.step('contracts: one row a contract, each with units and a span', async () => {
      const { rows } = await readTable(await portfolio.showTable('contracts over time'));
      expect(rows.length).toBeGreaterThan(10);
      expect(rows.filter((row) => row['Sign by'] === 'signed').length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(readFigure(row['Units'] ?? '')).toBeGreaterThan(0);
        expect(row['Last month']).toMatch(/^[A-Z][a-z]{2} 20\d\d$/);
      }
    });

    await test.step('cost: sources add up to the month, months to the band, bands to the expected cost', async () => {
      const { headers, rows } = await readTable(await portfolio.showTable('cost by source'));
      expect(rows).toHaveLength(3 * 36);
      const sources = headers.filter((header) => !['Month', 'Band', 'total'].includes(header));
      for (const row of rows) {
        const sum = sources.reduce((total, source) => total + readFigure(row[source] ?? ''), 0);
        expect(Math.abs(sum - readFigure(row['total'] ?? ''))).toBeLessThanOrEqual(0.5 * (sources.length + 1));
      }
      const years = await readTable(page.getByRole('table', { name: /^Cost by band and fiscal year/ }));
      for (const year of years.rows) {
        const band = year['Effective cost'] ?? '';
        const total = rows
          .filter((row) => row['Band'] === band)
          .reduce((sum, row) => sum + readFigure(row['total'] ?? ''), 0);
        expect(Math.abs(total - readFigure(year['Horizon'] ?? ''))).toBeLessThanOrEqual(36);
      }
    });
  });

  test('the workbook, the tables and the plan file are real files', async ({ lanewise }) => {
    const { portfolio } = lanewise;

    await test.step('workbook', async () => {
      const download = await portfolio.export(/xlsx/);
      expect(download.suggestedFilename()).toMatch(/^[\w-]+\.xlsx$/u);
      const parts = unzipSync(new Uint8Array(await readFile(await download.path())));
      expect(Object.keys(parts)).toContain('[Content_Types].xml');
      expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toContain('<sheet ');
      await expect(lanewise.toast(/^Saved: .*\.xlsx/)).toBeVisible();
    });

    await test.step('tables', async () => {
      const download = await portfolio.export(/CSV/);
      const tables = unzipSync(new Uint8Array(await readFile(await download.path())));
      const names = Object.keys(tables);
      expect(names.length).toBeGreaterThan(5);
      for (const name of names) {
        expect(name).toMatch(/\.csv$/);
        expect(strFromU8(tables[name] ?? new Uint8Array()).split('\n').length).toBeGreaterThan(1);
      }
    });

    await test.step('plan file', async () => {
      const download = await portfolio.export('Plan file');
      expect(download.suggestedFilename()).toMatch(/\.lanewise\.json$/);
      const content: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
      expect(content).toMatchObject({
        format: 'lanewise-plan',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
        plan: { name: SAMPLE, scenarios: expect.any(Array) },
      });
    });
  });
});
