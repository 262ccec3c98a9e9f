import { type ElasticOffer, isElasticOffer } from '../../../shared/domain/offer.ts';
import { override } from '../../../shared/domain/scaled-values.ts';
import { planUseOf } from '../assumption-changes/plan-use.ts';
import type { ListStresses, StressCase, StressContext } from './stress-case.ts';

/** The provider whose capacity by the hour is used most has none. */
function outage({ input: { assumptions }, solution }: StressContext, elastics: readonly ElasticOffer[]): StressCase[] {
  const { byUse } = planUseOf(assumptions, solution);
  const most = byUse.map((id) => elastics.find((offer) => offer.id === id)).find((offer) => offer !== undefined);
  if (most === undefined) return [];
  const { provider } = most;
  return [
    {
      id: 'provider-outage',
      name: `${provider} has nothing by the hour`,
      sentence: `${provider}, whose capacity by the hour is used most, has none on demand, spot or flex start; its contracts deliver.`,
      overrides: elastics
        .filter((offer) => offer.provider === provider)
        .map(({ id }) => override(['offers', id, 'maximumUnits'], 0)),
    },
  ];
}

/** What is to be had by the hour is halved, wherever it is limited. */
function halved(elastics: readonly ElasticOffer[]): StressCase[] {
  const limited = elastics.filter(({ maximumUnits }) => maximumUnits !== null && maximumUnits > 0);
  if (limited.length === 0) return [];
  return [
    {
      id: 'supply-halved',
      name: 'Half the supply by the hour',
      sentence: 'Of every offer by the hour whose supply is limited, half is to be had; contracts deliver.',
      overrides: limited.map(({ id, maximumUnits }) =>
        override(['offers', id, 'maximumUnits'], Math.floor((maximumUnits ?? 0) / 2)),
      ),
    },
  ];
}

/** Capacity paid by use runs short. */
export const shortSupply: ListStresses = (context) => {
  const elastics = context.input.assumptions.offers.filter(isElasticOffer);
  return [...outage(context, elastics), ...halved(elastics)];
};
