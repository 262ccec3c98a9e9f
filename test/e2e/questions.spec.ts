import { aPlan } from '../builders/a-plan.ts';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './lanewise-test.ts';
import { readFigure, readTable } from './pages/read-table.ts';
import { planFileOf } from './plan-files.ts';

test('a planner without an answer is sent to get one', async ({ lanewise }) => {
  for (const screen of ['Risk', 'Calendar', 'Negotiate'] as const) {
    await lanewise.goTo(screen);
    await expect(lanewise.main.getByText('No portfolio to question yet')).toBeVisible();
  }
});

test('a planner questions an answer on every screen that does, and tries a point of a frontier', async ({
  lanewise,
}) => {
  const { page } = lanewise;
  await lanewise.goTo('Plans');
  await lanewise.plans.importFile({ name: 'small.json', content: planFileOf(aPlan({ name: 'Small' })) });
  await expect(lanewise.planName).toHaveText('Small');
  await lanewise.optimise();
  await expect(lanewise.status).toHaveText('Proved optimal');

  const frontier = page.getByRole('region', { name: 'Frontier' });
  await test.step('a frontier is traced, read by keys and as a table', async () => {
    await lanewise.goTo('Risk');
    await frontier.getByText('Lock-in', { exact: true }).click();
    await frontier.getByRole('button', { name: 'Work it out for Frontier' }).click();
    await expect(frontier.getByRole('button', { name: 'Work it out again for Frontier' })).toBeVisible();
    const chart = frontier.getByRole('slider');
    await chart.focus();
    await page.keyboard.press('End');
    await expect(chart).toHaveAttribute('aria-valuetext', /Expected cost: \$43,200$/);
    await frontier.getByRole('button', { name: /^Show table/ }).click();
    const { rows } = await readTable(frontier.getByRole('table'));
    // Ten reserved units at 1 for 2160 h; none of them, at 2 on demand.
    expect(rows).toHaveLength(12);
    expect(readFigure(rows[0]?.['Expected cost'] ?? '')).toBe(21_600);
    expect(readFigure(rows[11]?.['Expected cost'] ?? '')).toBe(43_200);
  });

  await test.step('who regrets what, and what is nearly as good', async () => {
    const regret = page.getByRole('region', { name: 'Regret board' });
    await regret.getByRole('button', { name: 'Work it out for Regret board' }).click();
    await expect(regret.getByRole('button', { name: 'Work it out again for Regret board' })).toBeVisible();
    await expect(regret.getByText('Knowing the band now (EVPI)')).toBeVisible();
    await regret.getByText('Cost', { exact: true }).click();
    const { rows } = await readTable(regret.getByRole('table'));
    expect(rows.map(({ Portfolio }) => Portfolio)).toContain('All on demand');
    expect(rows.map((row) => row['Expected cost'])).toEqual(expect.arrayContaining(['$21.6K', '$43.2K']));
    const alternatives = page.getByRole('region', { name: 'Nearly as good' });
    await alternatives.getByText('within 3.0 %').click();
    await alternatives.getByRole('button', { name: 'Work it out for Nearly as good' }).click();
    await expect(alternatives.getByRole('button', { name: 'Try as a what-if: Less owed at once' })).toBeVisible();
  });

  for (const colours of ['light', 'dark'] as const) {
    await test.step(`axe finds nothing with what was found, in ${colours}`, async () => {
      await lanewise.setColours(colours);
      expect(await axeFindings(page)).toEqual([]);
    });
  }

  await test.step('a point becomes a scenario and is solved', async () => {
    await frontier.getByRole('button', { name: /^Try as a what-if \$0/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Portfolio');
    await expect(lanewise.scenarioButton).toHaveAccessibleName(/\$0.* on the frontier/);
    await expect(lanewise.status).toHaveText('Proved optimal');
  });
});
