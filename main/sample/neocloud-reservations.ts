import type { ContractOffer } from '../../shared/domain/offer.ts';
import { prepaidReservation, reservation } from './contract-offer.ts';
import { HYPERSTACK_CARD } from './price-sources.ts';
import { assumed, quoted } from './provenance.ts';

const RATE = ['ratePerUnitHour'];

/** How the market price of a generation is taken to fall for contracts signed later. */
const YEARLY_FALL = [
  { month: '2028-01', multiplier: 0.93 },
  { month: '2029-01', multiplier: 0.86 },
];

/** The list of Hyperstack gives a “from” price without a term. */
function hyperstack(
  acceleratorId: string,
  label: string,
  termMonths: number,
  ratePerUnitHour: number,
  maximumUnitsPerStart: number,
  maximumUnits: number | null,
): ContractOffer {
  return reservation({
    id: `hyperstack-${acceleratorId}-${termMonths}m`,
    name: `Hyperstack ${label} ${termMonths} months`,
    provider: 'Hyperstack',
    region: '',
    acceleratorId,
    termMonths,
    ratePerUnitHour,
    leadTimeMonths: 2,
    maximumUnits,
    maximumUnitsPerStart,
    latestStartMonth: '2029-06',
    pricePath: YEARLY_FALL,
    surgeSupplyShare: 0.75,
    provenance: [
      quoted(RATE, HYPERSTACK_CARD, 'The published “from” price of reserved capacity.'),
      assumed(['termMonths'], 'the term; the page gives none'),
    ],
  });
}

/** Reservations of specialised clouds: cheaper, in smaller stocks, with longer lead times. */
export function neocloudReservations(): ContractOffer[] {
  return [
    hyperstack('rtx-pro-6000', 'RTX PRO 6000', 12, 1.3, 128, null),
    hyperstack('a100-80gb', 'A100 80 GB', 6, 1.36, 96, 384),
    hyperstack('h100', 'H100', 12, 2.72, 192, null),
    hyperstack('h200', 'H200', 12, 2.79, 128, null),
    hyperstack('b200', 'B200', 12, 5.1, 96, 512),
    prepaidReservation({
      id: 'nebius-h100-6m',
      name: 'Nebius H100 6 months prepaid',
      provider: 'Nebius',
      region: 'eu-north1',
      acceleratorId: 'h100',
      termMonths: 6,
      ratePerUnitHour: 2.5075,
      leadTimeMonths: 2,
      maximumUnits: null,
      maximumUnitsPerStart: 128,
      minimumUnits: 16,
      latestStartMonth: '2029-06',
      pricePath: YEARLY_FALL,
      provenance: [
        assumed(
          ['upfrontPerUnit', 'termMonths'],
          'on-demand 2.95 less 15 %, prepaid; Nebius publishes no reserved rate',
        ),
      ],
    }),
    reservation({
      id: 'coreweave-h200-24m',
      name: 'CoreWeave H200 24 months',
      provider: 'CoreWeave',
      region: 'North America',
      acceleratorId: 'h200',
      termMonths: 24,
      ratePerUnitHour: 3.15,
      leadTimeMonths: 3,
      maximumUnits: 512,
      minimumUnits: 64,
      latestStartMonth: '2028-06',
      provenance: [
        assumed(
          [...RATE, 'termMonths'],
          'on-demand 6.305 less 50 %; CoreWeave states up to 60 % below on-demand and no table',
        ),
      ],
    }),
    reservation({
      id: 'coreweave-b200-12m',
      name: 'CoreWeave B200 12 months',
      provider: 'CoreWeave',
      region: 'North America',
      acceleratorId: 'b200',
      termMonths: 12,
      ratePerUnitHour: 5.59,
      leadTimeMonths: 3,
      maximumUnits: 768,
      minimumUnits: 32,
      latestStartMonth: '2029-01',
      pricePath: YEARLY_FALL,
      provenance: [
        assumed(
          [...RATE, 'termMonths'],
          'on-demand 8.60 less 35 %; CoreWeave states up to 60 % below on-demand and no table',
        ),
      ],
    }),
    reservation({
      id: 'coreweave-b200-36m',
      name: 'CoreWeave B200 36 months',
      provider: 'CoreWeave',
      region: 'North America',
      acceleratorId: 'b200',
      termMonths: 36,
      ratePerUnitHour: 4.3,
      leadTimeMonths: 4,
      maximumUnits: 768,
      minimumUnits: 64,
      latestStartMonth: '2028-06',
      provenance: [
        assumed(
          [...RATE, 'termMonths'],
          'on-demand 8.60 less 50 %; CoreWeave states up to 60 % below on-demand and no table',
        ),
      ],
    }),
    reservation({
      id: 'lambda-b200-3m',
      name: 'Lambda B200 cluster 3 months',
      provider: 'Lambda',
      region: '',
      acceleratorId: 'b200',
      termMonths: 3,
      ratePerUnitHour: 6.29,
      leadTimeMonths: 1,
      maximumUnits: null,
      maximumUnitsPerStart: 64,
      minimumUnits: 16,
      latestStartMonth: '2029-09',
      pricePath: YEARLY_FALL,
      surgeSupplyShare: 0.5,
      provenance: [assumed([...RATE, 'termMonths'], 'on-demand 6.99 less 10 %; Lambda publishes no cluster price')],
    }),
    reservation({
      id: 'digitalocean-mi300x-12m',
      name: 'DigitalOcean MI300X 12 months',
      provider: 'DigitalOcean',
      region: '',
      acceleratorId: 'mi300x',
      termMonths: 12,
      ratePerUnitHour: 1.59,
      leadTimeMonths: 2,
      maximumUnits: 384,
      latestStartMonth: '2029-01',
      provenance: [assumed([...RATE, 'termMonths'], 'on-demand 1.99 less 20 %; no committed price was found')],
    }),
  ];
}
