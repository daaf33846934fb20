/** A request of `java.net.http`. */
export interface JavaRequest {
  method: string;
  url: string;
  headers: Record<string, string>;
  body?: string;
}

/** A value of a program: a text, a number, or an object with its methods. */
export type Value = string | number | Instance;
export interface Instance {
  readonly [method: string]: (...args: Value[]) => Value;
}

/** Thrown where a program sends its request: nothing after it is evaluated. */
export class Sent extends Error {
  readonly request: JavaRequest;

  constructor(request: JavaRequest) {
    super('A request is sent.');
    this.request = request;
  }
}

/** A function or a constant, by the name that a program uses. */
export type Library = Readonly<Record<string, Value | ((...args: Value[]) => Value)>>;

/** What the samples use of the library of Java up to their request. */
export function libraryOf(env: Readonly<Record<string, string>>): Library {
  return {
    'System.getenv': (name) => env[String(name)] ?? 'null',
    'Base64.getEncoder': () => ({ encodeToString: (bytes) => Buffer.from(String(bytes)).toString('base64') }),
    'String.join': (separator, ...parts) => parts.join(String(separator)),
    'URLEncoder.encode': (text) => encodeForm(String(text)),
    'StandardCharsets.UTF_8': 'UTF-8',
    'URI.create': (text) => uriOf(String(text)),
    'Duration.ofSeconds': (seconds) => Number(seconds),
    'HttpRequest.newBuilder': () => builder({ method: 'GET', url: '', headers: {} }),
    'HttpRequest.BodyPublishers.ofString': (text) => String(text),
    'HttpRequest.BodyPublishers.noBody': () => '',
    'HttpResponse.BodyHandlers.ofString': () => 'text',
    'HttpResponse.BodyHandlers.ofByteArray': () => 'bytes',
    'HttpClient.newHttpClient': () => ({
      send: (request) => {
        throw new Sent(requests.get(request as Instance) ?? missing());
      },
    }),
  };
}

/** Methods of texts. */
export const textMethods: Readonly<Record<string, (text: string) => Value>> = {
  getBytes: (text) => text,
};

const requests = new WeakMap<Instance, JavaRequest>();

function missing(): never {
  throw new Error('The argument is not a request that was built.');
}

function builder(request: JavaRequest): Instance {
  const withBody = (method: string, body: Value) => {
    const text = String(body);
    return builder({ ...request, method, ...(text === '' ? {} : { body: text }) });
  };
  return {
    uri: (url) => builder({ ...request, url: String(url) }),
    timeout: () => builder(request),
    header: (name, value) =>
      builder({ ...request, headers: { ...request.headers, [String(name).toLowerCase()]: String(value) } }),
    GET: () => withBody('GET', ''),
    DELETE: () => withBody('DELETE', ''),
    POST: (body = '') => withBody('POST', body),
    PUT: (body = '') => withBody('PUT', body),
    method: (method = '', body = '') => withBody(String(method), body),
    build: () => {
      const built: Instance = {};
      requests.set(built, request);
      return built;
    },
  };
}

/** Java refuses what a URL of JavaScript would encode. */
function uriOf(text: string): string {
  const [illegal] = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/u.exec(text) ?? [];
  if (illegal !== undefined) throw new Error(`URI.create refuses ${illegal} in ${text}.`);
  return text;
}

/** As `java.net.URLEncoder`: letters, digits and `.-*_` stay, a space is a plus. */
function encodeForm(text: string): string {
  const percent = (character: string) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text)
    .replace(/[!'()~]/g, percent)
    .replaceAll('%20', '+');
}
