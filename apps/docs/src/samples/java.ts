import { escapeText, hex, width } from './notation.ts';
import { addressOf, fileOf, isForm, pairsOf, type SampleRequest, secretOf, sentBody } from './requests.ts';

/** The request with `java.net.http` of Java 17, as a program of one file. */
export function toJava(request: SampleRequest): string {
  const { operationId, answer } = request;
  const isFile = answer === 'file';
  const body = sentBody(request);
  const hasFields = request.url.includes('?') || (body !== undefined && isForm(body));
  return [
    ...importsOf(request, hasFields).map((name) => `import ${name};`),
    '',
    `public class ${operationId.charAt(0).toUpperCase()}${operationId.slice(1)} {`,
    '',
    '  public static void main(String[] args) throws Exception {',
    `    String credentials = "api:" + System.getenv("${secretOf(request)}");`,
    '    String encoded = Base64.getEncoder().encodeToString(credentials.getBytes());',
    ...urlOf(request),
    ...bodyOf(body),
    `    HttpRequest request = HttpRequest.newBuilder()`,
    ...builderOf(request.method, body).map((line) => `      ${line}`),
    '      .build();',
    `    HttpResponse<${isFile ? 'byte[]' : 'String'}> response = HttpClient.newHttpClient().send(`,
    '      request,',
    `      HttpResponse.BodyHandlers.${isFile ? 'ofByteArray' : 'ofString'}()`,
    '    );',
    '    int status = response.statusCode();',
    '    if (status < 200 || status > 299) {',
    '      throw new IOException("The API answered " + status + ".");',
    '    }',
    ...use(request).map((line) => `    ${line}`),
    '  }',
    ...(hasFields ? field : []),
    '}',
  ].join('\n');
}

const field = [
  '',
  '  private static String field(String name, String value) {',
  '    return encode(name) + "=" + encode(value);',
  '  }',
  '',
  '  private static String encode(String text) {',
  '    return URLEncoder.encode(text, StandardCharsets.UTF_8);',
  '  }',
];

function importsOf({ answer }: SampleRequest, hasFields: boolean): string[] {
  return [
    'java.io.IOException',
    'java.net.URI',
    ...(hasFields ? ['java.net.URLEncoder'] : []),
    'java.net.http.HttpClient',
    'java.net.http.HttpRequest',
    'java.net.http.HttpResponse',
    ...(hasFields ? ['java.nio.charset.StandardCharsets'] : []),
    ...(answer === 'file' ? ['java.nio.file.Files', 'java.nio.file.Path'] : []),
    'java.time.Duration',
    'java.util.Base64',
  ];
}

function urlOf(request: SampleRequest): string[] {
  const { address, query } = addressOf(request);
  const pairs = Object.entries(query);
  const terms = pairs.length === 0 ? [text(address)] : [text(`${address}?`), 'query'];
  const isShort = (line: string) => line.length <= width;
  const flat = `    String url = ${terms.join(' + ')};`;
  const below = `      ${terms.join(' + ')};`;
  const lines = isShort(flat)
    ? [flat]
    : ['    String url =', isShort(below) ? below : `      ${terms.join(' +\n      ')};`];
  return [...(pairs.length === 0 ? [] : joined('query', pairs)), ...lines, ''];
}

function bodyOf(body: SampleRequest['body']): string[] {
  if (body === undefined) return [];
  if (isForm(body)) return [...joined('body', pairsOf(body)), ''];
  return ['    String body = """', ...textBlock(JSON.stringify(body.value, null, 2)), ''];
}

/** The pairs as a form, or as the query of an address. */
function joined(name: string, pairs: readonly [name: string, value: string][]): string[] {
  const fields = pairs.map(([name, value]): Call => ['field', text(name), text(value)]);
  const [first] = fields;
  const value: Call = fields.length === 1 && first !== undefined ? first : ['String.join', '"&"', ...fields];
  const start = `    String ${name} = `;
  return `${start}${writeCall(value, 4, start.length - 4 + 1)};`.split('\n');
}

/** Name of a method, and its arguments as they are written. */
type Call = [name: string, ...args: (string | Call)[]];

/**
 * A call on one line if it fits, otherwise with an argument in each line.
 *
 * @param indent of its line
 * @param beside how much else is on that line
 */
function writeCall([name, ...args]: Call, indent: number, beside: number): string {
  const flat = flatCall([name, ...args]);
  if (indent + flat.length + beside <= width) return flat;
  const inner = indent + 2;
  const lines = args.map((arg, index) => {
    const comma = index === args.length - 1 ? 0 : 1;
    return ' '.repeat(inner) + (typeof arg === 'string' ? arg : writeCall(arg, inner, comma));
  });
  return `${name}(\n${lines.join(',\n')}\n${' '.repeat(indent)})`;
}

function flatCall([name, ...args]: Call): string {
  return `${name}(${args.map((arg) => (typeof arg === 'string' ? arg : flatCall(arg))).join(', ')})`;
}

function builderOf(method: string, body: SampleRequest['body']): string[] {
  return [
    '.uri(URI.create(url))',
    '.timeout(Duration.ofSeconds(30))',
    '.header("Authorization", "Basic " + encoded)',
    ...(body === undefined ? [] : [`.header("Content-Type", ${text(body.mediaType)})`]),
    methodCall(method, body !== undefined),
  ];
}

function methodCall(method: string, hasBody: boolean): string {
  const publisher = `HttpRequest.BodyPublishers.${hasBody ? 'ofString(body)' : 'noBody()'}`;
  if (!hasBody && (method === 'GET' || method === 'DELETE')) return `.${method}()`;
  return method === 'POST' || method === 'PUT' ? `.${method}(${publisher})` : `.method("${method}", ${publisher})`;
}

function use(request: SampleRequest): string[] {
  const { answer } = request;
  if (answer === 'nothing') return [];
  if (answer === 'file') return [`Files.write(Path.of(${text(fileOf(request))}), response.body());`];
  if (answer === 'either') return ['if (status != 204) {', '  System.out.println(response.body());', '}'];
  return ['System.out.println(response.body());'];
}

/**
 * The lines of a text block, without its first one. All are indented alike, so that Java removes the indent. Three
 * quotes never follow each other in an object of JSON, because quotes inside its texts have backslashes.
 */
function textBlock(json: string): string[] {
  const visible = json.split('\n').map((line) => escapeText(line, /(?!)/g, units));
  const escaped = visible.join('\n').replaceAll('\\', '\\\\');
  return `${escaped}""";`.split('\n').map((line) => `    ${line}`);
}

function text(value: string): string {
  return `"${escapeText(value, /[\\"]/g, escapeCode)}"`;
}

/** Octal below 256: a Unicode escape is replaced before Java reads the program, and would end the line. */
function escapeCode(code: number): string {
  return code > 0xff ? units(code) : `\\${code.toString(8).padStart(3, '0')}`;
}

/** The UTF-16 code units of a character. */
function units(code: number): string {
  const characters = String.fromCodePoint(code).split('');
  return characters.map((unit) => `\\u${hex(unit.charCodeAt(0), 4)}`).join('');
}
