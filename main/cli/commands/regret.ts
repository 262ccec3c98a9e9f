import { questionCommand } from '../question-command.ts';

/** Costs what could have been signed in every band: who regrets what, and what knowing the band is worth. */
export const regret = questionCommand({
  name: 'regret',
  summary: 'cost rival portfolios in every band, with regret, EVPI and VSS',
  details: [
    'Rivals: the cheapest in fractions over all bands, of each band alone and of their average; the status quo; all on demand; a look-back rule; a break-even rule.',
  ],
  options: {},
  question: () => ({ name: 'regret' }),
});
