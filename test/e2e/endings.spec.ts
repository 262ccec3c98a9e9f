import { aPlan } from '../builders/a-plan.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { expect, test } from './lanewise-test.ts';
import { planFileOf } from './plan-files.ts';

/** The sample takes long to prove to the last cent: time enough to end it before. */
test.describe('a solve that goes on', () => {
  test('Stop keeps the best portfolio so far and says how far it is proven', async ({ lanewise }) => {
    const { page, portfolio } = lanewise;
    await lanewise.aimForGap('0 %');
    await lanewise.optimise();
    await expect(lanewise.header.getByText(/^.*within [\d.]+ % · /)).toBeVisible({ timeout: 100_000 });
    await lanewise.stopButton.click();
    await expect(lanewise.optimiseButton).toBeVisible();
    await expect(lanewise.status).toHaveText(/^Stopped by you, within [\d.]+ %$/);
    await expect(portfolio.section('Proof')).toContainText(
      /You stopped the search; a cheaper answer could save at most [\d.]+ %/,
    );
    await expect(portfolio.section('What to sign')).toBeVisible();
    await expect(page.getByRole('main')).toContainText('stopped by you');
  });

  test('Cancel keeps nothing', async ({ lanewise }) => {
    const { page, portfolio } = lanewise;
    await lanewise.optimise();
    await expect(portfolio.phase).toBeVisible();
    await lanewise.cancelButton.click();
    await expect(lanewise.optimiseButton).toBeVisible();
    await expect(lanewise.status).toHaveText('Not solved yet');
    await expect(page.getByRole('heading', { name: 'Not solved yet' })).toBeVisible();
    await lanewise.reload();
    await expect(lanewise.status).toHaveText('Not solved yet');
  });
});

test('rules that cannot all hold are named, each with the way to its place', async ({ lanewise }) => {
  const { page, assumptions, plans, portfolio } = lanewise;
  const budget = {
    id: 'year',
    name: 'Cash of 2027',
    firstMonth: '2027-01',
    lastMonth: '2027-03',
    limit: 1_000_000,
    scope: 'all',
    bandIds: null,
  } as const;
  const plan = aPlan({ name: 'Small', assumptions: someAssumptions({ policy: aPolicy({ budgets: [budget] }) }) });
  await lanewise.goTo('Plans');
  await plans.importFile({ name: 'small.json', content: planFileOf(plan) });
  await expect(lanewise.planName).toHaveText('Small');

  await test.step('within the budget there is a portfolio', async () => {
    await lanewise.optimise();
    await expect(lanewise.status).toHaveText('Proved optimal');
  });

  await test.step('with a budget that is too small there is none, and it says why', async () => {
    await lanewise.goTo('Policy');
    await assumptions.type('limit of Cash of 2027', '1k');
    await expect(lanewise.status).toHaveText('Stale since your last change');
    await lanewise.optimise();
    await expect(lanewise.status).toHaveText('No portfolio fits the rules');
    await expect(page.getByRole('main').getByRole('alert')).toContainText('No portfolio fits all the rules.');
    await expect(portfolio.conflicts.filter({ hasText: 'Cash of 2027' })).toContainText(/at most 1,000 .*\./);
    await expect(portfolio.conflicts.filter({ hasText: /must be served|unmet/i }).first()).toBeVisible();
  });

  await test.step('the cheapest way out can be tried, in a scenario of its own', async () => {
    const wayOut = portfolio.section('Cheapest way out');
    await expect(wayOut).toContainText('Raise the budget “Cash of 2027” from USD 1,000 to USD 21,600.');
    await expect(wayOut).toContainText('The plan then costs $21,600');
    await wayOut.getByRole('button', { name: 'Try it as a what-if' }).click();
    await expect(lanewise.scenarioButton).toHaveText(/Base: budget relaxed/);
    await expect(lanewise.status).toHaveText('Proved optimal');
    await lanewise.undoButton.click();
    await expect(lanewise.scenarioButton).not.toHaveText(/relaxed/);
    await expect(lanewise.status).toHaveText('No portfolio fits the rules');
  });

  await test.step('the link leads to the budget', async () => {
    await portfolio.conflicts
      .filter({ hasText: 'Cash of 2027' })
      .getByRole('button', { name: /^Change it/ })
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Policy');
    await expect(assumptions.cell('limit of Cash of 2027')).toBeFocused();
  });

  await test.step('undone, it can be solved again', async () => {
    await lanewise.undoButton.click();
    await expect(assumptions.cell('limit of Cash of 2027')).toHaveValue('1,000,000');
    await lanewise.optimise();
    await expect(lanewise.status).toHaveText('Proved optimal');
  });
});
