import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readContract } from '../../src/contract.ts';
import { home } from '../../src/home.ts';
import { listSampleRequests, type SampleRequest } from '../../src/samples/requests.ts';

export const contract = readContract();
export const requests = listSampleRequests(contract);

/** `createRisk, application/json, risk-balance-check` */
export function nameOf({ operationId, body }: SampleRequest): string {
  return [operationId, ...(body === undefined ? [] : [body.mediaType, body.example])].join(', ');
}

/** A folder of this package, so that programs in it find its dependencies. The caller removes it. */
export async function createProject(files: Record<string, string>): Promise<string> {
  const results = join(home, 'test-results');
  await mkdir(results, { recursive: true });
  const folder = await mkdtemp(join(results, 'samples-'));
  await Promise.all(Object.entries(files).map(([name, text]) => writeFile(join(folder, name), text)));
  return folder;
}

/** The first request of an operation. */
export function requestOf(operationId: string): SampleRequest {
  const request = requests.find((request) => request.operationId === operationId);
  if (request === undefined) throw new Error(`No sample is written for ${operationId}.`);
  return request;
}

/** A request with a body that is not in the contract. */
export function withBody(value: unknown, mediaType = 'application/json'): SampleRequest {
  return { ...requestOf('createBankUser'), body: { mediaType, example: 'own', value, encoding: {} } };
}
