import { describe, expect, it } from 'vitest';
import { buildSamplePlan } from '../../main/sample/build-sample-plan.ts';
import { isElasticOffer, type Offer } from '../../shared/domain/offer.ts';
import { provenanceOf } from '../../shared/domain/provenance.ts';
import { hasPublicData, lookUp } from './public-data.ts';
import { FLEX_START_PARTS, LIST_PRICES, OFFER_PRICES } from './public-prices.ts';

const { accelerators, lanes, offers, placements } = buildSamplePlan().assumptions;
const HOURS_PER_AVERAGE_MONTH = 730;
/** The extracts give prices to four decimals or to tenths of a cent; payments upfront are in whole cents. */
const PRICE_DECIMALS = 3;

/** The field that carries an offer's price, and that price by the hour. */
function priceOf(offer: Offer): { readonly field: string; readonly perHour: number } {
  if (offer.kind === 'spend-commitment') return { field: 'rateCard', perHour: offer.spendPerHourPerUnit };
  if (isElasticOffer(offer) || offer.ratePerUnitHour > 0)
    return { field: 'ratePerUnitHour', perHour: offer.ratePerUnitHour };
  return { field: 'upfrontPerUnit', perHour: offer.upfrontPerUnit / (HOURS_PER_AVERAGE_MONTH * offer.termMonths) };
}

function confidenceIn(offer: Offer): string | undefined {
  return provenanceOf(offer.provenance, priceOf(offer).field)?.confidence;
}

function isPublic(confidence: string | undefined): boolean {
  return confidence === 'published' || confidence === 'quoted';
}

function throughputOf(placementId: string): number | undefined {
  return placements.find(({ id }) => id === placementId)?.nativeThroughputPerUnitHour;
}

describe('what claims a public source', () => {
  it('is compared with it, and nothing else is', () => {
    const claiming = offers.filter((offer) => isPublic(confidenceIn(offer))).map(({ id }) => id);
    expect(claiming.toSorted()).toEqual(Object.keys(OFFER_PRICES).toSorted());
    const listed = accelerators.filter((entry) =>
      isPublic(provenanceOf(entry.provenance, 'listRatePerUnitHour')?.confidence),
    );
    expect(listed.map(({ id }) => id).toSorted()).toEqual(Object.keys(LIST_PRICES).toSorted());
  });

  it.skipIf(!hasPublicData).each(offers.filter(({ id }) => id in OFFER_PRICES))('$id has its price', (offer) => {
    const lookup = OFFER_PRICES[offer.id];
    expect(lookup && lookUp(lookup)).toBeCloseTo(priceOf(offer).perHour, PRICE_DECIMALS);
  });

  it.skipIf(!hasPublicData).each(accelerators.filter(({ id }) => id in LIST_PRICES))(
    '$id has its list price',
    (entry) => {
      const lookup = LIST_PRICES[entry.id];
      expect(lookup && lookUp(lookup)).toBe(entry.listRatePerUnitHour);
    },
  );
});

describe.skipIf(!hasPublicData)('what is derived from public figures', () => {
  it.each(accelerators.filter(({ manufacturer }) => manufacturer === 'NVIDIA'))(
    '$id has the memory that its instance reports',
    ({ id, memoryGib }) => {
      const price = LIST_PRICES[id];
      expect(price && lookUp({ ...price, column: 'accelerator_memory_gib' })).toBe(memoryGib);
    },
  );

  it('adds vCPU and memory to the price of the GPU alone', () => {
    const { gpu, gpuOnDemand, machineOnDemand } = FLEX_START_PARTS;
    const offer = offers.find(({ id }) => id === 'gcp-h100-flex-start');
    const sum = lookUp(gpu) + lookUp(machineOnDemand) - lookUp(gpuOnDemand);
    expect(offer && priceOf(offer).perHour).toBeCloseTo(sum, 6);
  });

  it.each([
    ['recommendation-l40s', 'L40S', 'dlrm_v2_999_server_queries_per_s'],
    ['recommendation-h100', 'H100', 'dlrm_v2_999_server_queries_per_s'],
    ['recommendation-h200', 'H200', 'dlrm_v2_999_server_queries_per_s'],
    ['generative-rtx-pro-6000', 'RTX-PRO-6000', 'llama2_70b_server_tokens_per_s'],
    ['generative-h100', 'H100', 'llama2_70b_server_tokens_per_s'],
    ['generative-h200', 'H200', 'llama2_70b_server_tokens_per_s'],
    ['generative-b200', 'B200', 'llama2_70b_server_tokens_per_s'],
    ['generative-mi300x', 'MI300X', 'llama2_70b_server_tokens_per_s'],
  ])('%s turns a rate per second into millions an hour', (placementId, accelerator, column) => {
    const perSecond = lookUp({ file: 'accelerator_lane_matrix.csv', where: { accelerator }, column });
    expect(throughputOf(placementId)).toBeCloseTo((perSecond * 3600) / 1e6, 3);
  });

  it.each([
    ['training-h200', 'H200'],
    ['training-b200', 'B200'],
    ['training-mi300x', 'MI300X'],
  ])('%s is the inverse of accelerator-hours per job', (placementId, accelerator) => {
    const column = 'train_llama2_70b_lora_acc_hours_8x';
    const hours = lookUp({ file: 'accelerator_lane_matrix.csv', where: { accelerator }, column });
    expect(throughputOf(placementId)).toBeCloseTo(1 / hours, 4);
  });

  it('scales the training rate of H100 from the systems of 64 accelerators', () => {
    const at64 = (accelerator: string): number =>
      lookUp({
        file: 'mlperf_training_v5.1.csv',
        where: { benchmark: 'llama2_70b_lora', accelerator, accelerators_total: '64' },
        column: 'accelerator_hours_per_job',
      });
    const h200 = lookUp({
      file: 'accelerator_lane_matrix.csv',
      where: { accelerator: 'H200' },
      column: 'train_llama2_70b_lora_acc_hours_8x',
    });
    expect(throughputOf('training-h100')).toBeCloseTo(1 / ((h200 * at64('H100')) / at64('H200')), 3);
  });

  it('takes the headroom of generative serving from the busiest minutes of the conversation trace', () => {
    const level = lookUp({
      file: 'demand_load_duration_blocks.csv',
      where: { trace: 'azure_llm_2023_conv', metric: 'generated_tokens', block: 'peak' },
      column: 'level_relative_to_average',
    });
    const headroom = lanes.find(({ id }) => id === 'generative')?.headroomShare;
    expect(headroom).toBeCloseTo(level - 1, 2);
  });
});
