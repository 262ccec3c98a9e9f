import { describe, expect, it } from 'vitest';
import { DEFAULT_FUTURES, type Futures } from '../../shared/domain/futures.ts';
import { samplePath, type SampledPath } from '../../shared/domain/sample-paths.ts';

const MONTHS = 24;
const PATHS = 4000;
const sampled = { laneIds: ['serving', 'training'], providers: ['North', 'South'], monthCount: MONTHS };

function path(number: number, fields: Partial<Futures> = {}, bandId = 'expected'): SampledPath {
  return samplePath({ ...DEFAULT_FUTURES, ...fields }, sampled, bandId, number, PATHS);
}

const many = (fields: Partial<Futures> = {}): SampledPath[] =>
  Array.from({ length: PATHS }, (_, index) => path(index + 1, fields));
const demandOf = (paths: readonly SampledPath[], laneId: string, t: number): number[] =>
  paths.map(({ demandFactors }) => demandFactors.get(laneId)?.[t] ?? Number.NaN);
const logsOf = (paths: readonly SampledPath[], laneId: string, t: number): number[] =>
  demandOf(paths, laneId, t).map(Math.log);

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
function covariance(a: readonly number[], b: readonly number[]): number {
  const [meanA, meanB] = [mean(a), mean(b)];
  return mean(a.map((value, index) => (value - meanA) * ((b[index] ?? 0) - meanB)));
}
const correlation = (a: readonly number[], b: readonly number[]): number =>
  covariance(a, b) / Math.sqrt(covariance(a, a) * covariance(b, b));

describe('sampled paths', () => {
  it('have mean one in every month', () => {
    const paths = many();
    // The standard error of a mean of 4000 factors with a deviation near 0.2 is 0.003.
    for (const t of [0, 11, 23]) expect(Math.abs(mean(demandOf(paths, 'serving', t)) - 1)).toBeLessThan(0.015);
  });

  it('spread by the volatility after a year where deviations stay', () => {
    const logs = logsOf(many({ monthCorrelation: 1, demandVolatility: 0.4 }), 'serving', 11);
    // A random walk of 12 months with 0.4/√12 each: standard deviation 0.4, ± 0.4/√(2·4000) = 0.0045.
    expect(Math.abs(Math.sqrt(covariance(logs, logs)) - 0.4)).toBeLessThan(0.02);
  });

  it('stay close to the band where deviations fade', () => {
    const logs = logsOf(many({ monthCorrelation: 0.5, demandVolatility: 0.4 }), 'serving', 23);
    // Long run: (0.4/√12) / √(1 − 0.5²) = 0.1333.
    expect(Math.abs(Math.sqrt(covariance(logs, logs)) - 0.1333)).toBeLessThan(0.007);
  });

  it('carry a deviation into the next month by the month correlation', () => {
    const paths = many({ monthCorrelation: 0.6 });
    // After two years the process is stationary, and the correlation of neighbours is φ.
    expect(correlation(logsOf(paths, 'serving', 22), logsOf(paths, 'serving', 23))).toBeCloseTo(0.6, 1);
  });

  it.each([0, 0.5, 1])('correlate lanes by %f', (laneCorrelation) => {
    const paths = many({ laneCorrelation });
    const found = correlation(logsOf(paths, 'serving', 12), logsOf(paths, 'training', 12));
    expect(Math.abs(found - laneCorrelation)).toBeLessThan(0.05);
  });

  it('move the prices of providers apart from each other and from demand', () => {
    const paths = many({ priceVolatility: 0.4 });
    const price = (provider: string): number[] =>
      paths.map(({ priceFactors }) => Math.log(priceFactors.get(provider)?.[12] ?? Number.NaN));
    expect(Math.abs(correlation(price('North'), price('South')))).toBeLessThan(0.05);
    expect(Math.abs(correlation(price('North'), logsOf(paths, 'serving', 12)))).toBeLessThan(0.05);
    expect(Math.abs(mean(price('North').map(Math.exp)) - 1)).toBeLessThan(0.02);
  });

  it('differ between bands, and are the same for the same seed only', () => {
    expect(path(3)).toEqual(path(3));
    expect(path(3, { seed: 2 }).demandFactors).not.toEqual(path(3).demandFactors);
    expect(path(3, {}, 'surge').demandFactors).not.toEqual(path(3).demandFactors);
    expect(path(4).demandFactors).not.toEqual(path(3).demandFactors);
  });

  it('stay as they are when lanes, providers, months or other paths come and go', () => {
    const fewer = samplePath(
      DEFAULT_FUTURES,
      { laneIds: ['training'], providers: ['South'], monthCount: 6 },
      'expected',
      3,
      10,
    );
    expect(fewer.demandFactors.get('training')).toEqual(path(3).demandFactors.get('training')?.slice(0, 6));
    expect(fewer.priceFactors.get('South')).toEqual(path(3).priceFactors.get('South')?.slice(0, 6));
  });

  it('are the band itself without volatility, and path 0 always is', () => {
    const flat = Array.from({ length: MONTHS }, () => 1);
    const still = path(7, { demandVolatility: 0, priceVolatility: 0 });
    expect(still.demandFactors.get('serving')).toEqual(flat);
    expect(still.priceFactors.get('North')).toEqual(flat);
    expect(path(0, { demandVolatility: 1 }).demandFactors.get('training')).toEqual(flat);
  });
});
