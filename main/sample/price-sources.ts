import type { PublicSource } from './provenance.ts';

/** The AWS on-demand price of an instance type in us-east-1. */
export function awsOnDemand(instanceType: string): PublicSource {
  return {
    source: `AWS EC2 on-demand price of ${instanceType}, Linux, us-east-1, per accelerator; from the price table of github.com/aws/karpenter-provider-aws (Apache-2.0)`,
    date: '2026-07-20',
  };
}

/** The AWS Standard Reserved Instance price of an instance type in us-east-1, nothing upfront. */
export function awsReserved(instanceType: string, years: 1 | 3): PublicSource {
  return {
    source: `AWS Price List: Standard Reserved Instance, ${years} year, no upfront, ${instanceType}, us-east-1, per accelerator; read through github.com/sooddvs/gpu-pricing`,
    date: '2026-06-15',
  };
}

/** What AWS sells as Savings Plans. */
export const AWS_SAVINGS_PLANS: PublicSource = {
  source:
    'AWS Savings Plans: a commitment in USD an hour for one or three years, paid all, partly or not upfront; AWS Savings Plans user guide and FAQ',
  date: '2026-11-27',
};

/** The AWS Capacity Block price of an instance type: the late-2024 page. */
export function awsCapacityBlock(instanceType: string): PublicSource {
  return {
    source: `AWS “EC2 Capacity Blocks for ML” pricing page of late 2024 (valid until 2025-01-01), ${instanceType}, per accelerator, paid upfront`,
    date: '2025-01-01',
  };
}

/** Said beside every late-2024 Capacity Block price. */
export const OLD_BLOCK_PRICE =
  'A list price of late 2024, before AWS cut P5 on-demand prices by about 44 % on 2025-06-01. It stands here beside 2026 on-demand prices, so the discount it suggests is too small: ask for a present price.';

/** The AWS spot price of an eight-chip H200 instance in us-east-1. */
export const AWS_SPOT_H200: PublicSource = {
  source:
    'AWS EC2 spot price of p5en.48xlarge, us-east-1, per accelerator; quoted in github.com/dstackai/dstack pull request 4110',
  date: '2026-08-06',
};

/** Google Cloud prices of a whole machine in us-central1. */
export function gcpMachine(machineType: string): PublicSource {
  return {
    source: `Google Cloud price of ${machineType}, whole machine, us-central1, per accelerator; from the Cloud Billing catalogue through Cyclenerd/google-cloud-pricing-cost-calculator (Apache-2.0)`,
    date: '2026-07-16',
  };
}

/** A Google Cloud price line of the Billing catalogue in us-central1. */
export function gcpSku(skuText: string): PublicSource {
  return {
    source: `Google Cloud Billing catalogue: “${skuText}”, us-central1; read through github.com/sooddvs/gpu-pricing`,
    date: '2026-06-15',
  };
}

/** The Oracle list price of one GPU. */
export function ociSku(sku: string): PublicSource {
  return {
    source: `Oracle Cloud list price ${sku} per GPU-hour; read through github.com/sooddvs/gpu-pricing`,
    date: '2026-06-15',
  };
}

/** The CoreWeave rate card, priced per node of eight. */
export const COREWEAVE_CARD: PublicSource = {
  source: 'CoreWeave price page, node price divided by 8; transcribed in github.com/api-evangelist/coreweave',
  date: '2026-09-20',
};

/** The Hyperstack rate card. */
export const HYPERSTACK_CARD: PublicSource = {
  source: 'Hyperstack GPU price page; transcribed in github.com/api-evangelist/nexgen-cloud',
  date: '2026-08-26',
};

/** Nebius prices as an open catalogue of cloud prices lists them. The rows carry no date; this is the latest it can be. */
export const NEBIUS_CATALOGUE: PublicSource = {
  source: 'Nebius on-demand price, 8-GPU machine, per GPU; from github.com/skypilot-org/skypilot-catalog, catalogue v9',
  date: '2026-09-01',
};

/** Said beside every Nebius price. */
export const NEBIUS_DATE_NOTE =
  'The catalogue row carries no date and is no later than this one; a public page of September 2026 gave a higher H100 price (3.85).';

/** DigitalOcean prices as a survey of GPU clouds lists them. */
export const DIGITALOCEAN_SURVEY: PublicSource = {
  source: 'DigitalOcean on-demand price per GPU; from the survey github.com/tardellirs/gpu-pricing (MIT)',
  date: '2026-05-24',
};
