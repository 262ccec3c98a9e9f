import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inputsHash } from '../../main/hash/inputs-hash.ts';
import { type Connection, openConnection } from '../../main/store/open.ts';
import type { BandResult } from '../../shared/domain/solution.ts';
import { aPlan } from '../builders/a-plan.ts';
import { aProof, aPurchaseResult, aSolution } from '../builders/a-solution.ts';
import { aSolveInput } from '../builders/a-solve-input.ts';
import {
  aCapacityBlock,
  aFlexStartOffer,
  anOnDemandOffer,
  anOwnedOffer,
  aReservation,
  aSpendCommitment,
  aSpotOffer,
} from '../builders/an-offer.ts';
import { someAssumptions } from '../builders/some-assumptions.ts';
import { aFolder, aStore, dataFileOf } from './a-folder.ts';
import { aNewRun } from './a-new-run.ts';

const offers = [
  anOnDemandOffer(),
  aSpotOffer(),
  aFlexStartOffer(),
  aReservation(),
  aCapacityBlock(),
  anOwnedOffer(),
  aSpendCommitment(),
];

/** A file with one plan and one run that starts in November, read as an analyst would. */
function aFileToQuery(): { readonly connection: Connection; readonly runId: string } {
  const folder = aFolder();
  const store = aStore(folder);
  store.createPlan(aPlan({ assumptions: someAssumptions({ offers }) }));
  const input = aSolveInput({ startMonth: '2026-11' });
  const { runId } = store.saveRun(
    aNewRun({
      input,
      solution: aSolution({
        proof: aProof({ inputsHash: inputsHash(input) }),
        purchases: [
          aPurchaseResult(),
          aPurchaseResult({ startMonth: '2027-02', bandId: 'expected', isSignNow: false }),
        ],
      }),
    }),
  );
  store.close();
  return { connection: openConnection(dataFileOf(folder), 'read-only'), runId };
}

describe('the views for analysts', () => {
  it('show plans, lanes and offers of every kind', () => {
    const { connection } = aFileToQuery();
    expect(connection.prepare('SELECT * FROM v_plans').all()).toEqual([
      {
        plan_id: 'plan',
        name: 'Plan',
        question: 'What do we reserve?',
        currency: 'USD',
        start_month: '2027-01',
        horizon_months: 3,
        lanes: 1,
        workloads: 1,
        offers: 7,
        scenarios: 1,
        revision: 1,
        created_at: '2027-01-01T00:00:00.000Z',
        updated_at: '2027-01-01T00:00:00.000Z',
      },
    ]);
    expect(connection.prepare('SELECT lane_id, work_unit, specialised_share_cap FROM v_lanes').all()).toEqual([
      { lane_id: 'serving', work_unit: '1M inferences', specialised_share_cap: 1 },
    ]);
    expect(
      connection
        .prepare('SELECT offer_id, kind, rate_per_unit_hour, term_months, is_discount FROM v_offers')
        .raw()
        .all(),
    ).toEqual(
      offers.map((offer) => [
        offer.id,
        offer.kind,
        'ratePerUnitHour' in offer ? offer.ratePerUnitHour : null,
        'termMonths' in offer ? offer.termMonths : null,
        offer.isDiscount ? 1 : 0,
      ]),
    );
    connection.close();
  });

  it('show runs, purchases and lane results', () => {
    const { connection, runId } = aFileToQuery();
    expect(connection.prepare('SELECT * FROM v_runs').get()).toMatchObject({
      run_id: runId,
      status: 'proven-optimal',
      expected_cost: 21_600,
      bound: 21_600,
      gap: 0,
      start_month: '2026-11',
      solver_version: 'HiGHS 1.15.3',
    });
    expect(
      connection.prepare('SELECT offer_id, band_id, start_month, units, is_sign_now FROM v_purchases').raw().all(),
    ).toEqual([
      ['gpu-3m', null, '2027-01', 10, 1],
      ['gpu-3m', 'expected', '2027-02', 10, 0],
    ]);
    expect(connection.prepare('SELECT lane_id, served_work, coverage FROM v_lane_results').raw().all()).toEqual([
      ['serving', 216_000, 1],
    ]);
    connection.close();
  });

  it('show costs by calendar month, across the end of a year', () => {
    const { connection } = aFileToQuery();
    expect(
      connection
        .prepare('SELECT month, band_id, source, effective_cost, billed_cost FROM v_monthly_results')
        .raw()
        .all(),
    ).toEqual([
      ['2026-11', 'expected', 'committed', 7440, 7440],
      ['2026-12', 'expected', 'committed', 6720, 6720],
      ['2027-01', 'expected', 'committed', 7440, 7440],
    ]);
    connection.close();
  });
});

describe('the views of promised spend', () => {
  it('show what is promised and used, month by month, and what it served', () => {
    const folder = aFolder();
    const store = aStore(folder);
    store.createPlan(aPlan({ assumptions: someAssumptions({ offers }) }));
    const [band] = aSolution().bands;
    if (band === undefined) throw new Error('The fixture has no band.');
    const spend = [
      { offerId: 'spend-3m', committedByMonth: [0, 672, 744], usedByMonth: [0, 600, 744], utilisation: 1344 / 1416 },
    ];
    const lanes = band.lanes.map((lane) => ({ ...lane, spendUnitHours: 896 }));
    store.saveRun(aNewRun({ solution: aSolution({ bands: [{ ...band, spend, lanes }] }) }));
    store.close();
    const connection = openConnection(dataFileOf(folder), 'read-only');
    expect(
      connection
        .prepare('SELECT month, band_id, offer_id, promised_spend, used_spend FROM v_monthly_spend')
        .raw()
        .all(),
    ).toEqual([
      ['2027-01', 'expected', 'spend-3m', 0, 0],
      ['2027-02', 'expected', 'spend-3m', 672, 600],
      ['2027-03', 'expected', 'spend-3m', 744, 744],
    ]);
    expect(connection.prepare('SELECT lane_id, spend_unit_hours FROM v_lane_results').raw().all()).toEqual([
      ['serving', 896],
    ]);
    connection.close();
  });
});

describe('the views of clauses', () => {
  it('show the clauses of offers, the options used and what is sold on, month by month', () => {
    const folder = aFolder();
    const store = aStore(folder);
    const clauses = {
      volumeTiers: [{ fromUnits: 8, rateMultiplier: 0.9 }],
      ramp: [],
      earlyTermination: { fromMonthOfTerm: 1, feeShare: 0.25, refundPool: null },
      exchange: null,
      resale: { recoveredShare: 0.5 },
      renewal: { rateMultiplier: 0.95, isAutomatic: true },
    };
    const sold = [anOnDemandOffer(), aReservation({ clauses })];
    store.createPlan(aPlan({ assumptions: someAssumptions({ offers: sold }) }));
    const [band] = aSolution().bands;
    if (band === undefined) throw new Error('The fixture has no band.');
    const options: BandResult['options'] = [
      {
        kind: 'termination',
        offerId: 'gpu-3m',
        startMonth: '2027-01',
        termStartMonth: '2027-01',
        month: '2027-03',
        units: 4,
        fee: 744,
        refund: 0,
      },
    ];
    const resales = [{ offerId: 'gpu-3m', blockId: 'all', unitsByMonth: [0, 2.5, 0] }];
    store.saveRun(aNewRun({ solution: aSolution({ bands: [{ ...band, options, resales }] }) }));
    store.close();
    const connection = openConnection(dataFileOf(folder), 'read-only');
    const rowsOf = (sql: string): unknown[] => connection.prepare(sql).raw().all();
    expect(
      rowsOf(
        `SELECT offer_id, volume_tiers, ramp_steps, termination_fee_share, termination_refund_pool, exchange_fee_share,
           resale_recovered_share, renewal_is_automatic FROM v_offers`,
      ),
    ).toEqual([
      ['gpu-od', null, null, null, null, null, null, null],
      ['gpu-3m', 1, 0, 0.25, null, null, 0.5, 1],
    ]);
    expect(
      rowsOf('SELECT band_id, kind, offer_id, start_month, month, units, fee, refund FROM v_contract_options'),
    ).toEqual([['expected', 'termination', 'gpu-3m', '2027-01', '2027-03', 4, 744, 0]]);
    expect(rowsOf('SELECT month, band_id, offer_id, block_id, units_sold_on FROM v_monthly_resale')).toEqual([
      ['2027-01', 'expected', 'gpu-3m', 'all', 0],
      ['2027-02', 'expected', 'gpu-3m', 'all', 2.5],
      ['2027-03', 'expected', 'gpu-3m', 'all', 0],
    ]);
    connection.close();
  });
});

describe('the help page about the views', () => {
  const page = readFileSync(join(import.meta.dirname, '../../resources/help/data-views.md'), 'utf8');

  it('describes every view with every column, and no other', () => {
    const { connection } = aFileToQuery();
    const inFile = connection
      .prepare<[], { view: string; name: string }>(
        `SELECT v.name AS view, c.name FROM pragma_table_list AS v, pragma_table_info(v.name) AS c WHERE v.type = 'view'`,
      )
      .all()
      .map(({ view, name }) => `${view}.${name}`);
    const onPage = page
      .split(/^## /m)
      .slice(1)
      .flatMap((section) => {
        const view = section.split('\n', 1)[0] ?? '';
        const firstCells = section.split('\n').flatMap((line) => /^\| (`.*?) \|/.exec(line)?.[1] ?? []);
        return firstCells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, name]) => `${view}.${name ?? ''}`));
      });
    connection.close();
    expect(inFile.length).toBeGreaterThan(70);
    expect(onPage.toSorted()).toEqual(inFile.toSorted());
  });

  it('shows statements that work', () => {
    const statements = [...page.matchAll(/```sql\n([\s\S]*?)```/g)].map(([, sql]) => sql ?? '');
    expect(statements).toHaveLength(1);
    const { connection } = aFileToQuery();
    expect(
      connection
        .prepare(statements[0] ?? '')
        .raw()
        .all(),
    ).toEqual([
      ['2026-11', 'committed', 7440],
      ['2026-12', 'committed', 6720],
      ['2027-01', 'committed', 7440],
    ]);
    connection.close();
  });
});
