/** Messages by field. The keys are the names that the caller sent: dots for nesting, `body` for the body as a whole. */
export type FieldErrors = Record<string, string[]>;

/** An answer other than a success, in the shape of the API: `{code, message}`, and `errors` beside a 422. */
export class Problem extends Error {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly errors: FieldErrors | undefined;

  constructor(status: number, message: string, more: { headers?: Record<string, string>; errors?: FieldErrors } = {}) {
    super(message);
    this.status = status;
    this.headers = more.headers ?? {};
    this.errors = more.errors;
  }

  toJSON(): { code: number; message: string; errors?: FieldErrors } {
    const body = { code: this.status, message: this.message };
    return this.errors === undefined ? body : { ...body, errors: this.errors };
  }
}

/** What was sent is no HTTP, or no whole request. */
export function badRequest(): Problem {
  return new Problem(400, 'Bad request');
}

/** @param challenge of the scheme that the operation asks for */
export function unauthorized(challenge = 'Basic realm="XS2A"'): Problem {
  return new Problem(401, 'Invalid credentials.', { headers: { 'WWW-Authenticate': challenge } });
}

export function notFound(): Problem {
  return new Problem(404, 'The requested resource was not found');
}

/** What was sent came too slowly. */
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

/** The client expects (header `Expect`) what this server does not do. */
export function expectationFailed(): Problem {
  return new Problem(417, 'Expectation failed');
}

export function validationFailed(errors: FieldErrors): Problem {
  return new Problem(422, 'Validation failed', { errors });
}

export function serverError(): Problem {
  return new Problem(500, 'Internal server error');
}

/** A method that belongs to another kind of server. */
export function notImplemented(method: string): Problem {
  return new Problem(501, `The method ${method} is not implemented.`);
}

/** What Prism says when it cannot answer: a problem document (RFC 7807) turned into ours. */
export function fromPrism(error: Error & { status?: number; detail?: string }): Problem {
  switch (error.status) {
    case 401:
      return unauthorized();
    case undefined:
    case 500:
      return serverError();
    default:
      return new Problem(error.status, error.detail ?? error.message);
  }
}

/** An error of Prism's validation of path, query and headers. */
export interface PrismDiagnostic {
  severity: number;
  message: string;
  code?: string | number;
  path?: (string | number)[];
}

const missingProperty = /must have required property '([^']+)'/;

export function fieldErrorsFromPrism(diagnostics: readonly PrismDiagnostic[]): FieldErrors {
  const errors = newErrors();
  for (const { message, path = [] } of diagnostics) {
    const missing = missingProperty.exec(message)?.[1];
    const field = missing ?? (path.slice(1).join('.') || 'request');
    // "Request query parameter per_page must be integer" -> "must be integer"
    const rule = message.replace(/^Request \w+ (?:parameter \S+ )?/, '');
    addError(errors, field, missing === undefined ? `The ${field} ${rule}.` : `The ${field} field is required.`);
  }
  return errors;
}

/** Without a prototype, so that a field may have any name. */
export function newErrors(): FieldErrors {
  return Object.create(null);
}

export function addError(errors: FieldErrors, field: string, message: string): void {
  errors[field] ??= [];
  if (!errors[field].includes(message)) errors[field].push(message);
}
