import type { ContractOffer } from '../../shared/domain/offer.ts';
import { type ContractTerms, reservation } from './contract-offer.ts';
import { awsReserved, gcpMachine, gcpSku } from './price-sources.ts';
import { assumed, published } from './provenance.ts';

const RATE_AND_TERM = ['ratePerUnitHour', 'termMonths', 'upfrontPerUnit'];

/** Google Cloud commitments lower the price and promise no capacity. */
const COMMITMENT_NOTE = 'A commitment fixes the price only: attach a zonal reservation to hold the capacity.';

type Row = Pick<ContractTerms, 'leadTimeMonths' | 'maximumUnits' | 'latestStartMonth'>;

function aws(
  acceleratorId: string,
  label: string,
  instanceType: string,
  years: 1 | 3,
  ratePerUnitHour: number,
  row: Row,
): ContractOffer {
  return reservation({
    id: `aws-${acceleratorId}-${years}y`,
    name: `AWS ${label} ${years} year`,
    provider: 'AWS',
    region: 'us-east-1',
    acceleratorId,
    termMonths: years * 12,
    ratePerUnitHour,
    ...row,
    provenance: [
      published(RATE_AND_TERM, awsReserved(instanceType, years), 'Bought zonal, so that it holds capacity.'),
    ],
  });
}

function awsAssumed(
  acceleratorId: string,
  label: string,
  years: 1 | 3,
  ratePerUnitHour: number,
  what: string,
  row: Row,
): ContractOffer {
  return reservation({
    id: `aws-${acceleratorId}-${years}y`,
    name: `AWS ${label} ${years} year`,
    provider: 'AWS',
    region: 'us-east-1',
    acceleratorId,
    termMonths: years * 12,
    ratePerUnitHour,
    ...row,
    provenance: [assumed(RATE_AND_TERM, what)],
  });
}

function gcp(
  terms: Omit<ContractTerms, 'provider' | 'region' | 'isCapacityGuaranteed' | 'surgeSupplyShare'>,
): ContractOffer {
  return reservation({
    ...terms,
    provider: 'GCP',
    region: 'us-central1',
    isCapacityGuaranteed: false,
    surgeSupplyShare: 0.75,
  });
}

/** Reservations and committed use of the big clouds. */
export function hyperscalerReservations(): ContractOffer[] {
  return [
    aws('l4', 'L4', 'g6.xlarge', 1, 0.5239, { leadTimeMonths: 0, maximumUnits: 1600, latestStartMonth: '2029-01' }),
    aws('l40s', 'L40S', 'g6e.xlarge', 1, 1.1724, {
      leadTimeMonths: 0,
      maximumUnits: 2400,
      latestStartMonth: '2029-01',
    }),
    aws('l40s', 'L40S', 'g6e.xlarge', 3, 0.804, { leadTimeMonths: 0, maximumUnits: 1600, latestStartMonth: '2028-06' }),
    aws('a100-80gb', 'A100 80 GB', 'p4de.24xlarge', 1, 2.1752, {
      leadTimeMonths: 0,
      maximumUnits: 256,
      latestStartMonth: '2028-06',
    }),
    aws('h100', 'H100', 'p5.48xlarge', 3, 2.9722, {
      leadTimeMonths: 1,
      maximumUnits: 1024,
      latestStartMonth: '2028-06',
    }),
    awsAssumed(
      'trainium1',
      'Trainium',
      3,
      0.58,
      'on-demand less 57 %, the three-year discount of other accelerator families of AWS',
      { leadTimeMonths: 0, maximumUnits: 512, latestStartMonth: '2028-06' },
    ),
    awsAssumed(
      'trainium2',
      'Trainium2',
      1,
      1.6,
      'no public price was found; set so that its migration is worth weighing',
      { leadTimeMonths: 3, maximumUnits: 512, latestStartMonth: '2028-12' },
    ),
    awsAssumed(
      'inferentia2',
      'Inferentia2',
      1,
      0.4777,
      'on-demand less 37 %, the one-year discount of other accelerator families of AWS',
      { leadTimeMonths: 0, maximumUnits: 1200, latestStartMonth: '2029-01' },
    ),
    gcp({
      id: 'gcp-l4-3y',
      name: 'Google Cloud L4 3 year',
      acceleratorId: 'l4',
      termMonths: 36,
      ratePerUnitHour: 0.3181,
      leadTimeMonths: 0,
      maximumUnits: 800,
      latestStartMonth: '2028-06',
      provenance: [published(RATE_AND_TERM, gcpMachine('g2-standard-4'), COMMITMENT_NOTE)],
    }),
    gcp({
      id: 'gcp-b200-3y',
      name: 'Google Cloud B200 3 year',
      acceleratorId: 'b200',
      termMonths: 36,
      ratePerUnitHour: 7.0884,
      leadTimeMonths: 2,
      maximumUnits: 512,
      latestStartMonth: '2028-06',
      provenance: [
        published(
          RATE_AND_TERM,
          gcpSku('Commitment v1: A4 Nvidia B200 (1 gpu slice) in Americas for 3 Year'),
          COMMITMENT_NOTE,
        ),
      ],
    }),
  ];
}
