import { createXs2aClient } from '@xs2a/client';

/** What code ends with: its result, or its error. */
const outcome = async (code) => {
  try {
    return await code();
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
};

export default {
  async fetch(request) {
    const { searchParams } = new URL(request.url);
    const settings = { apiKey: 'key', baseUrl: searchParams.get('api'), application: 'shop/1.2' };
    const client = createXs2aClient(settings);
    const { signal } = new AbortController();
    return Response.json({
      field: await outcome(() => new Request('http://localhost', { cache: 'no-store' }).url),
      get: await outcome(() => client.getPayment({ path: { payment_id: 'xp_1' } }).orThrow()),
      post: await outcome(() => client.createRisk({ body: {} }).orThrow()),
      file: await outcome(async () => {
        const { stream } = await client.downloadFactSheet({ path: { risk_id: 'xr_1' }, signal }).orThrow();
        return new Response(stream).json();
      }),
      refused: await outcome(() =>
        createXs2aClient({ ...settings, baseUrl: searchParams.get('nobody'), retries: 1 }).getVersion(),
      ),
    });
  },
};
