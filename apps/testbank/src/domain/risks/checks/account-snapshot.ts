import type { Check } from '../check.ts';

/** Days that a snapshot has if the request does not say. */
const defaultDays = 90;

const noDate = '0000-00-00';

/** Range and filters of the statement that can be downloaded. */
export const accountSnapshot: Check<'xs2a_account_snapshot'> = (parameters) => {
  const { days, from, to, filters = [], all_tags = false } = parameters;
  return {
    days: days ?? defaultDays,
    from: from ?? noDate,
    to: to ?? noDate,
    filters: [...filters],
    all_tags: all_tags === true || all_tags === 1 || all_tags === 'true' || all_tags === '1',
    object: 'xs2a_account_snapshot',
  };
};
