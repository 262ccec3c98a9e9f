import { describe, expect, test } from 'vitest';

import { countPlaywright, countVitest, sumCounts, type VitestReport } from '../../main/tools/test-counts.ts';

const vitestReport: VitestReport = {
  success: true,
  numPassedTests: 5,
  numFailedTests: 0,
  numPendingTests: 2,
  numTodoTests: 1,
  testResults: [{ status: 'passed', assertionResults: ['one'] }],
};

describe('countVitest', () => {
  test('counts tests left out and tests to be written as skipped', () => {
    expect(countVitest(vitestReport)).toEqual({ passed: 5, failed: 0, skipped: 3 });
  });

  test('counts a file that could not be loaded as a failed test', () => {
    const testResults = [...vitestReport.testResults, { status: 'failed', assertionResults: [] }];
    expect(countVitest({ ...vitestReport, success: false, testResults })).toMatchObject({ failed: 1 });
  });

  test('never hides a failed run behind tests that passed', () => {
    expect(countVitest({ ...vitestReport, success: false })).toEqual({ passed: 5, failed: 1, skipped: 3 });
  });

  test('counts a run without tests as failed', () => {
    const empty = { ...vitestReport, numPassedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] };
    expect(countVitest(empty)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
});

describe('countPlaywright', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 2 };

  test('counts a test that passed on a second try as failed', () => {
    expect(countPlaywright({ stats, errors: [] })).toEqual({ passed: 4, failed: 2, skipped: 2 });
  });

  test('counts a fault outside any test as failed', () => {
    const clean = { expected: 4, unexpected: 0, flaky: 0, skipped: 0 };
    expect(countPlaywright({ stats: clean, errors: ['a file did not compile'] })).toMatchObject({ failed: 1 });
  });
});

test('sumCounts adds each kind up', () => {
  const one = { passed: 1, failed: 2, skipped: 3 };
  expect(sumCounts([one, one])).toEqual({ passed: 2, failed: 4, skipped: 6 });
  expect(sumCounts([])).toEqual({ passed: 0, failed: 0, skipped: 0 });
});
