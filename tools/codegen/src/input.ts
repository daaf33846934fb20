/** A problem with what the caller handed in. Its message is meant for people and needs no stack trace. */
export class InputError extends Error {
  override name = 'InputError';
}
