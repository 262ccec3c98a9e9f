import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './lanewise-test.ts';
import { SCREEN_NAMES } from './pages/lanewise.ts';
import { CHART_TITLES } from './pages/portfolio-page.ts';

/** WCAG 2.2 AA and what axe calls good practice. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Menus and dialogs stand outside the landmarks while they are open. */
const RULES_BUT_OF_POPUPS = ['region'];

/** What axe finds wrong, a line for each rule with the elements that break it. */
async function findFaults(page: Page, withoutRules: readonly string[] = []): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page }).withTags(RULES).disableRules([...withoutRules]);
  const { violations } = await axe.analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

for (const colours of ['light', 'dark'] as const) {
  test.describe(`in ${colours} colours, with the sample solved`, () => {
    test.use({ startFrom: 'solved sample' });

    test('axe finds nothing on any screen', async ({ lanewise }) => {
      test.slow();
      await lanewise.setColours(colours);
      for (const screen of SCREEN_NAMES) {
        await test.step(screen, async () => {
          await lanewise.goTo(screen);
          await expect(lanewise.page.getByRole('heading', { level: 1 })).toBeVisible();
          expect(await findFaults(lanewise.page)).toEqual([]);
        });
      }
    });

    test('axe finds nothing in tables, menus, dialogs and beside wrong text', async ({ lanewise }) => {
      test.slow();
      const { page, assumptions, plans, portfolio } = lanewise;
      await lanewise.setColours(colours);

      await test.step('table twins and an open menu', async () => {
        for (const title of CHART_TITLES) await portfolio.showTable(title);
        await page.getByRole('button', { name: 'Export', exact: true }).click();
        await expect(page.getByRole('menuitem', { name: 'Plan file' })).toBeVisible();
        expect(await findFaults(page, RULES_BUT_OF_POPUPS)).toEqual([]);
        await page.keyboard.press('Escape');
      });

      await test.step('a problem, its list, its sentence and a figure in the inspector', async () => {
        await lanewise.goTo('Demand');
        await assumptions.type('probability of Surge', '30');
        await assumptions.cell('probability of Conservative').fill('a quarter');
        await lanewise.openProblems();
        await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible();
        expect(await findFaults(page)).toEqual([]);
      });

      await test.step('a refused file, the menu of a plan, its dialogs', async () => {
        await lanewise.goTo('Plans');
        await plans.importFile({ name: 'none.json', content: '{' });
        await expect(lanewise.toast('was not imported')).toBeVisible();
        await page.getByRole('button', { name: /^More for Sample/ }).click();
        await expect(page.getByRole('menuitem', { name: 'Delete…' })).toBeVisible();
        expect(await findFaults(page, RULES_BUT_OF_POPUPS)).toEqual([]);
        for (const entry of ['Delete…', 'Rename…']) {
          if (!(await page.getByRole('menu').isVisible()))
            await page.getByRole('button', { name: /^More for Sample/ }).click();
          await page.getByRole('menuitem', { name: entry }).click();
          await expect(page.getByRole('dialog')).toBeVisible();
          expect(await findFaults(page, RULES_BUT_OF_POPUPS)).toEqual([]);
          await page.keyboard.press('Escape');
          await expect(page.getByRole('dialog')).toBeHidden();
        }
      });
    });
  });
}

test('axe finds nothing on the portfolio before a result', async ({ lanewise }) => {
  await lanewise.goTo('Portfolio');
  expect(await findFaults(lanewise.page)).toEqual([]);
});

test.describe('at 200 % zoom of a 1280 × 800 window', () => {
  test.use({ startFrom: 'solved sample', viewport: { width: 640, height: 400 } });

  test('no screen scrolls sideways, and what solves is in view', async ({ lanewise }) => {
    const { page } = lanewise;
    for (const screen of SCREEN_NAMES) {
      await lanewise.goTo(screen);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      const overhangs = await page.evaluate(() =>
        [document.documentElement, document.body, document.querySelector('main')].map((element) =>
          element === null ? Number.NaN : element.scrollWidth - element.clientWidth,
        ),
      );
      expect(overhangs, `${screen}: page, body, content`).toEqual([0, 0, 0]);
      await expect(lanewise.optimiseButton).toBeInViewport({ ratio: 1 });
      await expect(lanewise.status).toBeInViewport();
    }
  });
});

test.describe('where less motion is asked for', () => {
  test.use({ startFrom: 'solved sample', contextOptions: { reducedMotion: 'reduce' } });

  test('nothing moves for longer than a blink', async ({ lanewise }) => {
    const { page } = lanewise;
    const longest = page.evaluate(async () => {
      let longestMs = 0;
      for (let frame = 0; frame < 60; frame++) {
        for (const { effect } of document.getAnimations())
          longestMs = Math.max(longestMs, Number(effect?.getComputedTiming().activeDuration ?? 0));
        await new Promise(requestAnimationFrame);
      }
      return longestMs;
    });
    await page.getByRole('button', { name: 'Export', exact: true }).click();
    await expect(page.getByRole('menuitem', { name: 'Plan file' })).toBeVisible();
    expect(await longest).toBeLessThan(5);
  });
});

test.describe('with the keyboard alone', () => {
  test.use({ startFrom: 'solved sample' });

  test('a planner skips to the content, moves by the rail, edits, reads a table and solves', async ({ lanewise }) => {
    test.slow();
    const { page, assumptions, portfolio } = lanewise;
    await lanewise.reload();

    await test.step('the first stop skips to the content', async () => {
      await page.keyboard.press('Tab');
      await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(lanewise.main).toBeFocused();
    });

    await test.step('from the top, the rail is reached and followed', async () => {
      await lanewise.reload();
      await lanewise.tabTo(lanewise.rail.getByRole('link', { name: 'Demand' }));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Demand');
    });

    await test.step('a figure is reached, edited and taken back', async () => {
      const cell = assumptions.cell('demand multiplier of Surge');
      const before = await cell.inputValue();
      await lanewise.tabTo(cell);
      await page.keyboard.type('1.9');
      await page.keyboard.press('Enter');
      await expect(lanewise.status).toHaveText(/^Stale/);
      await page.keyboard.press('Control+z');
      await expect(cell).toHaveValue(before);
    });

    await test.step('every focused thing shows that it has the focus', async () => {
      for (let step = 0; step < 12; step++) {
        await page.keyboard.press('Tab');
        const look = await page.evaluate(() => {
          const focused = document.activeElement;
          if (focused === null) return null;
          const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
          return {
            html: focused.outerHTML.slice(0, 120),
            isRinged: outlineStyle !== 'none' && outlineWidth !== '0px',
            boxShadow,
          };
        });
        expect(look?.isRinged === true || look?.boxShadow !== 'none', look?.html).toBe(true);
      }
    });

    await test.step('a chart becomes its table, which is reached next', async () => {
      await lanewise.reload();
      await lanewise.tabTo(lanewise.rail.getByRole('link', { name: 'Portfolio' }));
      await page.keyboard.press('Enter');
      const figure = portfolio.chart('capacity against demand');
      await lanewise.tabTo(figure.getByRole('button', { name: /^Show table/ }));
      await page.keyboard.press('Enter');
      await expect(figure.getByRole('table')).toBeVisible();
      await page.keyboard.press('t');
      await expect(figure.getByRole('table')).toHaveCount(0);
    });

    await test.step('arrow keys read a chart month by month', async () => {
      const slider = portfolio.chart('capacity against demand').getByRole('slider').first();
      await lanewise.tabTo(slider);
      await page.keyboard.press('ArrowRight');
      await expect(slider).toHaveAttribute('aria-valuetext', /Jan 2027/);
      await page.keyboard.press('ArrowRight');
      await expect(slider).toHaveAttribute('aria-valuetext', /Feb 2027/);
    });

    await test.step('a menu opens, is walked with the arrows, and gives the focus back', async () => {
      await lanewise.reload();
      const exports = page.getByRole('button', { name: 'Export', exact: true });
      await lanewise.tabTo(exports);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('menuitem').nth(0)).toBeFocused();
      await page.keyboard.press('ArrowDown');
      await expect(page.getByRole('menuitem').nth(1)).toBeFocused();
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toBeHidden();
      await expect(exports).toBeFocused();
    });

    await test.step('Optimise and Stop are reached', async () => {
      await lanewise.reload();
      await lanewise.tabTo(lanewise.optimiseButton);
      await page.keyboard.press('Enter');
      await lanewise.tabTo(lanewise.stopButton);
      await page.keyboard.press('Enter');
      await expect(lanewise.optimiseButton).toBeVisible({ timeout: 60_000 });
    });
  });
});
