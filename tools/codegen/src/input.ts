/** A problem with the input of the caller. Its message is for people and needs no stack trace. */
export class InputError extends Error {
  override name = 'InputError';
}

/** Generated files differ from what the contract gives. */
export class StaleError extends InputError {
  override name = 'StaleError';
}
