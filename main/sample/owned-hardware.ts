import type { ContractOffer } from '../../shared/domain/offer.ts';
import { owned } from './contract-offer.ts';
import { assumed } from './provenance.ts';

const MONEY = ['upfrontPerUnit', 'monthlyFeePerUnit', 'usageRatePerUnitHour', 'residualPerUnit', 'powerKwPerUnit'];

/** Servers to buy and place in rented rooms; room and power bound how many. */
export function ownedHardware(): ContractOffer[] {
  return [
    owned({
      id: 'owned-b200',
      name: 'Own HGX B200 server, per GPU',
      provider: 'Own data centre',
      region: 'Colocation east',
      acceleratorId: 'b200',
      termMonths: 48,
      upfrontPerUnit: 66_000,
      monthlyFeePerUnit: 640,
      usageRatePerUnitHour: 0.12,
      residualPerUnit: 6_000,
      powerKwPerUnit: 1.6,
      leadTimeMonths: 6,
      maximumUnits: 96,
      latestStartMonth: '2028-12',
      provenance: [
        assumed(
          [...MONEY, 'termMonths'],
          'server and network at 528000 per eight GPUs, written off over four years; room, cooling and care at 640 a month; power at 0.075 per kWh',
        ),
      ],
    }),
    owned({
      id: 'owned-l40s',
      name: 'Own L40S server, per GPU',
      provider: 'Own data centre',
      region: 'Colocation east',
      acceleratorId: 'l40s',
      termMonths: 48,
      upfrontPerUnit: 14_500,
      monthlyFeePerUnit: 190,
      usageRatePerUnitHour: 0.04,
      residualPerUnit: 1_000,
      powerKwPerUnit: 0.55,
      leadTimeMonths: 4,
      maximumUnits: 256,
      latestStartMonth: '2028-12',
      provenance: [
        assumed(
          [...MONEY, 'termMonths'],
          'server at 116000 per eight GPUs, written off over four years; room, cooling and care at 190 a month; power at 0.075 per kWh',
        ),
      ],
    }),
  ];
}
