import type { ElasticOffer } from '../../shared/domain/offer.ts';
import { type ElasticTerms, onDemand } from './elastic-offer.ts';
import {
  awsOnDemand,
  COREWEAVE_CARD,
  DIGITALOCEAN_SURVEY,
  HYPERSTACK_CARD,
  NEBIUS_CATALOGUE,
  NEBIUS_DATE_NOTE,
  ociSku,
} from './price-sources.ts';
import { published, quoted } from './provenance.ts';

const RATE = ['ratePerUnitHour'];

function aws(
  acceleratorId: string,
  label: string,
  instanceType: string,
  ratePerUnitHour: number,
  maximumUnits: number,
  surgeSupplyShare: number,
): ElasticTerms {
  return {
    id: `aws-${acceleratorId}-on-demand`,
    name: `AWS ${label} on demand`,
    provider: 'AWS',
    region: 'us-east-1',
    acceleratorId,
    ratePerUnitHour,
    maximumUnits,
    surgeSupplyShare,
    rateProvenance: published(RATE, awsOnDemand(instanceType)),
  };
}

/** On-demand offers. Big chips are hardly to be had on demand, so their supply is small and halves in a surge. */
export function onDemandOffers(): ElasticOffer[] {
  return [
    onDemand(aws('l4', 'L4', 'g6.xlarge', 0.8048, 800, 0.8)),
    onDemand(aws('l40s', 'L40S', 'g6e.xlarge', 1.861, 480, 0.7)),
    onDemand(aws('a100-80gb', 'A100 80 GB', 'p4de.24xlarge', 3.4309, 96, 0.6)),
    onDemand(aws('h100', 'H100', 'p5.48xlarge', 6.88, 96, 0.5)),
    onDemand(aws('h200', 'H200', 'p5en.48xlarge', 7.912, 64, 0.5)),
    onDemand(aws('trainium1', 'Trainium', 'trn1.32xlarge', 1.3438, 128, 0.8)),
    onDemand(aws('inferentia2', 'Inferentia2', 'inf2.xlarge', 0.7582, 384, 0.8)),
    onDemand({
      id: 'nebius-h100-on-demand',
      name: 'Nebius H100 on demand',
      provider: 'Nebius',
      region: 'eu-north1',
      acceleratorId: 'h100',
      ratePerUnitHour: 2.95,
      maximumUnits: 64,
      surgeSupplyShare: 0.25,
      rateProvenance: quoted(RATE, NEBIUS_CATALOGUE, NEBIUS_DATE_NOTE),
    }),
    onDemand({
      id: 'oci-h100-on-demand',
      name: 'Oracle H100 on demand',
      provider: 'OCI',
      region: 'global',
      acceleratorId: 'h100',
      ratePerUnitHour: 10,
      maximumUnits: 192,
      surgeSupplyShare: 0.75,
      rateProvenance: published(RATE, ociSku('B98415')),
    }),
    onDemand({
      id: 'hyperstack-rtx-pro-6000-on-demand',
      name: 'Hyperstack RTX PRO 6000 on demand',
      provider: 'Hyperstack',
      region: '',
      acceleratorId: 'rtx-pro-6000',
      ratePerUnitHour: 1.85,
      maximumUnits: 64,
      surgeSupplyShare: 0.5,
      rateProvenance: quoted(RATE, HYPERSTACK_CARD),
    }),
    onDemand({
      id: 'coreweave-b200-on-demand',
      name: 'CoreWeave HGX B200 on demand',
      provider: 'CoreWeave',
      region: 'North America',
      acceleratorId: 'b200',
      ratePerUnitHour: 8.6,
      maximumUnits: 48,
      surgeSupplyShare: 0.5,
      rateProvenance: quoted(RATE, COREWEAVE_CARD),
    }),
    onDemand({
      id: 'oci-b200-on-demand',
      name: 'Oracle B200 on demand',
      provider: 'OCI',
      region: 'global',
      acceleratorId: 'b200',
      ratePerUnitHour: 14,
      maximumUnits: 64,
      surgeSupplyShare: 0.5,
      rateProvenance: published(RATE, ociSku('B110978')),
    }),
    onDemand({
      id: 'digitalocean-mi300x-on-demand',
      name: 'DigitalOcean MI300X on demand',
      provider: 'DigitalOcean',
      region: '',
      acceleratorId: 'mi300x',
      ratePerUnitHour: 1.99,
      maximumUnits: 96,
      surgeSupplyShare: 0.5,
      rateProvenance: quoted(RATE, DIGITALOCEAN_SURVEY),
    }),
  ];
}
