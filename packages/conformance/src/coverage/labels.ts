import type { CoverageItem, Dimension, DimensionName } from './result.ts';

/** What each dimension counts, for reports. */
export const labels: Readonly<Record<DimensionName, string>> = {
  operations: 'operations that succeeded',
  statuses: 'statuses answered',
  requestMediaTypes: 'media types sent',
  responseMediaTypes: 'media types answered',
  requestExamples: 'examples sent',
  responseExamples: 'examples answered',
  parameters: 'parameters sent',
  requestFields: 'fields sent',
  responseFields: 'fields answered',
  requestVariants: 'union members sent',
  responseVariants: 'union members answered',
  requestValues: 'enum values sent',
  responseValues: 'enum values answered',
};

/** `12 of 14` */
export function ratio({ covered, total }: Pick<Dimension, 'covered' | 'total'>): string {
  return `${covered} of ${total}`;
}

/** `submitWizardStep captcha (#/components/schemas/WizardElement/oneOf/0)` */
function describeItem({ operationId, name, pointer }: CoverageItem): string {
  return `${operationId} ${name === operationId ? '' : `${name} `}(${pointer})`;
}

/**
 * The first items of a list, and how many more there are.
 *
 * @param most items that are named
 */
export function describeItems(items: readonly CoverageItem[], most = 10): string {
  const more = items.length > most ? `, and ${items.length - most} more` : '';
  return `${items.slice(0, most).map(describeItem).join(', ')}${more}`;
}
