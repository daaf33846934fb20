import { type Check, closing } from '../../check.ts';

/** Days of turnovers if the request does not say. */
export const defaultTurnoverDays = 365;

export const factSheet: Check<'xs2a_fact_sheet'> = ({ limit_turnover_days = defaultTurnoverDays }, bank) => ({
  limit_turnover_days,
  ...closing('xs2a_fact_sheet', bank),
});
