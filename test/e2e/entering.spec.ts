import { aPlan } from '../builders/a-plan.ts';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './lanewise-test.ts';
import { planFileOf } from './plan-files.ts';

const CONTRACT = 'Add a contract on offer';
const BY_USE = 'Add an offer paid by use';

/** Every kind of offer with a term that is its own, typed in the inspector: the label after “of”, and what stands there. */
const KINDS = [
  { button: BY_USE, kind: 'on-demand', field: 'region', typed: 'eu-west', shown: 'eu-west' },
  { button: BY_USE, kind: 'spot', field: 'region', typed: 'eu-west', shown: 'eu-west' },
  { button: BY_USE, kind: 'flex-start', field: 'longest run', typed: '168', shown: '168' },
  { button: CONTRACT, kind: 'reservation', field: 'booking window', typed: '6', shown: '6' },
  { button: CONTRACT, kind: 'capacity-block', field: 'booking window', typed: '2', shown: '2' },
  { button: CONTRACT, kind: 'owned', field: 'residual value', typed: '2.5k', shown: '2,500' },
  { button: 'Add a spend commitment', kind: 'spend-commitment', field: 'block', typed: '10', shown: '10' },
] as const;

test.beforeEach(async ({ lanewise }) => {
  await lanewise.goTo('Plans');
  await lanewise.plans.importFile({ name: 'small.json', content: planFileOf(aPlan({ name: 'Small' })) });
  await expect(lanewise.planName).toHaveText('Small');
  await lanewise.goTo('Contracts');
});

test('every kind of offer is added with its own terms and a clause, and stays after a reload', async ({ lanewise }) => {
  const { contracts } = lanewise;
  for (const { button, kind, field, typed, shown } of KINDS) {
    await test.step(kind, async () => {
      const name = `New ${kind}`;
      await contracts.add({ button, kind, name, price: kind === 'owned' ? '30k' : '1.25' });
      await contracts.type(`${field} of ${name}`, typed);
      await expect(contracts.field(`${field} of ${name}`)).toHaveValue(shown);
      await contracts.addRow('price step', name);
      await contracts.type(`Rates ×, price step 1 of ${name}`, '0.9');
      if (button !== BY_USE) {
        await contracts.tickClause('Renewal');
        await contracts.type(`rates after renewal of ${name}`, '0.95');
        await expect(contracts.row(name)).toContainText('renewal');
      }
    });
  }
  await lanewise.reload();
  for (const { kind } of KINDS) await expect(contracts.row(`New ${kind}`)).toBeVisible();
  await expect(lanewise.strip.getByRole('button', { name: 'No problems' })).toBeVisible();
});

test('every clause of a contract can be typed, seen, left out again and taken back', async ({ lanewise }) => {
  const { contracts } = lanewise;
  const name = 'Neocloud 12 months';
  await contracts.add({ button: CONTRACT, kind: 'reservation', name, price: '=2+0.4' });
  await expect(lanewise.assumptions.cell(`rate of ${name}`)).toHaveValue('2.4');

  await contracts.addRow('tier', name);
  await contracts.addRow('tier', name);
  await contracts.type(`From units, tier 2 of ${name}`, '256');
  await contracts.type(`Rates ×, tier 2 of ${name}`, '0.85');
  await contracts.addRow('ramp step', name);
  await contracts.type(`Delivered, %, ramp step 1 of ${name}`, '40');
  await contracts.tickClause('Early termination');
  await contracts.type(`early termination fee of ${name}`, '25%');
  await contracts.tickClause('Exchange');
  await contracts.tickClause('Resale');
  await contracts.type(`share recovered by resale of ${name}`, '60');
  await contracts.tickClause('Renewal');
  await expect(contracts.row(name)).toContainText('volume tiers, ramp, early end, exchange, resale, renewal');

  for (const colours of ['light', 'dark'] as const) {
    await lanewise.setColours(colours);
    expect(await axeFindings(lanewise.page)).toEqual([]);
  }

  await contracts.inspector.getByRole('button', { name: `Remove tier 1 of ${name}` }).click();
  await expect(contracts.field(`From units, tier 1 of ${name}`)).toHaveValue('256');
  await contracts.tickClause('Resale');
  await expect(contracts.row(name)).not.toContainText('resale');
  await lanewise.undoButton.click();
  await expect(contracts.row(name)).toContainText('resale');
  await expect(contracts.field(`share recovered by resale of ${name}`)).toHaveValue('60');
  await contracts.remove();
  await expect(contracts.row(name)).toHaveCount(0);
});

test('a resale worth buying for is told beside the inspector on a small window, and leads to its field', async ({
  lanewise,
}) => {
  const { page, contracts } = lanewise;
  const name = 'Neocloud 12 months';
  await contracts.add({ button: CONTRACT, kind: 'reservation', name, price: '1.25' });
  await contracts.addRow('tier', name);
  await contracts.type(`Rates ×, tier 1 of ${name}`, '0.5');
  await contracts.tickClause('Resale');
  await contracts.type(`share recovered by resale of ${name}`, '60');
  // 1280 × 800 at 200 %.
  await page.setViewportSize({ width: 640, height: 400 });
  const problems = await lanewise.openProblems();
  await expect(problems).toContainText('Let it recover at most 50 %');
  await problems.getByRole('button', { name: `Offer ${name}: resale` }).click();
  await expect(contracts.field(`share recovered by resale of ${name}`)).toBeInViewport();
  await contracts.type(`share recovered by resale of ${name}`, '50');
  await expect(lanewise.strip.getByRole('button', { name: 'No problems' })).toBeVisible();
});

test('what is needed is asked for: an offer without a rate or a name is not added', async ({ lanewise }) => {
  const { page } = lanewise;
  await page.getByRole('button', { name: CONTRACT, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Nameless');
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await expect(dialog.getByRole('status')).toContainText('Give the rate');
  await dialog.getByLabel(/^Rate/).fill('2');
  await dialog.getByRole('button', { name: 'Add it' }).click();
  await expect(dialog.getByRole('status')).toHaveText('The provider must not be empty.');
  await dialog.getByRole('button', { name: 'Leave it' }).click();
  await expect(lanewise.undoButton).toHaveAccessibleName('Nothing to undo');
});

test('a commitment is added with its kind, and rules are added, named and taken out', async ({ lanewise }) => {
  const { page, contracts, assumptions } = lanewise;
  await contracts.add({ button: 'Add a commitment', kind: 'owned', name: 'Own rack', price: '0.2' });
  await assumptions.type('units of Own rack', '16');
  await expect(contracts.row('Own rack')).toContainText('owned hardware');
  await contracts.add({ button: 'Add a commitment', kind: 'spend-commitment', name: 'Savings plan', price: '1.5' });
  await assumptions.type('promised spend of Savings plan', '20');
  await assumptions.type('paid before of Savings plan', '50');
  await expect(contracts.row('Savings plan')).toContainText('1.5');

  await lanewise.goTo('Policy');
  for (const [button, word] of [
    ['Add an overcommit cap', 'overcommit cap Overcommit cap'],
    ['Add a budget', 'budget Budget'],
    ['Add a shared supply', 'shared supply Shared supply'],
  ] as const) {
    await page.getByRole('button', { name: button, exact: true }).click();
    await expect(assumptions.cell(`name of the ${word}`)).toBeVisible();
  }
  await assumptions.type('name of the budget Budget', 'Cash of 2027');
  await assumptions.type('limit of Cash of 2027', '2.5M');
  await page.getByRole('combobox', { name: 'Add an offer to Shared supply' }).selectOption({ index: 1 });
  await page
    .getByRole('button', { name: /^Take .* out of Shared supply$/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Remove Overcommit cap', exact: true }).click();
  await expect(page.getByText('Committed capacity may be idle without limit.')).toBeVisible();
  await expect(lanewise.strip.getByRole('button', { name: 'No problems' })).toBeVisible();
  await expect(assumptions.cell('limit of Cash of 2027')).toHaveValue('2,500,000');
});
