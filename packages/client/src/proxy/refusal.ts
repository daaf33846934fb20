/** A request that is answered with an error in the shape of the API. */
export class Refusal extends Error {
  readonly status: number;
  readonly errors: Record<string, string[]> | undefined;

  constructor(status: number, message: string, errors?: Record<string, string[]>) {
    super(message);
    this.status = status;
    this.errors = errors;
  }

  toJSON(): object {
    return { code: this.status, message: this.message, ...(this.errors && { errors: this.errors }) };
  }
}

export function invalid(field: string, message: string): Refusal {
  return new Refusal(422, 'Validation failed', { [field]: [message] });
}

export function tooLarge(maxBytes: number): Refusal {
  return new Refusal(413, `The body is larger than ${maxBytes} bytes.`);
}

/** The page has broken off before the end of its body. */
export function aborted(): Refusal {
  return new Refusal(400, 'Bad request');
}
