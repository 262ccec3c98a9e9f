import type { ReactNode } from 'react';
import type { Path } from '../../../../shared/domain/path.ts';
import type { CurrentScenario } from '../../../state/current-scenario.ts';
import { CommitmentForm } from '../contracts/commitment-form.tsx';
import { OfferForm } from '../contracts/offer-form/offer-form.tsx';
import { BandForm } from '../demand/band-form.tsx';
import { LaneRules } from '../demand/lane-rules.tsx';
import { QualityForm } from '../demand/quality-form.tsx';
import { RunsForm } from '../demand/runs-form.tsx';
import { PlacementForm } from '../placement/placement-form.tsx';

type EntryFormProps = { readonly current: CurrentScenario; readonly path: Path };

/** What can be changed of the selected entry beside the figures in the tables. */
export function EntryForm({ current, path }: EntryFormProps): ReactNode {
  const [list, id] = path;
  const { assumptions, plan } = current;
  const find = <T extends { readonly id: string }>(entries: readonly T[]): T | undefined =>
    entries.find((entry) => entry.id === id);
  switch (list) {
    case 'offers': {
      const offer = find(assumptions.offers);
      return offer === undefined ? null : <OfferForm offer={offer} current={current} />;
    }
    case 'existingCommitments': {
      const commitment = find(assumptions.existingCommitments);
      return commitment === undefined ? null : <CommitmentForm commitment={commitment} current={current} />;
    }
    case 'bands': {
      const band = find(assumptions.bands);
      return band === undefined ? null : <BandForm band={band} current={current} />;
    }
    case 'placements': {
      const placement = find(assumptions.placements);
      return placement === undefined ? null : <PlacementForm placement={placement} current={current} />;
    }
    case 'workloads': {
      const workload = find(assumptions.workloads);
      return workload === undefined ? null : (
        <>
          <RunsForm workload={workload} startMonth={plan.startMonth} />
          <QualityForm workload={workload} lanes={assumptions.lanes} currency={plan.currency} />
        </>
      );
    }
    case 'lanes': {
      const lane = find(assumptions.lanes);
      return lane === undefined ? null : <LaneRules lane={lane} bands={assumptions.bands} currency={plan.currency} />;
    }
    default:
      return null;
  }
}
