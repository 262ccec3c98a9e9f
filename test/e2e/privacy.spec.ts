import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import { aPlan } from '../builders/a-plan.ts';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { expect, test } from './lanewise-test.ts';
import { SCREEN_NAMES } from './pages/lanewise.ts';
import { CHART_TITLES } from './pages/portfolio-page.ts';
import { planFileOf } from './plan-files.ts';

const MARKUP = '<img src=x onerror=alert(1)>';
const FORMULA = '=1+1';

test('the page comes with a policy that lets it load and reach nothing but its own program', async ({
  page,
  browser,
  shells,
}) => {
  const { launchUrl, origin } = shells.current();
  expect(new URL(origin).hostname).toBe('127.0.0.1');
  const response = await page.goto(launchUrl);
  const policy = response?.headers()['content-security-policy'] ?? '';
  for (const part of ["default-src 'none'", "script-src 'self'", "connect-src 'self'", "frame-ancestors 'none'"])
    expect(policy.split('; ')).toContain(part);
  await expect(page.getByRole('navigation', { name: 'Screens' })).toBeVisible();

  await test.step('the policy holds: a request elsewhere never leaves', async () => {
    const outcome = await page.evaluate(async () => {
      const blocked = new Promise<string>((resolve) => {
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.blockedURI), { once: true });
      });
      const sent = await fetch('https://example.com/').then(
        () => 'sent',
        () => 'refused',
      );
      return [sent, await blocked];
    });
    expect(outcome).toEqual(['refused', 'https://example.com/']);
  });

  await test.step('the launch code is gone from the address and works once', async () => {
    expect(page.url()).not.toContain('code');
    const second = await browser.newContext();
    const stranger = await second.newPage();
    await stranger.goto(launchUrl);
    await expect(stranger.getByRole('heading', { name: 'Lanewise cannot be reached' })).toBeVisible();
    await second.close();
  });
});

test('names are text everywhere: never markup on the screen, never formulas in a file', async ({ lanewise }) => {
  const { page, plans, portfolio } = lanewise;
  page.on('dialog', (dialog) => {
    throw new Error(`A name opened a dialog: ${dialog.message()}`);
  });
  const assumptions = someAssumptions();
  const plan = aPlan({
    name: MARKUP,
    question: MARKUP,
    assumptions: {
      ...assumptions,
      bands: assumptions.bands.map((band) => ({ ...band, name: `${MARKUP} band` })),
      lanes: assumptions.lanes.map((lane) => ({ ...lane, name: '@SUM(A1) lane', workUnit: '+1 work' })),
      accelerators: assumptions.accelerators.map((accelerator) => ({ ...accelerator, name: '-2+3 chip' })),
      offers: [anOnDemandOffer({ name: '<b>on demand</b>' }), aReservation({ name: FORMULA })],
    },
  });
  await lanewise.goTo('Plans');
  await plans.importFile({ name: `${MARKUP}.json`, content: planFileOf(plan) });
  await expect(lanewise.planName).toHaveText(MARKUP);
  await expect(lanewise.toast(`Imported: ${MARKUP}.json`)).toBeVisible();
  await lanewise.optimise();
  await expect(lanewise.status).toHaveText('Proved optimal');

  await test.step('on every screen', async () => {
    for (const screen of SCREEN_NAMES) {
      await lanewise.goTo(screen);
      await expect(page.locator('img')).toHaveCount(0);
      await expect(page.locator('b')).toHaveCount(0);
    }
    await lanewise.goTo('Plans');
    await expect(plans.card(MARKUP)).toBeVisible();
    await lanewise.goTo('Contracts');
    await expect(page.getByRole('button', { name: '<b>on demand</b>' })).toBeVisible();
    await lanewise.goTo('Portfolio');
    await expect(portfolio.section('What to sign')).toContainText('10 × -2+3 chip');
    for (const title of CHART_TITLES) {
      const chart = portfolio.chart(title);
      await chart.locator('svg').first().hover();
      await expect(page.locator('img')).toHaveCount(0);
      await portfolio.showTable(title);
      await expect(page.locator('img')).toHaveCount(0);
    }
    await expect(portfolio.chart('contracts over time').getByRole('table')).toContainText(FORMULA);
  });

  await test.step('in the workbook', async () => {
    const download = await portfolio.export(/xlsx/);
    expect(download.suggestedFilename()).toMatch(/^[\p{L}\p{N}-]+\.xlsx$/u);
    const parts = unzipSync(new Uint8Array(await readFile(await download.path())));
    const xml = Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
    const formulas = xml.flatMap(([, text]) => [...text.matchAll(/<f[^>]*>([^<]*)<\/f>/g)].map((found) => found[1]));
    expect(formulas.length).toBeGreaterThan(10);
    expect(formulas.filter((formula) => /^=?(1\+1|-?2\+3|@?SUM\(A1\)( lane)?)/.test(formula ?? ''))).toEqual([]);
    const texts = xml.map(([, text]) => text).join('');
    expect(texts).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(texts).not.toContain('<img');
  });

  await test.step('in the tables', async () => {
    const download = await portfolio.export(/CSV/);
    const tables = unzipSync(new Uint8Array(await readFile(await download.path())));
    const cells = Object.values(tables).flatMap((bytes) => strFromU8(bytes).split(/[\r\n,]+/));
    const dangerous = cells.filter((cell) => /^"?[=+@\t]|^"?-(?![\d.]+"?$)/.test(cell));
    expect(dangerous).toEqual([]);
    expect(cells.some((cell) => cell.includes(FORMULA))).toBe(true);
  });
});
