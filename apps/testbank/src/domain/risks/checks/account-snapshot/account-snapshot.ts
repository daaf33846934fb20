import { isYes } from '../../../flags.ts';
import type { Check } from '../../check.ts';
import { daysOf } from '../../range.ts';

const noDate = '0000-00-00';

export const accountSnapshot: Check<'xs2a_account_snapshot'> = ({ from, to, filters = [], all_tags }, { range }) => ({
  days: daysOf(range),
  from: from ?? noDate,
  to: to ?? noDate,
  filters: [...filters],
  all_tags: isYes(all_tags),
  object: 'xs2a_account_snapshot',
});
