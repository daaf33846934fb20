import { createXs2aClient } from '@xs2a/client';

const user = createXs2aClient({
  accessToken: process.env.XS2A_ACCESS_TOKEN ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const path = { account_id: 'bac_c8KYwjexO2iO5AE9' };

const { turnovers } = await user
  .getBankAccountTurnovers({ path, query: { only_new: true } })
  .orThrow();
for (const { booking_date, amount, currency_id, tags } of turnovers) {
  console.log(booking_date.slice(0, 10), amount, currency_id, tags);
}

// Once they are stored: the next call with only_new leaves them out.
await user.markTurnoversAsSeen({ path }).orThrow();
// #endregion
