import { createMockServer } from '@xs2a/mock';

/** Runs something with the address of a mock, which answers a risk with the result of its balance check. */
export async function withMock<Result>(use: (url: string) => Promise<Result>): Promise<Result> {
  const mock = await createMockServer({});
  try {
    const url = await mock.listen(0);
    const body = new URLSearchParams({ operationId: 'getRisk', example: 'risk-with-balance-check', times: '10' });
    await fetch(`${url}/_mock/next`, { method: 'POST', body });
    return await use(url);
  } finally {
    await mock.close();
  }
}
