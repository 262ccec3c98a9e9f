import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createThrottle } from '../../main/handlers/throttle.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

test('the first value passes at once, the newest of the rest at the end of each interval', () => {
  const passed: number[] = [];
  const throttle = createThrottle<number>(100, (value) => passed.push(value));
  for (const value of [1, 2, 3]) throttle.push(value);
  expect(passed).toEqual([1]);
  vi.advanceTimersByTime(100);
  expect(passed).toEqual([1, 3]);
  throttle.push(4);
  expect(passed).toEqual([1, 3]);
  vi.advanceTimersByTime(100);
  expect(passed).toEqual([1, 3, 4]);
  vi.advanceTimersByTime(1000);
  throttle.push(5);
  expect(passed).toEqual([1, 3, 4, 5]);
});

test('after its end nothing passes', () => {
  const passed: number[] = [];
  const throttle = createThrottle<number>(100, (value) => passed.push(value));
  throttle.push(1);
  throttle.push(2);
  throttle.end();
  throttle.push(3);
  vi.advanceTimersByTime(1000);
  expect(passed).toEqual([1]);
});
