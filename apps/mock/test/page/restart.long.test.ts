import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createMockServer } from '../../src/server.ts';
import { usePage } from './browser.ts';

const test = usePage();

describe('a mock that restarts', () => {
  it('is reported as gone, then shown with its new contract', async () => {
    await test.client.call('GET', '/v1/version');
    await test.pass();
    await test.page.locator('#request-list > li').waitFor();

    await test.client.mock.close();
    await test.pass();
    await test.page.getByRole('alert').getByText('The server does not answer.').waitFor();

    const openapi = fileURLToPath(new URL('../fixtures/library.yaml', import.meta.url));
    test.client.mock = await createMockServer({ openapi });
    await test.client.mock.listen(Number(new URL(test.client.address).port));
    await test.pass();
    await test.page.getByRole('heading', { name: 'Town library' }).waitFor();
    expect(await test.page.locator('.operation').count()).toBe(5);
    await test.page.getByRole('alert').waitFor({ state: 'hidden' });
    expect(await test.page.locator('#request-list > li').count()).toBe(0);
    // The browser logs requests that reach nobody.
    const complaints = test.complaints.splice(0);
    expect(complaints.filter((complaint) => !complaint.includes('net::ERR_'))).toEqual([]);
  });
});
