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
    await expect(alternatives.getByRole('button', { name: 'Try as a what-if Less owed at once' })).toBeVisible();
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

test('a planner asks why, topic by topic', async ({ lanewise }) => {
  const { page } = lanewise;
  await lanewise.goTo('Plans');
  await lanewise.plans.importFile({ name: 'small.json', content: planFileOf(aPlan({ name: 'Small' })) });
  await expect(lanewise.planName).toHaveText('Small');
  await lanewise.optimise();
  await expect(lanewise.status).toHaveText('Proved optimal');
  const why = page.getByRole('region', { name: 'Why' });
  const workOut = async (topic: string): Promise<void> => {
    await why.getByText(topic, { exact: true }).click();
    await why.getByRole('button', { name: 'Work it out for Why' }).click();
    await expect(why.getByRole('button', { name: 'Work it out again for Why' })).toBeVisible();
  };

  await test.step('a purchase tells what it saves and what it displaces', async () => {
    await workOut('Purchases');
    // Ten units for 2160 h: 21 600 reserved at 1, 43 200 on demand at 2.
    const { rows } = await readTable(why.getByRole('table', { name: 'What each purchase saves' }));
    expect(rows).toHaveLength(1);
    expect(rows[0]?.['Saves']).toBe('$21.6K');
    await expect(why.getByRole('table', { name: /^What stands in for it/ })).toContainText('GPU, on demand');
    await expect(why.getByRole('table', { name: /^In each band/ })).toContainText('3 months full');
  });

  await test.step('an offer tells its worth, and rules that none binds', async () => {
    await workOut('Offers');
    const { rows } = await readTable(why.getByRole('table', { name: 'What each offer is worth' }));
    expect(rows).toHaveLength(1);
    await expect(why.getByRole('table', { name: 'Target prices' })).toBeVisible();
    await workOut('Rules');
    await expect(why.getByText('No limit of the plan binds in the cheapest portfolio.')).toBeVisible();
  });

  for (const colours of ['light', 'dark'] as const) {
    await test.step(`axe finds nothing with what was found, in ${colours}`, async () => {
      await lanewise.setColours(colours);
      for (const topic of ['Purchases', 'Offers']) {
        await why.getByText(topic, { exact: true }).click();
        expect(await axeFindings(page)).toEqual([]);
      }
    });
  }
});
