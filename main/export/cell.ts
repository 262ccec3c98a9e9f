import type { Expression, Value } from './expression.ts';

/** How a figure is shown; the unit itself stands in a column or header beside it. */
export type Format = 'money' | 'rate' | 'unit-cost' | 'quantity' | 'whole' | 'factor' | 'percent' | 'month' | 'text';

/** What a cell is to its reader; decides how it looks. `input`: may be changed, and the formulas follow. */
export type Role = 'title' | 'heading' | 'header' | 'label' | 'note' | 'input' | 'figure' | 'total';

/** One cell of a sheet. Texts are texts whatever they begin with. */
export type Cell =
  | { readonly kind: 'text'; readonly text: string; readonly role: Role }
  | { readonly kind: 'number'; readonly value: number; readonly role: Role; readonly format: Format }
  | { readonly kind: 'formula'; readonly expression: Expression<Value>; readonly role: Role; readonly format: Format };

export function label(text: string): Cell {
  return { kind: 'text', text, role: 'label' };
}

export function header(text: string): Cell {
  return { kind: 'text', text, role: 'header' };
}

export function note(text: string): Cell {
  return { kind: 'text', text, role: 'note' };
}

/** A number that the reader may change. */
export function input(value: number, format: Format): Cell {
  return { kind: 'number', value, role: 'input', format };
}

/** A number that the app found and that no formula gives. */
export function figure(value: number, format: Format): Cell {
  return { kind: 'number', value, role: 'figure', format };
}

export function formula(expression: Expression<Value>, format: Format): Cell {
  return { kind: 'formula', expression, role: 'figure', format };
}

/** A formula that sums up others. */
export function total(expression: Expression<Value>, format: Format): Cell {
  return { kind: 'formula', expression, role: 'total', format };
}

/** A formula that heads a column. */
export function headerFormula(expression: Expression<Value>, format: Format): Cell {
  return { kind: 'formula', expression, role: 'header', format };
}
