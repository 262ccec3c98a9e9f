import type { PublicSource } from './provenance.ts';

/** Said beside every figure that comes from a benchmark result. */
export const NOT_OFFICIAL =
  'Derived from MLPerf results, not an official MLPerf metric and not verified by MLCommons. MLPerf is a trademark of MLCommons.';

/** Median per-accelerator result of an MLPerf inference round, closed division. */
export function mlperfInference(round: 'v4.1' | 'v5.1', model: string): PublicSource {
  return {
    source: `MLPerf inference ${round}, ${model} Server, closed division, median per accelerator of all results; github.com/mlcommons/inference_results_${round}`,
    date: round === 'v4.1' ? '2024-08-28' : '2025-09-09',
  };
}

/** MLPerf training results for fine-tuning. */
export const MLPERF_FINE_TUNING: PublicSource = {
  source:
    'MLPerf training v5.1, llama2_70b_lora, median accelerator-hours per job of 8-accelerator systems; github.com/mlcommons/training_results_v5.1 (Apache-2.0)',
  date: '2025-11-12',
};

/** The latency rules of MLPerf inference. */
export const MLPERF_RULES: PublicSource = {
  source:
    'MLPerf inference rules, Server scenario, 99th percentile; github.com/mlcommons/inference_policies (Apache-2.0)',
  date: '2025-09-09',
};

/** The week of a training cluster. */
export const HELIOS: PublicSource = {
  source:
    'Helios “Earth” training cluster, May 2020, mean demand by hour of the week (Hu et al., SC 2021); data published as HeliosData, CC BY 4.0',
  date: '2020-05-31',
};

/** An hour of two language-model services. */
export const AZURE_LLM: PublicSource = {
  source:
    'Azure LLM inference trace 2023, conversation service, CC BY 4.0; cite Patel et al., “Splitwise: Efficient generative LLM inference using phase splitting”, ISCA 2024; github.com/Azure/AzurePublicDataset',
  date: '2023-11-16',
};
