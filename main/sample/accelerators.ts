import type { Accelerator } from '../../shared/domain/accelerator.ts';
import type { Provenance } from '../../shared/domain/provenance.ts';
import { awsOnDemand, DIGITALOCEAN_SURVEY } from './price-sources.ts';
import { assumed, published, quoted } from './provenance.ts';

const LIST = ['listRatePerUnitHour'];
const LIST_AND_MEMORY = [...LIST, 'memoryGib'];

function gpu(
  id: string,
  name: string,
  manufacturer: string,
  memoryGib: number,
  listRatePerUnitHour: number,
  provenance: Provenance,
): Accelerator {
  return { id, name, manufacturer, siliconClass: 'general', memoryGib, listRatePerUnitHour, provenance: [provenance] };
}

function nvidia(id: string, name: string, memoryGib: number, listRate: number, instanceType: string): Accelerator {
  const provenance = published(LIST_AND_MEMORY, awsOnDemand(instanceType), 'Memory as the instance reports it.');
  return gpu(id, `NVIDIA ${name}`, 'NVIDIA', memoryGib, listRate, provenance);
}

function awsSilicon(
  id: string,
  name: string,
  memoryGib: number,
  listRate: number | null,
  list: Provenance,
): Accelerator {
  return {
    id,
    name: `AWS ${name}`,
    manufacturer: 'AWS',
    siliconClass: 'specialised',
    memoryGib,
    listRatePerUnitHour: listRate,
    provenance: [list, assumed(['memoryGib'], 'memory of one chip; the price tables do not give it')],
  };
}

/** The accelerators of the starter catalogue. The list rate is the base of the effective savings rate. */
export function sampleAccelerators(): Accelerator[] {
  return [
    nvidia('l4', 'L4', 22.4, 0.8048, 'g6.xlarge'),
    nvidia('l40s', 'L40S', 44.7, 1.861, 'g6e.xlarge'),
    nvidia('rtx-pro-6000', 'RTX PRO 6000 Server', 96, 3.3631, 'g7e.2xlarge'),
    nvidia('a100-80gb', 'A100 80 GB', 80, 3.4309, 'p4de.24xlarge'),
    nvidia('h100', 'H100 SXM', 80, 6.88, 'p5.48xlarge'),
    nvidia('h200', 'H200', 141, 7.912, 'p5en.48xlarge'),
    nvidia('b200', 'B200', 179.1, 14.2416, 'p6-b200.48xlarge'),
    gpu('mi300x', 'AMD Instinct MI300X', 'AMD', 192, 1.99, quoted(LIST_AND_MEMORY, DIGITALOCEAN_SURVEY)),
    awsSilicon('trainium1', 'Trainium', 32, 1.3438, published(LIST, awsOnDemand('trn1.32xlarge'))),
    awsSilicon(
      'trainium2',
      'Trainium2',
      96,
      null,
      assumed(LIST, 'left empty, since no public on-demand price was found'),
    ),
    awsSilicon('inferentia2', 'Inferentia2', 32, 0.7582, published(LIST, awsOnDemand('inf2.xlarge'))),
  ];
}
