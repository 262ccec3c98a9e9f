import { aPlan } from '../builders/a-plan.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { axeFindings } from './axe-findings.ts';
import { expect, test } from './lanewise-test.ts';
import { readFigure, readTable } from './pages/read-table.ts';
import { planFileOf } from './plan-files.ts';

test('a planner learns what would flip a purchase, what moves the cost, and what an event would do', async ({
  lanewise,
}) => {
  const { page } = lanewise;
  const offers = [anOnDemandOffer({ ratePerUnitHour: 1.5 }), aReservation()];
  const small = aPlan({ name: 'Small', assumptions: someAssumptions({ offers }) });
  await lanewise.goTo('Plans');
  await lanewise.plans.importFile({ name: 'small.json', content: planFileOf(small) });
  await expect(lanewise.planName).toHaveText('Small');
  await lanewise.optimise();
  await expect(lanewise.status).toHaveText('Proved optimal');
  await lanewise.goTo('Risk');

  await test.step('the reservation leaves where on demand costs two thirds', async () => {
    const flips = page.getByRole('region', { name: 'Flip points' });
    await flips.getByRole('button', { name: 'Work it out for Flip points' }).click();
    await expect(flips.getByRole('button', { name: 'Work it out again for Flip points' })).toBeVisible();
    const { rows } = await readTable(flips.getByRole('table'));
    expect(rows[0]).toMatchObject({ Assumption: 'Price of everything on demand', 'What flips': 'GPU 3 months leaves' });
    await expect(flips.getByText(/^Demand of all lanes: no flip within −50 % to \+100 %$/)).toBeVisible();
  });

  await test.step('demand moves the cost most, read by keys and as a table', async () => {
    const tornado = page.getByRole('region', { name: 'Tornado' });
    await tornado.getByRole('button', { name: 'Work it out for Tornado' }).click();
    await expect(tornado.getByRole('button', { name: 'Work it out again for Tornado' })).toBeVisible();
    const chart = tornado.getByRole('slider');
    await chart.focus();
    await page.keyboard.press('Home');
    await expect(chart).toHaveAttribute('aria-valuetext', /^Demand of all lanes\n−20 %/);
    await tornado.getByRole('button', { name: /^Show table/ }).click();
    const { rows } = await readTable(tornado.getByRole('table'));
    // Ten reserved units; a fifth more demand takes two more, reserved for 4320.
    expect(readFigure(rows[0]?.['Best, high'] ?? '')).toBe(25_920);
  });

  const stress = page.getByRole('region', { name: 'Stress' });
  await test.step('events are costed', async () => {
    await stress.getByRole('button', { name: 'Work it out for Stress' }).click();
    await expect(stress.getByRole('button', { name: 'Work it out again for Stress' })).toBeVisible();
    await expect(stress.getByRole('row', { name: /15 % dearer/ })).toBeVisible();
  });

  for (const colours of ['light', 'dark'] as const) {
    await test.step(`axe finds nothing with what was found, in ${colours}`, async () => {
      await lanewise.setColours(colours);
      expect(await axeFindings(page)).toEqual([]);
    });
  }

  await test.step('an event becomes a scenario and is solved', async () => {
    await stress.getByRole('button', { name: /^Try as a what-if On demand and spot/ }).click();
    await expect(lanewise.status).toHaveText('Proved optimal');
  });
});
