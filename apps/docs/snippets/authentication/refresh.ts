import {
  createXs2aClient,
  formatTimestamp,
  parseTimestamp,
} from '@xs2a/client';

const client = createXs2aClient({
  apiKey: process.env.XS2A_API_KEY ?? '',
  baseUrl: process.env.XS2A_BASE_URL,
});

// #region main
const path = {
  user_id: 'bus_Ck7nGg05TK68jd9O',
  token_id: 'uat_ELdQ3VHoO0C3IPc3',
};
const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000);

// Same token, new expiry: sent in Berlin time, answered in UTC.
const refreshed = await client
  .refreshAccessToken({
    path,
    body: { valid_until: formatTimestamp(tomorrow) },
  })
  .orThrow();
console.log('valid until', parseTimestamp(refreshed.valid_until).toISOString());
// #endregion
