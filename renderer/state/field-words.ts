const WORDS: Readonly<Record<string, string>> = {
  id: 'key',
  laneId: 'lane',
  acceleratorId: 'accelerator',
  bandId: 'band',
  blockId: 'load block',
  offerId: 'offer',
  placementId: 'placement',
  memoryGib: 'memory (GiB)',
  latencyMs: 'latency (ms)',
  latencyTargetMs: 'latency target (ms)',
  powerKwPerUnit: 'power per unit (kW)',
  isDiscount: 'cheaper than list',
  isCapacityGuaranteed: 'capacity guaranteed',
  isIncumbent: 'runs there today',
  isAutomatic: 'automatic',
  siliconClass: 'silicon',
  unitCost: 'cost is quoted per',
};

/** A field's name in words: `ratePerUnitHour` is “rate per unit hour”. */
export function fieldWords(name: string): string {
  return WORDS[name] ?? name.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** A field inside an entry, part by part: clauses by their own name, rows of a list from 1. */
export function fieldPathWords(path: readonly string[]): string[] {
  return path
    .filter((part) => part !== 'clauses')
    .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : fieldWords(part)));
}
