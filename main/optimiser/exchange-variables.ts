import { at } from './costs.ts';
import type { LinearModelBuilder } from './linear-model.ts';
import type { PortfolioData } from './portfolio-data.ts';
import type { EndVariable } from './term-variables.ts';

/** Value forfeited in exchanges with one provider in a month of a band. */
export type ForfeitVariable = {
  readonly provider: string;
  readonly t: number;
  readonly s: number;
  readonly column: number;
};

/** Whether what leaves a term in an exchange must be covered whole by what is bought for it. */
export function mustNotShrink(data: PortfolioData, { term }: EndVariable): boolean {
  return at(data.contracts, term.contract).offer.clauses.exchange?.mustNotShrink === true;
}

/** Declares forfeited value where an exchange may be covered in part. */
export function declareForfeits(
  builder: LinearModelBuilder,
  data: PortfolioData,
  ends: readonly EndVariable[],
): ForfeitVariable[] {
  const mayShrink = ends.filter((end) => end.kind === 'exchange' && !mustNotShrink(data, end));
  const places = new Map(
    mayShrink.map(({ term, t }) => {
      const { provider } = at(data.contracts, term.contract).offer;
      return [`${provider},${at(data.months, t)}`, { provider, t }];
    }),
  );
  return [...places].flatMap(([name, { provider, t }]) =>
    data.modelledBands.map((s) => ({
      provider,
      t,
      s,
      column: builder.addColumn(`forfeit[${name},${at(data.bandIds, s)}]`, 0, Infinity),
    })),
  );
}
