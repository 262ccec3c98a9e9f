import type { Lookup } from './public-data.ts';

function aws(instanceType: string): Lookup {
  return {
    file: 'prices_aws_on_demand.csv',
    where: { instance_type: instanceType, region: 'us-east-1' },
    column: 'on_demand_usd_per_accelerator_hour',
  };
}

function contract(where: Record<string, string>): Lookup {
  return { file: 'contract_offers_aws_gcp_oci.csv', where, column: 'usd_per_accelerator_hour' };
}

function awsReserved(sku: string, months: string): Lookup {
  return contract({ cloud: 'AWS', offer: 'reserved', sku, term_months: months, region: 'us-east-1' });
}

function gcpB200(offer: string, months: string): Lookup {
  return contract({ cloud: 'GCP', offer, accelerator: 'B200', term_months: months, region: 'us-central1' });
}

function gcpMachine(instanceType: string, column: string): Lookup {
  return { file: 'prices_gcp.csv', where: { instance_type: instanceType, region: 'us-central1' }, column };
}

function card(cloud: string, instanceType: string, column: string): Lookup {
  return { file: 'prices_neocloud_rate_cards.csv', where: { cloud, instance_type: instanceType }, column };
}

function block(instanceType: string): Lookup {
  return {
    file: 'contract_capacity_blocks_aws.csv',
    where: { instance_type: instanceType },
    column: 'usd_per_accelerator_hour',
  };
}

const ON_DEMAND = 'on_demand_usd_per_accelerator_hour';
const SPOT = 'spot_usd_per_accelerator_hour';
const RESERVED = 'reserved_from_usd_per_accelerator_hour';
const MI300X: Lookup = {
  file: 'prices_neocloud_survey.csv',
  where: { provider: 'digitalocean', gpu_model: 'AMD MI300X', tier: 'on-demand' },
  column: 'usd_per_gpu_hour',
};

/** Where the hourly price of every offer that claims a public source stands in the extracts. */
export const OFFER_PRICES: Readonly<Record<string, Lookup>> = {
  'aws-l4-on-demand': aws('g6.xlarge'),
  'aws-l40s-on-demand': aws('g6e.xlarge'),
  'aws-a100-80gb-on-demand': aws('p4de.24xlarge'),
  'aws-h100-on-demand': aws('p5.48xlarge'),
  'aws-h200-on-demand': aws('p5en.48xlarge'),
  'aws-trainium1-on-demand': aws('trn1.32xlarge'),
  'aws-inferentia2-on-demand': aws('inf2.xlarge'),
  'nebius-h100-on-demand': card('Nebius', 'gpu-h100-sxm_8gpu-128vcpu-1600gb', ON_DEMAND),
  'oci-h100-on-demand': contract({ cloud: 'OCI', sku: 'B98415' }),
  'hyperstack-rtx-pro-6000-on-demand': card('Hyperstack', 'rtx-pro-6000', ON_DEMAND),
  'coreweave-b200-on-demand': card('CoreWeave', 'HGX B200', ON_DEMAND),
  'oci-b200-on-demand': contract({ cloud: 'OCI', sku: 'B110978' }),
  'digitalocean-mi300x-on-demand': MI300X,
  'gcp-l4-spot': gcpMachine('g2-standard-4', SPOT),
  'coreweave-a100-80gb-spot': card('CoreWeave', 'A100', SPOT),
  'coreweave-h100-spot': card('CoreWeave', 'HGX H100', SPOT),
  'aws-h200-spot': { file: 'prices_aws_spot_samples.csv', where: { region: 'us-east-1' }, column: SPOT },
  'coreweave-b200-spot': card('CoreWeave', 'HGX B200', SPOT),
  'gcp-b200-flex-start': gcpB200('flex_start_defined_duration', '0'),
  'aws-l4-1y': awsReserved('g6.xlarge', '12'),
  'aws-l40s-1y': awsReserved('g6e.xlarge', '12'),
  'aws-l40s-3y': awsReserved('g6e.xlarge', '36'),
  'aws-a100-80gb-1y': awsReserved('p4de.24xlarge', '12'),
  'aws-h100-3y': awsReserved('p5.48xlarge', '36'),
  'gcp-l4-3y': gcpMachine('g2-standard-4', 'commit_3y_usd_per_accelerator_hour'),
  'gcp-b200-3y': gcpB200('committed_use', '36'),
  'hyperstack-rtx-pro-6000-12m': card('Hyperstack', 'rtx-pro-6000', RESERVED),
  'hyperstack-a100-80gb-6m': card('Hyperstack', 'a100-80gb', RESERVED),
  'hyperstack-h100-12m': card('Hyperstack', 'h100', RESERVED),
  'hyperstack-h200-12m': card('Hyperstack', 'h200', RESERVED),
  'hyperstack-b200-12m': card('Hyperstack', 'b200', RESERVED),
  'aws-h100-block': block('p5.48xlarge'),
  'aws-h200-block': block('p5e.48xlarge'),
  'aws-trainium1-block': block('trn1.32xlarge'),
  'gcp-b200-calendar': gcpB200('capacity_block_calendar', '0'),
};

/** Where the list price of every accelerator that claims a public source stands. */
export const LIST_PRICES: Readonly<Record<string, Lookup>> = {
  l4: aws('g6.xlarge'),
  l40s: aws('g6e.xlarge'),
  'rtx-pro-6000': aws('g7e.2xlarge'),
  'a100-80gb': aws('p4de.24xlarge'),
  h100: aws('p5.48xlarge'),
  h200: aws('p5en.48xlarge'),
  b200: aws('p6-b200.48xlarge'),
  mi300x: MI300X,
  trainium1: aws('trn1.32xlarge'),
  inferentia2: aws('inf2.xlarge'),
};

/** The parts of the Google Cloud H100 flex-start price, which is computed. */
export const FLEX_START_PARTS = {
  gpu: contract({ cloud: 'GCP', offer: 'flex_start_defined_duration', accelerator: 'H100', region: 'us-central1' }),
  gpuOnDemand: contract({ cloud: 'GCP', offer: 'on_demand', accelerator: 'H100', region: 'us-central1' }),
  machineOnDemand: gcpMachine('a3-highgpu-8g', ON_DEMAND),
};
