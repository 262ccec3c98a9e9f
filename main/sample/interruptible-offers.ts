import type { ElasticOffer } from '../../shared/domain/offer.ts';
import { flexStart, spot } from './elastic-offer.ts';
import { AWS_SPOT_H200, COREWEAVE_CARD, gcpMachine, gcpSku } from './price-sources.ts';
import { derived, published, quoted } from './provenance.ts';

const RATE = ['ratePerUnitHour'];

/** Flex-start runs end after a week at the latest. */
const FLEX_START_HOURS = 168;

/** Spot and flex-start offers: cheap work that must bear being interrupted or waiting. */
export function interruptibleOffers(): ElasticOffer[] {
  return [
    spot({
      id: 'gcp-l4-spot',
      name: 'Google Cloud L4 spot',
      provider: 'GCP',
      region: 'us-central1',
      acceleratorId: 'l4',
      ratePerUnitHour: 0.3612,
      maximumUnits: 320,
      surgeSupplyShare: 0.5,
      deliveredShare: 0.93,
      rateProvenance: published(RATE, gcpMachine('g2-standard-4')),
    }),
    spot({
      id: 'coreweave-a100-80gb-spot',
      name: 'CoreWeave A100 80 GB spot',
      provider: 'CoreWeave',
      region: 'North America',
      acceleratorId: 'a100-80gb',
      ratePerUnitHour: 1.2063,
      maximumUnits: 128,
      surgeSupplyShare: 0.5,
      deliveredShare: 0.92,
      rateProvenance: quoted(RATE, COREWEAVE_CARD),
    }),
    spot({
      id: 'coreweave-h100-spot',
      name: 'CoreWeave HGX H100 spot',
      provider: 'CoreWeave',
      region: 'North America',
      acceleratorId: 'h100',
      ratePerUnitHour: 2.4638,
      maximumUnits: 96,
      surgeSupplyShare: 0.35,
      deliveredShare: 0.9,
      rateProvenance: quoted(RATE, COREWEAVE_CARD),
    }),
    spot({
      id: 'aws-h200-spot',
      name: 'AWS H200 spot',
      provider: 'AWS',
      region: 'us-east-1',
      acceleratorId: 'h200',
      ratePerUnitHour: 3.3998,
      maximumUnits: 64,
      surgeSupplyShare: 0.35,
      deliveredShare: 0.88,
      rateProvenance: quoted(RATE, AWS_SPOT_H200),
    }),
    spot({
      id: 'coreweave-b200-spot',
      name: 'CoreWeave HGX B200 spot',
      provider: 'CoreWeave',
      region: 'North America',
      acceleratorId: 'b200',
      ratePerUnitHour: 4.2637,
      maximumUnits: 48,
      surgeSupplyShare: 0.25,
      deliveredShare: 0.88,
      rateProvenance: quoted(RATE, COREWEAVE_CARD),
    }),
    flexStart({
      id: 'gcp-h100-flex-start',
      name: 'Google Cloud H100 flex start',
      provider: 'GCP',
      region: 'us-central1',
      acceleratorId: 'h100',
      ratePerUnitHour: 5.4654,
      maximumUnits: 64,
      surgeSupplyShare: 0.5,
      deliveredShare: 0.95,
      maximumRunHours: FLEX_START_HOURS,
      rateProvenance: derived(
        RATE,
        gcpSku('Nvidia H100 80GB GPU attached to DWS Defined Duration VMs running in Americas'),
        '4.2008 for the GPU alone + 1.2646 for vCPU, memory and disk at on-demand price (whole a3-highgpu machine 11.0612 − GPU 9.7966).',
      ),
    }),
    flexStart({
      id: 'gcp-b200-flex-start',
      name: 'Google Cloud B200 flex start',
      provider: 'GCP',
      region: 'us-central1',
      acceleratorId: 'b200',
      ratePerUnitHour: 8.055,
      maximumUnits: 32,
      surgeSupplyShare: 0.5,
      deliveredShare: 0.95,
      maximumRunHours: FLEX_START_HOURS,
      rateProvenance: published(
        RATE,
        gcpSku('A4 Nvidia B200 (1 gpu slice) attached to DWS Defined Duration VMs running in Americas'),
        'A slice of the machine: vCPU and memory are included.',
      ),
    }),
  ];
}
