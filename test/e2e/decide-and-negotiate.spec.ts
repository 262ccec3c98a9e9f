import { aPlacement, aMigration } from '../builders/a-placement.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aPolicy } from '../builders/a-policy.ts';
import { anAccelerator } from '../builders/an-accelerator.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './lanewise-test.ts';
import { readTable } from './pages/read-table.ts';
import { planFileOf } from './plan-files.ts';

// Ten units wanted in every hour from 2027-01: on demand at 2, or reserved from February at 1. Five units of a chip would do
// as well, once it is ready in March.
const plan = aPlan({
  name: 'Small',
  assumptions: someAssumptions({
    accelerators: [anAccelerator(), anAccelerator({ id: 'chip', name: 'Chip' })],
    placements: [
      aPlacement(),
      aPlacement({
        id: 'serving-chip',
        acceleratorId: 'chip',
        nativeThroughputPerUnitHour: 20,
        isIncumbent: false,
        readiness: [{ month: '2027-03', kernelCoverage: 1, compilerMaturity: 1, observability: 1 }],
        migration: aMigration({ finalShare: 0.2 }),
      }),
    ],
    offers: [
      anOnDemandOffer(),
      anOnDemandOffer({ id: 'chip-od', name: 'Chip on demand', acceleratorId: 'chip', ratePerUnitHour: 1 }),
      aReservation({ leadTimeMonths: 1 }),
    ],
    policy: aPolicy({ approvalDays: 45 }),
  }),
});

test('a planner sees by when to decide, what readiness is worth, and what to ask for', async ({ lanewise }) => {
  const { page } = lanewise;
  await lanewise.goTo('Plans');
  await lanewise.plans.importFile({ name: 'small.json', content: planFileOf(plan) });
  await expect(lanewise.planName).toHaveText('Small');
  await lanewise.optimise();
  await expect(lanewise.status).toHaveText('Proved optimal');
  const noFindings = async (): Promise<void> => {
    for (const colours of ['light', 'dark'] as const) {
      await lanewise.setColours(colours);
      expect(await axeFindings(page)).toEqual([]);
    }
  };

  await test.step('the calendar tells the last responsible day and what a week costs', async () => {
    await lanewise.goTo('Calendar');
    const calendar = page.getByRole('region', { name: 'By when to decide' });
    await expect(calendar.getByRole('button', { name: /^Work it out again/ })).toBeVisible();
    await calendar.getByRole('button', { name: /^Show table/ }).click();
    const { rows } = await readTable(calendar.getByRole('table', { name: 'Last responsible days' }));
    // Needed on 1 February, signed on 1 January, asked for 45 days before.
    expect(Object.values(rows[0] ?? {}).join(' ')).toMatch(/17 Nov 2026.*1 Jan 2027.*1 Feb 2027/);
    await expect(calendar.getByRole('table', { name: 'What waiting costs' })).toBeVisible();
    await noFindings();
  });

  await test.step('the sheet tells clauses by worth and where to walk away', async () => {
    await lanewise.goTo('Negotiate');
    const sheet = page.getByRole('region', { name: 'Negotiation sheet' });
    await sheet.getByRole('button', { name: /^Work it out/ }).click();
    await expect(sheet.getByRole('button', { name: /^Work it out again/ })).toBeVisible();
    await expect(sheet.getByText(/^Walk away from GPU 3 months above 2.00 per unit-hour/)).toBeVisible();
    await sheet.getByRole('button', { name: /^Show table/ }).click();
    await expect(sheet.getByRole('table', { name: 'What clauses are worth' })).toBeVisible();
    await noFindings();
  });

  await test.step('the value of readiness names the experiment to run', async () => {
    await lanewise.goTo('Risk');
    const readiness = page.getByRole('region', { name: 'Value of readiness' });
    await readiness.getByRole('button', { name: /^Work it out/ }).click();
    await expect(readiness.getByText(/^Run the experiment for Serving on Chip this quarter/)).toBeVisible();
    await noFindings();
  });
});
