/** A number on a page that counts parts of the contract, as in `50 operations`. */
export interface Count {
  count: string;
  noun: string;
}

const words = 'two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|twenty|fifty';
const pattern = new RegExp(
  `\\b(\\d+|${words})\\s+(operations|webhooks|(?:risk )?checks|(?:form )?elements|scenarios)\\b`,
  'gi',
);

/** Numbers in a text that become wrong when the contract grows. */
export function countsIn(text: string): Count[] {
  return [...text.matchAll(pattern)].map(([, count = '', noun = '']) => ({ count, noun: noun.toLowerCase() }));
}
