import createClient from 'openapi-fetch';
import type { paths, WizardSessionStart } from './xs2a.ts'; // what `npm run generate` writes

const api = createClient<paths>({
  baseUrl: process.env.XS2A_BASE_URL ?? 'https://api.xs2a.com',
  headers: {
    Authorization: `Basic ${btoa(`api:${process.env.XS2A_API_KEY}`)}`,
  },
});

// #region pay
export async function pay(): Promise<WizardSessionStart> {
  const { data, error, response } = await api.POST('/v1/payments', {
    body: {
      amount: '5.00',
      currency_id: 'EUR',
      purpose: 'Order 4711',
      recipient_holder: 'Holger Baumhaus',
      recipient_iban: 'DE08500105175412638463',
    },
  });
  if (error) throw new Error(`${response.status} ${error.message}`);
  return data;
}
// #endregion

console.log((await pay()).transaction);
