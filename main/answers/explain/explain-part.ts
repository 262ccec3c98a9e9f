/** How a part of the explanation tells what it found so far, complete in itself, and how far it has come. */
export type ExplainPart<Found> = {
  readonly tell: (found: Found) => void;
  readonly step: (done: number, total: number, doing: string) => void;
};
