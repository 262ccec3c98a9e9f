import { addDays, type Day, dayMonthsBefore, firstDayOf } from './calendar-day.ts';
import { addMonths, type Month } from './month.ts';
import type { CommitmentOffer } from './offer.ts';

/** The days by which a purchase must be decided. */
export type DecisionDays = {
  /** First day of its start month. */
  readonly neededFrom: Day;
  /** Last day to sign: its lead time earlier. */
  readonly signBy: Day;
  /** Last responsible day: approval must be asked for by then to be there when it is signed. */
  readonly askBy: Day;
  /** First day on which the provider takes the booking; null: any day. Later than `signBy`: it cannot be had in time. */
  readonly bookableFrom: Day | null;
};

/** The days by which a start of an offer must be decided, on the real calendar. */
export function decisionDays(
  { leadTimeMonths, bookingWindowMonths }: Pick<CommitmentOffer, 'leadTimeMonths' | 'bookingWindowMonths'>,
  startMonth: Month,
  approvalDays: number,
): DecisionDays {
  const signBy = firstDayOf(addMonths(startMonth, -leadTimeMonths));
  return {
    neededFrom: firstDayOf(startMonth),
    signBy,
    askBy: addDays(signBy, -approvalDays),
    bookableFrom: bookingWindowMonths === null ? null : dayMonthsBefore(startMonth, bookingWindowMonths),
  };
}
