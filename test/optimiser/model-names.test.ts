import { expect, it } from 'vitest';
import { portableNames } from '../../main/optimiser/model-names.ts';

it('turns brackets and dashes into characters that every reader takes', () => {
  expect(portableNames(['buy[h100-1y,2027-01]'])).toEqual(['buy(h100_1y,2027_01)']);
  expect(portableNames(['a b:c*d', 'α'])).toEqual(['a_b_c_d', '_']);
});

it('numbers names that fall together, without taking a name that stands elsewhere', () => {
  expect(portableNames(['a-b', 'a_b', 'a.b', 'a b'])).toEqual(['a_b', 'a_b_2', 'a.b', 'a_b_3']);
  expect(portableNames(['a-b', 'a_b_2', 'a_b', 'a b'])).toEqual(['a_b', 'a_b_2', 'a_b_3', 'a_b_4']);
});

it('cuts names that readers would replace, and keeps them apart', () => {
  const long = 'x'.repeat(300);
  const names = portableNames([`${long}1`, `${long}2`, long, 'y']);
  expect(new Set(names).size).toBe(4);
  for (const name of names) expect(name.length).toBeLessThanOrEqual(100);
  expect(names[3]).toBe('y');
});
