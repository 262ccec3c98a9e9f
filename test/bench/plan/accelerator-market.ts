import type { Accelerator } from '../../../shared/domain/accelerator.ts';
import { anAccelerator } from '../../builders/an-accelerator.ts';
import type { SeededRandom } from '../../optimiser/seeded-random.ts';

/** An accelerator with how fast it is and what it costs. */
export type MarketAccelerator = {
  readonly accelerator: Accelerator;
  /** Work against a common accelerator. */
  readonly speed: number;
  /** Money per unit-hour on demand at the start. */
  readonly onDemandRate: number;
  /** Power and licences, money per unit-hour in use, the same for every contract. */
  readonly usageRate: number;
};

/** General accelerators first, then four in ten specialised ones, which do more work for the money. */
export function acceleratorMarket(random: SeededRandom, count: number): MarketAccelerator[] {
  const generals = Math.ceil(count * 0.6);
  return Array.from({ length: count }, (_, index) => {
    const speed = random.between(0.8, 3.5);
    const isSpecialised = index >= generals;
    const onDemandRate = Math.round(220 * speed ** 0.9 * random.between(0.85, 1.15) * (isSpecialised ? 0.75 : 1)) / 100;
    return {
      accelerator: anAccelerator({
        id: `a${index + 1}`,
        name: `Accelerator ${index + 1}`,
        siliconClass: isSpecialised ? 'specialised' : 'general',
        listRatePerUnitHour: onDemandRate,
      }),
      speed,
      onDemandRate,
      usageRate: random.chance(0.5) ? Math.round(4 * onDemandRate) / 100 : 0,
    };
  });
}
