import type { Locator } from '@playwright/test';

/** A table as text: the headers without their units, and every row's cells by header. */
export type ReadTable = {
  readonly headers: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
};

/** Reads a table as it stands on the screen. */
export async function readTable(table: Locator): Promise<ReadTable> {
  return table.evaluate((element) => {
    const text = (node: Element): string => node.textContent.trim();
    const headers = [...element.querySelectorAll('thead th')].map((header) => text(header).replace(unitOf(header), ''));
    function unitOf(header: Element): string {
      const unit = header.querySelector('.data-table-unit');
      return unit === null ? '' : text(unit);
    }
    const rows = [...element.querySelectorAll('tbody tr')].map((row) =>
      Object.fromEntries([...row.children].map((cell, index) => [headers[index] ?? String(index), text(cell)])),
    );
    return { headers, rows };
  });
}

const MAGNITUDES: Readonly<Record<string, number>> = { K: 1e3, M: 1e6, B: 1e9, T: 1e12 };

/** A figure of the screen as a number: “$12.4M”, “1,234.5”, “6.3 %” (0.063), “−3”. Throws where there is none. */
export function readFigure(text: string): number {
  const match = /^(−?)\$?([\d,]+(?:\.\d+)?)([KMBT]?)( %)?$/.exec(text.trim());
  if (match === null) throw new Error(`“${text}” is no figure.`);
  const [, minus, digits = '', magnitude = '', percent] = match;
  const size = Number(digits.replaceAll(',', '')) * (MAGNITUDES[magnitude] ?? 1) * (percent === undefined ? 1 : 0.01);
  return minus === '' ? size : -size;
}
