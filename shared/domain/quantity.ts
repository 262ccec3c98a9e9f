import { z } from 'zod';

/** Largest magnitude accepted for any quantity: far above real plans, far below where doubles lose cents. */
const LARGEST = 1e12;

const finite = z
  .number('must be a number')
  .min(-LARGEST, `must be at least -${LARGEST}`)
  .max(LARGEST, `must be at most ${LARGEST}`);

/** Any finite quantity whose unit is in its field's name. */
export const quantitySchema = finite;

/** A quantity that cannot be negative. */
export const nonNegativeSchema = finite.min(0, 'must not be negative');

/** A quantity that must be above zero. */
export const positiveSchema = finite.gt(0, 'must be above 0');

/** A fraction of a whole, 0 to 1 (0.05 is 5 %). */
export const shareSchema = z
  .number('must be a number')
  .min(0, 'must be a share from 0 to 1 (5 % is 0.05)')
  .max(1, 'must be a share from 0 to 1 (5 % is 0.05)');

/** A count of whole things, 0 or more. */
export const countSchema = z
  .number('must be a whole number')
  .int('must be a whole number')
  .min(0, 'must not be negative')
  .max(1_000_000, 'must be at most 1000000');

/** A key that other parts of a plan point to. Letters, digits, dot, dash, underscore; never shown as a name. */
export const identifierSchema = z
  .string('must be a text')
  .regex(
    /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/,
    'must start with a letter or digit and hold only letters, digits, dots, dashes and underscores, 80 at most',
  );

/** A name people read: any text without control characters. */
export const nameSchema = z
  .string('must be a text')
  .min(1, 'must not be empty')
  .max(200, 'must be at most 200 characters')
  .regex(/^[^\p{Cc}]*$/u, 'must not hold control characters such as line breaks');

/** Free text a person wrote. */
export const noteSchema = z.string('must be a text').max(10_000, 'must be at most 10000 characters');
