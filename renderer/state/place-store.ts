import { create } from 'zustand';
import { hrefOf, type Place, readPlace, type Screen } from './screen.ts';

const START: Place = { screen: 'plans', detail: null };

/** Where the app is; the address says the same, so that back, forward and reload work. */
export const usePlace = create<Place>()(() => START);

/** Goes to a screen. */
export function goTo(screen: Screen, detail: string | null = null): void {
  window.location.hash = hrefOf(screen, detail);
}

/** Takes the place from the address now and whenever it changes; returns a function that ends it. */
export function followAddress(): () => void {
  const read = (): void => {
    const place = readPlace(window.location.hash);
    if (place !== null) usePlace.setState(place);
  };
  read();
  window.addEventListener('hashchange', read);
  return () => window.removeEventListener('hashchange', read);
}
