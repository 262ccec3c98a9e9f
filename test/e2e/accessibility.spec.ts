import { axeFindings } from './axe-findings.ts';
import { expect, test } from './lanewise-test.ts';
import { SCREEN_NAMES } from './pages/lanewise.ts';

// The longest file of all: its tests share the workers.
test.describe.configure({ mode: 'parallel' });

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours} colours, with the sample solved`, () => {
    test.use({ startFrom: 'solved sample' });

    test('axe finds nothing on any screen', async ({ lanewise }) => {
      // A dozen screens, some of which work something out meanwhile.
      test.slow();
      await lanewise.setColours(colours);
      for (const screen of SCREEN_NAMES) {
        await test.step(screen, async () => {
          await lanewise.goTo(screen);
          await expect(lanewise.page.getByRole('heading', { level: 1 })).toBeVisible();
          const rules = colours === 'light' ? 'all' : 'of colours';
          expect(await axeFindings(lanewise.page, rules)).toEqual([]);
        });
      }
    });
  });
}

test('axe finds nothing on the portfolio before a result', async ({ lanewise }) => {
  await lanewise.goTo('Portfolio');
  expect(await axeFindings(lanewise.page)).toEqual([]);
});

test.describe('at 200 % zoom of a 1280 × 800 window', () => {
  test.use({ startFrom: 'solved sample', viewport: { width: 640, height: 400 } });

  test('no screen scrolls sideways', async ({ lanewise }) => {
    for (const screen of SCREEN_NAMES) {
      await lanewise.goTo(screen);
      await expect(lanewise.page.getByRole('heading', { level: 1 })).toBeVisible();
      const overhang = await lanewise.page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overhang, screen).toBeLessThanOrEqual(0);
    }
  });
});

test.describe('with the keyboard alone', () => {
  test.use({ startFrom: 'solved sample', contextOptions: { reducedMotion: 'reduce' } });

  test('a planner skips to the content, moves by the rail, reads a table and solves', async ({ lanewise }) => {
    const { page, portfolio } = lanewise;
    await lanewise.reload();

    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to the content' });
    await expect(skip).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(lanewise.main).toBeFocused();

    await lanewise.rail.getByRole('link', { name: 'Contracts' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Contracts');
    await lanewise.rail.getByRole('link', { name: 'Portfolio' }).focus();
    await page.keyboard.press('Enter');
    await expect(await portfolio.showTable('capacity against demand')).toBeVisible();

    await lanewise.optimiseButton.focus();
    await page.keyboard.press('Enter');
    await expect(lanewise.stopButton).toBeVisible();
    await lanewise.stopButton.focus();
    await page.keyboard.press('Enter');
    await expect(lanewise.optimiseButton).toBeVisible({ timeout: 60_000 });
  });
});
