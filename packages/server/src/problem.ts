/** Messages by field. The keys are names as the caller sent them: dots for nesting, `body` for the whole body. */
export type FieldErrors = Record<string, string[]>;

/** An error in the shape of the API, `{code, message}`, with `errors` by field in a 422. */
export class Problem extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly errors: FieldErrors | undefined;
  /** Says the same with another status, for a contract that documents that one instead. */
  readonly instead: Problem | undefined;

  constructor(status: number, message: string, more: Partial<Pick<Problem, 'headers' | 'errors' | 'instead'>> = {}) {
    super(message);
    this.status = status;
    this.headers = more.headers ?? {};
    this.errors = more.errors;
    this.instead = more.instead;
  }

  toJSON(): { code: number; message: string; errors?: FieldErrors } {
    const body = { code: this.status, message: this.message };
    return this.errors === undefined ? body : { ...body, errors: this.errors };
  }
}

/** The client did not send HTTP, or did not send a whole request. */
export function badRequest(): Problem {
  return new Problem(400, 'Bad request');
}

/** @param challenge of the schemes that the operation asks for, if HTTP has one for them */
export function unauthorized(challenge?: string): Problem {
  const headers = challenge === undefined ? {} : { 'WWW-Authenticate': challenge };
  const message = 'Invalid credentials.';
  return new Problem(401, message, { headers, instead: new Problem(403, message) });
}

/** @param errors of the values in the path, if one of them is the reason */
export function notFound(errors?: FieldErrors): Problem {
  const more = errors === undefined ? {} : { instead: validationFailed(errors) };
  return new Problem(404, 'The requested resource was not found', more);
}

/** The client took too long to send its request. */
export function requestTimeout(): Problem {
  return new Problem(408, 'Request timeout');
}

/** @param allow the methods of the path, as in the header of this name */
export function methodNotAllowed(allow: string): Problem {
  return new Problem(405, `Method not allowed. Allowed: ${allow}`, { headers: { Allow: allow } });
}

export function notAcceptable(available: Iterable<string>): Problem {
  return new Problem(406, `Not acceptable. Available: ${[...available].join(', ')}`);
}

export function tooLarge(limit: number): Problem {
  return new Problem(413, `The body is larger than ${limit} bytes.`, { headers: { Connection: 'close' } });
}

export function unsupportedMediaType(supported: Iterable<string>): Problem {
  return new Problem(415, `Unsupported media type. Supported: ${[...supported].join(', ')}`);
}

/** The client requires something in its header `Expect` that this server does not support. */
export function expectationFailed(): Problem {
  return new Problem(417, 'Expectation failed');
}

export function validationFailed(errors: FieldErrors): Problem {
  const message = 'Validation failed';
  return new Problem(422, message, { errors, instead: new Problem(400, message, { errors }) });
}

export function serverError(): Problem {
  return new Problem(500, 'Internal server error');
}

/** @param subject what belongs to another kind of server, such as `The method CONNECT` */
export function notImplemented(subject: string): Problem {
  return new Problem(501, `${subject} is not implemented.`);
}

/** Without a prototype, so that a field may have any name. */
export function newErrors(): FieldErrors {
  return Object.create(null);
}

export function addError(errors: FieldErrors, field: string, message: string): void {
  errors[field] ??= [];
  if (!errors[field].includes(message)) errors[field].push(message);
}
