import type { Plan } from '../../shared/domain/plan.ts';
import { aBand } from '../builders/a-band.ts';
import { aPlan } from '../builders/a-plan.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { expect, test } from './lanewise-test.ts';
import { planFileOf } from './plan-files.ts';

const SAMPLE = 'Sample: marketplace accelerators 2027–2029';

/** A plan as written by hand: without the seal around it, which would tell of a change before anything else. */
const barePlan = (plan: Plan): string => JSON.stringify(plan);

test('a plan is made, copied, renamed and deleted, and what was deleted stays gone', async ({ lanewise }) => {
  const { page, plans } = lanewise;
  await lanewise.goTo('Plans');
  await expect(plans.cards).toHaveCount(1);

  await test.step('new', async () => {
    await page.getByRole('button', { name: 'New plan' }).click();
    await plans.giveName('Fleet 2028', 'Make it');
    await expect(lanewise.planName).toHaveText('Fleet 2028');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Demand');
  });

  await test.step('duplicate', async () => {
    await lanewise.goTo('Plans');
    await plans.choose(SAMPLE, 'Duplicate…');
    await plans.giveName('Sample, without Blackwell', 'Duplicate');
    await expect(lanewise.planName).toHaveText('Sample, without Blackwell');
    await lanewise.goTo('Plans');
    await expect(plans.cards).toHaveCount(3);
    await expect(plans.card(SAMPLE)).toBeVisible();
  });

  await test.step('rename, also one that is not open, and take it back', async () => {
    await plans.choose('Fleet 2028', 'Rename…');
    await plans.giveName('Fleet 2029', 'Rename');
    await expect(plans.card('Fleet 2029')).toBeVisible();
    await expect(plans.card('Fleet 2028')).toHaveCount(0);
    await expect(lanewise.planName).toHaveText('Fleet 2029');
    await lanewise.undoButton.click();
    await expect(plans.card('Fleet 2028')).toBeVisible();
  });

  await test.step('an empty name is refused with a sentence', async () => {
    await plans.choose('Fleet 2028', 'Rename…');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('   ');
    await dialog.getByRole('button', { name: 'Rename' }).click();
    await expect(dialog.getByRole('textbox')).toHaveAccessibleDescription(/name/i);
    await dialog.getByRole('button', { name: 'Leave it' }).click();
    await expect(plans.card('Fleet 2028')).toBeVisible();
  });

  await test.step('delete asks first', async () => {
    await plans.choose('Fleet 2028', 'Delete…');
    const dialog = page.getByRole('dialog', { name: 'Delete this plan?' });
    await expect(dialog).toContainText('“Fleet 2028” goes with its scenarios, its runs and its history.');
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await expect(plans.cards).toHaveCount(3);
    await plans.choose('Fleet 2028', 'Delete…');
    await dialog.getByRole('button', { name: 'Delete it for good' }).click();
    await expect(lanewise.toast('Deleted: Fleet 2028')).toBeVisible();
    await expect(plans.cards).toHaveCount(2);
    await lanewise.reload();
    await expect(plans.cards).toHaveCount(2);
    await expect(plans.card('Fleet 2028')).toHaveCount(0);
  });
});

test('a plan file comes in by the picker and by dropping it', async ({ lanewise }) => {
  const { plans } = lanewise;
  await lanewise.goTo('Plans');
  await plans.importFile({ name: 'picked.json', content: planFileOf(aPlan({ name: 'Picked' })) });
  await expect(lanewise.toast('Imported: picked.json')).toBeVisible();
  await expect(lanewise.planName).toHaveText('Picked');

  await lanewise.goTo('Plans');
  await plans.dropFile({ name: 'dropped.json', content: planFileOf(aPlan({ id: 'dropped', name: 'Dropped' })) });
  await expect(lanewise.toast('Imported: dropped.json')).toBeVisible();
  await expect(lanewise.planName).toHaveText('Dropped');

  await lanewise.goTo('Plans');
  await plans.importFile({ name: 'again.json', content: planFileOf(aPlan({ name: 'Picked' })) });
  await expect(lanewise.toast('Imported: again.json')).toBeVisible();
  await lanewise.goTo('Plans');
  await expect(plans.card('Picked'), 'a second copy replaces nothing').toHaveCount(2);
});

const good = planFileOf(aPlan());
const refused: readonly { readonly why: string; readonly content: string | Uint8Array; readonly sentence: RegExp }[] = [
  {
    why: 'cut off',
    content: good.slice(0, good.length / 2),
    sentence: /ends too early|cut off|truncated|not.* whole/i,
  },
  {
    why: 'written by a newer version',
    content: good.replace(/"formatVersion":\d+/, '"formatVersion":99'),
    sentence: /newer Lanewise \(plan format 99.*update Lanewise/,
  },
  { why: 'changed by hand', content: good.replace('"name":"Plan"', '"name":"Plot"'), sentence: /checksum/ },
  {
    why: 'with probabilities that do not sum to 1',
    content: barePlan(
      aPlan({
        assumptions: someAssumptions({
          bands: [aBand({ id: 'low', probability: 0.5 }), aBand({ id: 'high', probability: 0.4 })],
        }),
      }),
    ),
    sentence: /probabilities.*sum to 1/,
  },
  {
    why: 'with a number that is not finite',
    content: barePlan(aPlan()).replace('"horizonMonths":3', '"horizonMonths":1e999'),
    sentence: /1e999 is too large/,
  },
  {
    why: 'with a field nobody knows',
    content: barePlan(aPlan()).replace('"horizonMonths":3', '"horizonMonths":3,"horizonYears":3'),
    sentence: /horizonYears/,
  },
  { why: 'in another encoding', content: new Uint8Array(Buffer.from(`\uFEFF${good}`, 'utf16le')), sentence: /UTF-8/ },
  { why: 'of another kind', content: 'Month,Demand\n2027-01,5\n', sentence: /JSON/ },
];

test('a plan file that is wrong is refused with a sentence, and nothing is added', async ({ lanewise }) => {
  const { plans } = lanewise;
  await lanewise.goTo('Plans');
  await expect(plans.cards).toHaveCount(1);
  for (const { why, content, sentence } of refused) {
    await test.step(why, async () => {
      const name = `${why}.json`;
      await plans.importFile({ name, content });
      const toast = lanewise.toast(`“${name}” was not imported.`);
      await expect(toast).toContainText(sentence);
      await expect(toast).toHaveAttribute('role', 'alert');
      await toast.getByRole('button').click();
      await expect(toast).toBeHidden();
      await expect(plans.cards).toHaveCount(1);
    });
  }
  await lanewise.reload();
  await expect(plans.cards).toHaveCount(1);
});
