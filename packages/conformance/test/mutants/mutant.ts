/** A request on its way to the correct server. */
export interface Passing {
  method: string;
  /** Path and query. */
  target: string;
  /** Names in small letters. */
  headers: Record<string, string>;
  body: Buffer;
}

/** The correct answer on its way back. */
export interface Returned {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

/** One way in which a server is wrong. */
export interface Mutant {
  /** What is wrong, as a sentence. */
  readonly name: string;
  /** The operation at which it is wrong. */
  readonly operation: string;
  /** It is wrong at every method of the operation's path. */
  readonly anyMethod?: true;
  /** Changes the request before the correct server sees it. */
  readonly request?: (passing: Passing) => void;
  /**
   * Changes the answer of the correct server.
   *
   * @param good an answer that the correct server gives to a valid request
   * @returns `cut` to close the connection instead, `body` to write one behind the headers, whatever the method
   */
  readonly answer?: (returned: Returned, passing: Passing, good: Returned) => 'cut' | 'body' | undefined;
}

/** Edits a JSON body; an answer without one stays as it is. */
export function editJson(returned: Returned, edit: (body: Json) => unknown): void {
  if (!/json/.test(returned.headers['content-type'] ?? '') || returned.body.length === 0) return;
  const body = JSON.parse(returned.body.toString('utf8'));
  setBody(returned, JSON.stringify(edit(body) ?? body));
}

export function setBody(returned: Returned, body: string | Buffer): void {
  returned.body = Buffer.from(body);
}

/** Replaces everything, as an answer to another request would. */
export function become(returned: Returned, other: Returned): void {
  returned.status = other.status;
  returned.headers = { ...other.headers };
  returned.body = other.body;
}

// biome-ignore lint/suspicious/noExplicitAny: a mutant reaches anywhere into a body.
type Json = any;

type Answer = NonNullable<Mutant['answer']>;

/** Spoils answers of 2xx. */
export const onSuccess =
  (spoil: (returned: Returned, passing: Passing) => void): Answer =>
  (returned, passing) => {
    if (returned.status < 300) spoil(returned, passing);
  };

/** Spoils the JSON of answers of 2xx. */
export const inSuccess = (edit: (body: Json) => unknown): Answer => onSuccess((returned) => editJson(returned, edit));

/** Spoils answers of one status. */
export const onStatus =
  (status: number, spoil: (returned: Returned, passing: Passing, good: Returned) => void): Answer =>
  (returned, passing, good) => {
    if (returned.status === status) spoil(returned, passing, good);
  };

/** Lets pass what the correct server refuses with a 422 on one of these fields. */
export const ignoring =
  (field: RegExp, when: (passing: Passing) => boolean = () => true): Answer =>
  (returned, passing, good) => {
    if (returned.status !== 422 || !when(passing)) return;
    const { errors } = JSON.parse(returned.body.toString('utf8')) as { errors: Record<string, string[]> };
    if (Object.keys(errors).every((name) => field.test(name))) become(returned, good);
  };

export const isForm = ({ headers }: Passing): boolean => /urlencoded/.test(headers['content-type'] ?? '');

export const isUnknownType = ({ headers }: Passing): boolean => /x-unknown/.test(headers['content-type'] ?? '');
