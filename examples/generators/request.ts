/** For tools that write types or schemas, but no client. */
import { authorization, baseUrl } from './steps.ts';

/**
 * Calls the API.
 *
 * @param path with its query, `/v1/verifications?per_page=2`
 * @param body sent as JSON, with POST
 * @throws Error if the answer is not a success
 */
export async function request(path: string, body?: unknown): Promise<Response> {
  const response = await fetch(`${baseUrl}${path}`, {
    headers: { authorization, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return response;
}
