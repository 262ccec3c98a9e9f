/** The screens of the app, as they stand in the address after `#/`. */
export const SCREENS = [
  'plans',
  'demand',
  'placement',
  'contracts',
  'policy',
  'portfolio',
  'risk',
  'futures',
  'calendar',
  'negotiate',
  'help',
] as const;
export type Screen = (typeof SCREENS)[number];

/** Where the app is: a screen, and a thing on it (a help page, a section); null: its top. */
export type Place = { readonly screen: Screen; readonly detail: string | null };

/** The place an address fragment names, or null when it names none. */
export function readPlace(hash: string): Place | null {
  const [name, detail] = hash.replace(/^#\//, '').split('/');
  const screen = SCREENS.find((known) => known === name);
  return screen === undefined ? null : { screen, detail: detail === undefined ? null : decodeURIComponent(detail) };
}

/** The address fragment of a place. */
export function hrefOf(screen: Screen, detail: string | null = null): string {
  return `#/${screen}${detail === null ? '' : `/${encodeURIComponent(detail)}`}`;
}

/** The screen on which a place of the plan is edited, for a path such as `assumptions/offers/h100-1y/termMonths`. */
export function screenOfPath(path: readonly string[]): Screen {
  const within = path[0] === 'scenarios' ? path.slice(2) : path;
  if (within[0] === 'portfolio') return 'portfolio';
  const list = within[0] === 'assumptions' ? within[1] : within[0];
  switch (list) {
    case 'placements':
    case 'accelerators':
      return 'placement';
    case 'offers':
    case 'existingCommitments':
      return 'contracts';
    case 'policy':
      return 'policy';
    case 'futures':
      return 'futures';
    case 'lanes':
      return within.includes('guardrails') ? 'placement' : 'demand';
    default:
      return 'demand';
  }
}
