import type { ContractOffer } from '../../shared/domain/offer.ts';
import { capacityBlock } from './contract-offer.ts';
import { awsCapacityBlock, gcpSku, OLD_BLOCK_PRICE } from './price-sources.ts';
import { published } from './provenance.ts';

const UPFRONT = ['upfrontPerUnit'];

/** AWS lets a block be booked up to eight weeks ahead. */
const AWS_WINDOW_MONTHS = 2;
/** Calendar mode shows capacity up to 120 days ahead. */
const GCP_WINDOW_MONTHS = 4;

function awsBlock(
  acceleratorId: string,
  label: string,
  instanceType: string,
  ratePerUnitHour: number,
  maximumUnitsPerStart: number,
  remark = '',
): ContractOffer {
  return capacityBlock({
    id: `aws-${acceleratorId}-block`,
    name: `AWS ${label} capacity block, one month`,
    provider: 'AWS',
    region: 'us-east-2',
    acceleratorId,
    termMonths: 1,
    ratePerUnitHour,
    leadTimeMonths: 0,
    bookingWindowMonths: AWS_WINDOW_MONTHS,
    maximumUnits: null,
    maximumUnitsPerStart,
    latestStartMonth: '2029-12',
    surgeSupplyShare: 0.75,
    provenance: [
      published(
        UPFRONT,
        awsCapacityBlock(instanceType),
        `${ratePerUnitHour} per hour × 730 hours.${remark} ${OLD_BLOCK_PRICE}`,
      ),
    ],
  });
}

/** Short dated blocks, in whole months here, all paid upfront: the way to big chips when on demand has none. */
export function capacityBlocks(): ContractOffer[] {
  return [
    awsBlock('h100', 'H100', 'p5.48xlarge', 4.916, 128),
    awsBlock('h200', 'H200', 'p5e.48xlarge', 5.408, 64, ' The page says 8 × H200; the instance type is inferred.'),
    awsBlock('trainium1', 'Trainium', 'trn1.32xlarge', 0.968, 128),
    capacityBlock({
      id: 'gcp-b200-calendar',
      name: 'Google Cloud B200 calendar mode, three months',
      provider: 'GCP',
      region: 'us-central1',
      acceleratorId: 'b200',
      termMonths: 3,
      ratePerUnitHour: 11.277,
      leadTimeMonths: 0,
      bookingWindowMonths: GCP_WINDOW_MONTHS,
      maximumUnits: null,
      maximumUnitsPerStart: 64,
      latestStartMonth: '2029-10',
      surgeSupplyShare: 0.75,
      provenance: [
        published(
          UPFRONT,
          gcpSku('DWS Calendar Mode A4 Nvidia B200 (1 gpu slice) in Americas'),
          '11.277 per hour × 730 hours × 3 months. Calendar mode runs for 1 to 90 days.',
        ),
      ],
    }),
  ];
}
