import { categoryNames } from '../../bank/categories.ts';
import type { Turnover } from '../../bank/types.ts';

/** Tags that say less than others of the same turnover. */
const generalTags = ['income', 'expenditure', 'living-cost'];

/** The one category that says most about a turnover. */
export function categoryOf({ tags, amount }: Pick<Turnover, 'tags' | 'amount'>): string {
  const known = categoryNames.filter((name) => tags.includes(name));
  const special = known.find((name) => !generalTags.includes(name));
  return special ?? known.find((name) => name === 'living-cost') ?? (amount > 0 ? 'income' : 'expenditure');
}
