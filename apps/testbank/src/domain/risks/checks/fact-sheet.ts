import { type Check, closing } from '../check.ts';

/** How many days of turnovers the fact sheet is made of. */
export const factSheet: Check<'xs2a_fact_sheet'> = ({ limit_turnover_days = 365 }, bank) => ({
  limit_turnover_days,
  ...closing('xs2a_fact_sheet', bank),
});
