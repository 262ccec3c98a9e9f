/** What money of a month counts today: (1 + rate)^(−t/12) for the month `t` months after the plan's first. */
export function discountFactor(annualDiscountRate: number, t: number): number {
  return (1 + annualDiscountRate) ** (-t / 12);
}

/** The sum of amounts by month as they count today. */
export function discountedSum(amountByMonth: readonly number[], annualDiscountRate: number): number {
  return amountByMonth.reduce((sum, amount, t) => sum + amount * discountFactor(annualDiscountRate, t), 0);
}
