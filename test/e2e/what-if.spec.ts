import { aPlan } from '../builders/a-plan.ts';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './lanewise-test.ts';
import { planFileOf } from './plan-files.ts';
import { readFigure } from './pages/read-table.ts';
import type { ReadTable } from './pages/read-table.ts';

function expectedCosts(table: ReadTable): number[] {
  const row = table.rows[0] ?? {};
  return table.headers.slice(1).map((header) => readFigure((row[header] ?? '').replace(/[+−].*$|as before$/, '')));
}

test('a slider moved by arrow keys costs the portfolio, finds the best one, and can be put back or kept', async ({
  lanewise,
}) => {
  const { page, whatIf } = lanewise;
  await lanewise.goTo('Plans');
  await lanewise.plans.importFile({ name: 'small.json', content: planFileOf(aPlan({ name: 'Small' })) });
  await expect(lanewise.planName).toHaveText('Small');
  await lanewise.optimise();
  await expect(lanewise.status).toHaveText('Proved optimal');

  const demand = whatIf.slider('demand');
  await test.step('20 steps to the right', async () => {
    await demand.focus();
    for (let step = 0; step < 20; step++) await page.keyboard.press('ArrowRight');
    await expect(demand).toHaveAttribute('aria-valuetext', '+20 %');
    await expect(whatIf.status).toHaveText(/^Proved within /);
    // 10 reserved units at 1 for 2160 h cost 21.6 K. With 12 wanted: 2 on demand at 2 make 30.24 K, 12 reserved 25.92 K.
    const [asItIs, portfolio, best] = expectedCosts(await whatIf.figures());
    expect(asItIs).toBeCloseTo(21_600, -2);
    expect(portfolio).toBeCloseTo(30_240, -2);
    expect(best).toBeCloseTo(25_920, -2);
    await expect(lanewise.status, 'nothing is changed').toHaveText('Proved optimal');
  });

  await test.step('axe finds nothing in light and dark', async () => {
    for (const colours of ['light', 'dark'] as const) {
      await lanewise.setColours(colours);
      expect(await axeFindings(page)).toEqual([]);
    }
  });

  await test.step('Reset puts it back', async () => {
    await whatIf.resetButton.click();
    await expect(demand).toHaveAttribute('aria-valuetext', 'as it is');
    await expect(whatIf.keepButton).toBeDisabled();
    await expect(whatIf.status).toHaveText(/^Proved within /);
    const costs = expectedCosts(await whatIf.figures());
    expect(new Set(costs)).toEqual(new Set([costs[0]]));
  });

  await test.step('Keep makes it the scenario’s own value, as one change', async () => {
    await demand.focus();
    await page.keyboard.press('ArrowRight');
    await whatIf.keepButton.click();
    await expect(lanewise.status).toHaveText('Stale since your last change');
    await expect(lanewise.undoButton).toHaveAccessibleName('Undo: Keep what was tried');
    await expect(demand).toHaveAttribute('aria-valuetext', 'as it is');
    await lanewise.undoButton.click();
    await expect(lanewise.status).toHaveText('Proved optimal');
  });
});
