import { expect, test } from './lanewise-test.ts';

const RATE = 'rate of AWS L4 1 year';
const STALE = 'Stale since your last change';
/** The newest change of the solved sample: what taking a change back must not go past. */
const BEFORE = 'Undo: Optimise: take the portfolio found';

test.use({ startFrom: 'solved sample' });

test('a price typed the short way is kept, makes the result stale, and can be taken back and brought back', async ({
  lanewise,
}) => {
  const { page, assumptions } = lanewise;
  await expect(lanewise.status).toHaveText(/^Proved /);
  await lanewise.goTo('Contracts');
  const rate = assumptions.cell(RATE);
  await expect(rate).toHaveValue('0.5239');

  await test.step('a calculation, and thousands by their letter', async () => {
    await assumptions.type(RATE, '=0.5 + 5%');
    await expect(rate).toHaveValue('0.55');
    await expect(lanewise.status).toHaveText(STALE);
    await assumptions.type('upfront of AWS L4 1 year', '$1.2k');
    await expect(assumptions.cell('upfront of AWS L4 1 year')).toHaveValue('1,200');
  });

  await test.step('buttons take both back, each with its name', async () => {
    await expect(lanewise.undoButton).toHaveAccessibleName('Undo: Change upfront of AWS L4 1 year');
    await lanewise.undoButton.click();
    await expect(lanewise.toast('Undone: Change upfront of AWS L4 1 year')).toBeVisible();
    await expect(assumptions.cell('upfront of AWS L4 1 year')).toHaveValue('0');
    await lanewise.undoButton.click();
    await expect(rate).toHaveValue('0.5239');
    await expect(lanewise.status, 'the result fits the plan again').toHaveText(/^Proved /);
    await lanewise.redoButton.click();
    await expect(lanewise.toast(`Done again: Change ${RATE}`)).toBeVisible();
    await expect(rate).toHaveValue('0.55');
  });

  await test.step('so do the keys', async () => {
    await rate.focus();
    await page.keyboard.press('Control+z');
    await expect(rate).toHaveValue('0.5239');
    await expect(lanewise.undoButton).toHaveAccessibleName(BEFORE);
    await page.keyboard.press('Control+Shift+z');
    await expect(rate).toHaveValue('0.55');
    await page.keyboard.press('Control+z');
    await expect(rate).toHaveValue('0.5239');
    await page.keyboard.press('Control+y');
    await expect(rate).toHaveValue('0.55');
  });
});

test('wrong text stays as typed, with a sentence, and changes nothing', async ({ lanewise }) => {
  const { page, assumptions } = lanewise;
  await lanewise.goTo('Contracts');
  const rate = assumptions.cell(RATE);
  for (const [typed, sentence] of [
    ['about half', /Cannot read “about half” as a number/],
    ['0,55', /Use a point for decimals/],
    ['-1', /^It /],
    ['', /A number is needed here/],
  ] as const) {
    await assumptions.type(RATE, typed);
    await expect(rate).toHaveValue(typed);
    await expect(rate).toHaveAttribute('aria-invalid', 'true');
    await expect(await assumptions.sentenceUnder(rate)).toHaveText(sentence);
    await page.keyboard.press('Tab');
    await expect(rate, 'the text outlives leaving the cell').toHaveValue(typed);
  }
  await expect(lanewise.undoButton, 'nothing was changed').toHaveAccessibleName(BEFORE);
  await expect(lanewise.status).toHaveText(/^Proved /);
  await rate.press('Escape');
  await expect(rate).toHaveValue('0.5239');
  await expect(rate).toHaveAttribute('aria-invalid', 'false');
});

test('a change can be taken back after a restart', async ({ lanewise, shells }) => {
  const { page, assumptions } = lanewise;
  await lanewise.goTo('Contracts');
  await assumptions.type(RATE, '0.6');
  await expect(lanewise.status).toHaveText(STALE);

  await page.goto('about:blank');
  await lanewise.open((await shells.restart()).launchUrl);
  await expect(lanewise.status).toHaveText(STALE);
  await lanewise.goTo('Contracts');
  await expect(assumptions.cell(RATE)).toHaveValue('0.6');
  await lanewise.undoButton.click();
  await expect(lanewise.toast(`Undone: Change ${RATE}`)).toBeVisible();
  await expect(assumptions.cell(RATE)).toHaveValue('0.5239');
  await expect(lanewise.status).toHaveText(/^Proved /);
});

test('probabilities that do not sum to 1 are a problem that leads to its place, and are not optimised', async ({
  lanewise,
}) => {
  const { page, assumptions } = lanewise;
  await lanewise.goTo('Demand');
  await assumptions.type('probability of Surge', '30');
  await expect(page.getByRole('region', { name: 'Bands', exact: true })).toContainText('105, must be 100');
  await expect(lanewise.strip.getByRole('button')).toHaveText('1 to mend');
  await expect(lanewise.rail.getByRole('link', { name: 'Demand' })).toHaveText('Demand1 problems');

  await test.step('Optimise is refused with the sentence', async () => {
    await lanewise.optimise();
    const refusal = page.getByRole('main').getByRole('alert');
    await expect(refusal).toContainText('Not started: mend this first.');
    await expect(refusal).toContainText(/probabilities.* sum to 1/);
    await expect(lanewise.optimiseButton).toBeEnabled();
    await refusal.getByRole('button', { name: 'Bands' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Demand');
  });

  await test.step('the list of problems leads to the bands from any screen', async () => {
    await lanewise.goTo('Policy');
    const problems = await lanewise.openProblems();
    await expect(problems).toContainText(/probabilities.* sum to 1/);
    await problems.getByRole('button', { name: 'Bands' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Demand');
    await expect(page.locator('[data-path="bands"]')).toBeFocused();
  });

  await test.step('mended, nothing stands in the way', async () => {
    await assumptions.type('probability of Surge', '25%');
    await expect(lanewise.strip.getByRole('button', { name: 'No problems' })).toBeVisible();
    await lanewise.goTo('Portfolio');
    await expect(page.getByRole('main').getByRole('alert')).toHaveCount(0);
  });
});
