import type { MovedAssumption } from '../../shared/domain/questions/moved-assumption.ts';
import { formatMonthCount } from '../ui/format/format-month.ts';
import { formatWith } from '../ui/format/format-number.ts';
import { formatShare } from '../ui/format/format-share.ts';

function signed(value: number): string {
  return formatWith(value, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
}

/** A value of an assumption as it reads: “+12.5 %”, “35.0 %”, “+10 points”, “3 months later”. */
export function movedWords({ unit, today }: MovedAssumption, value: number): string {
  switch (unit) {
    case 'factor':
      return value === today ? 'as today' : `${signed((value - 1) * 100)} %`;
    case 'share':
      return formatShare(value);
    case 'points':
      return value === today ? 'as today' : `${signed(value * 100)} points`;
    case 'months':
      if (value === today) return 'as today';
      return `${formatMonthCount(Math.abs(value))} ${value > 0 ? 'later' : 'earlier'}`;
  }
}
