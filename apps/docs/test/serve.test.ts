import { expect, it } from 'vitest';
import { createDocsServer } from '../src/serve.ts';

it('serves the page at /, and says what is wrong with anything else', async () => {
  const docs = await createDocsServer();
  const address = await docs.listen(0);
  try {
    const response = await fetch(address);
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('XS2A API');
    expect((await fetch(`${address}/nothing`)).status).toBe(404);
    expect((await fetch(address, { method: 'POST' })).headers.get('allow')).toBe('GET, HEAD');
  } finally {
    await docs.close();
  }
});

it('names the command that builds a missing page', async () => {
  await expect(createDocsServer('/nowhere/index.html')).rejects.toThrow('pnpm build');
});
