/** A problem with what the caller handed in. Its message is meant for people and needs no stack trace. */
export class InputError extends Error {
  override name = 'InputError';
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
