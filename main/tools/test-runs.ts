import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { projectRoot } from './project-root.ts';
import { runNode } from './run-program.ts';
import {
  countPlaywright,
  countVitest,
  type PlaywrightReport,
  type TestCounts,
  type VitestReport,
} from './test-counts.ts';

const vitest = 'node_modules/vitest/vitest.mjs';
const playwright = 'node_modules/@playwright/test/cli.js';
const noReport: TestCounts = { passed: 0, failed: 1, skipped: 0 };

/** Runs every vitest test and counts them. */
export async function runVitest(): Promise<TestCounts> {
  const reportPath = '.results/vitest.json';
  removeReport(reportPath);
  const exitCode = await runNode(vitest, [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${reportPath}`,
  ]);
  const report = readReport(reportPath) as VitestReport | undefined;
  if (report === undefined) return noReport;
  return countVitest({ ...report, success: report.success && exitCode === 0 });
}

/** Runs every browser test and counts them. */
export async function runPlaywright(): Promise<TestCounts> {
  const reportPath = '.results/playwright.json';
  removeReport(reportPath);
  await runNode(playwright, ['test', '--reporter=list,json'], {
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(projectRoot, reportPath) },
  });
  const report = readReport(reportPath) as PlaywrightReport | undefined;
  return report === undefined ? noReport : countPlaywright(report);
}

/** Counts the browser tests as skipped, for a machine that has no browser to run them. */
export async function skipPlaywright(): Promise<TestCounts> {
  const reportPath = '.results/playwright-list.json';
  removeReport(reportPath);
  await runNode(playwright, ['test', '--list', '--reporter=json'], {
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: join(projectRoot, reportPath) },
    isQuiet: true,
  });
  const report = readReport(reportPath) as PlaywrightReport | undefined;
  if (report === undefined) return noReport;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: 0, failed: report.errors.length, skipped: expected + unexpected + flaky + skipped };
}

function removeReport(path: string): void {
  rmSync(join(projectRoot, path), { force: true });
}

function readReport(path: string): unknown {
  const fullPath = join(projectRoot, path);
  return existsSync(fullPath) ? JSON.parse(readFileSync(fullPath, 'utf8')) : undefined;
}
