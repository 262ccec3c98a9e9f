import { defineConfig } from '@playwright/test';

import { findChromium } from './main/tools/find-chromium.ts';

const executablePath = findChromium();
const isRoot = process.getuid?.() === 0;

export default defineConfig({
  testDir: 'test/e2e',
  outputDir: '.results/e2e',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Guards against a hang only: no test asserts on time.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  projects: [
    { name: 'solved sample', testMatch: 'solve-sample.setup.ts' },
    { name: 'desktop shell', testMatch: 'desktop-shell.spec.ts' },
    {
      name: 'browser shell',
      testMatch: '**/*.spec.ts',
      testIgnore: 'desktop-shell.spec.ts',
      dependencies: ['solved sample'],
    },
  ],
  use: {
    trace: 'retain-on-failure',
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [
        ...(isRoot ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
        '--no-first-run',
      ],
    },
  },
});
