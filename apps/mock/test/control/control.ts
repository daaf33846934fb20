import type { Client } from '../client.ts';
import { json } from '../client.ts';

/** The parsed answer of a path below `/_mock`. */
export async function control(client: Client, method: string, path: string, body?: unknown): Promise<unknown> {
  const response = await client.call(method, `/_mock/${path}`, body === undefined ? {} : json(body));
  return response.status === 204 ? undefined : response.json();
}

/** The messages by field of a refused request. */
export async function errorsOf(client: Client, path: string, body: unknown): Promise<Record<string, string[]>> {
  const response = await client.call('POST', `/_mock/${path}`, json(body));
  const answer = (await response.json()) as { code: number; message: string; errors: Record<string, string[]> };
  if (response.status !== 422 || answer.code !== 422) throw new Error(`${response.status} instead of 422`);
  return answer.errors;
}
