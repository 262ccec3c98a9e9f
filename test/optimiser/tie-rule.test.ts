import { describe, it } from 'vitest';
import { anOnDemandOffer, aReservation } from '../builders/an-offer.ts';
import { checkedInput } from './checked-input.ts';
import { expectOptimum } from './expect-optimum.ts';

// 10 units are wanted for 744 + 672 + 744 = 2160 hours.

describe.each([0, 5])('of equally cheap portfolios in blocks of %i', (blockUnits) => {
  it('the one without commitments is taken', async () => {
    // 2 an hour, reserved or not.
    const offers = [anOnDemandOffer(), aReservation({ ratePerUnitHour: 2, blockUnits })];
    await expectOptimum(checkedInput({ offers }), 43_200, []);
  });

  it('the one with shorter commitments is taken', async () => {
    // 1 an hour for 3 months or for 12, of which 3 lie inside the horizon.
    const year = aReservation({ id: 'gpu-12m', name: 'GPU 12 months', termMonths: 12, blockUnits });
    for (const offers of [
      [anOnDemandOffer(), year, aReservation({ blockUnits })],
      [anOnDemandOffer(), aReservation({ blockUnits }), year],
    ])
      await expectOptimum(checkedInput({ offers }), 21_600, ['10 gpu-3m 2027-01']);
  });
});

it('a cheaper portfolio is taken however long it binds', async () => {
  // A millionth cheaper.
  const year = aReservation({ id: 'gpu-12m', name: 'GPU 12 months', termMonths: 12, ratePerUnitHour: 1 - 1e-6 });
  const offers = [anOnDemandOffer(), year, aReservation()];
  await expectOptimum(checkedInput({ offers }), 21_600 * (1 - 1e-6), ['10 gpu-12m 2027-01']);
});
