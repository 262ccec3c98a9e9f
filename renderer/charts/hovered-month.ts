/** Position of the month under the pointer, from what ECharts hands a tooltip of an axis; 0 when it hands nothing. */
export function hoveredMonth(hovered: unknown): number {
  const first: unknown = Array.isArray(hovered) ? hovered[0] : hovered;
  return typeof first === 'object' && first !== null && 'dataIndex' in first ? Number(first.dataIndex) : 0;
}
