import { escapeText, hasInvisible, hex, type Notation, width, writeValue } from './notation.ts';
import { addressOf, fieldsOf, fileOf, isForm, type SampleRequest, secretOf, sentBody } from './requests.ts';

const notation: Notation = {
  text,
  true: 'true',
  false: 'false',
  null: 'null',
  wraps: true,
  name: (name) => `${text(name)} => `,
  object: (names) => {
    if (names.length === 0) return ['new stdClass(', ')'];
    // PHP takes an array with these keys for a list.
    const isList = names.every((name, index) => name === String(index));
    return isList ? ['(object) [', ']'] : ['[', ']'];
  },
};

/** The request with the extension `curl`, which needs no further package. */
export function toPhp(request: SampleRequest): string {
  const { method } = request;
  const body = sentBody(request);
  const { address, query } = addressOf(request);
  const hasQuery = Object.keys(query).length > 0;
  const ownMethod = method === 'GET' || (method === 'POST' && body !== undefined) ? [] : [method];
  return [
    '<?php',
    '',
    ...(hasQuery ? [`$query = http_build_query(${writeValue(query, notation, 0, 26)});`] : []),
    ...(body === undefined
      ? []
      : [`$body = ${writeValue(isForm(body) ? fieldsOf(body) : body.value, notation, 0, 8)};`]),
    ...(hasQuery || body !== undefined ? [''] : []),
    ...open(hasQuery ? `"${inDoubleQuotes(address)}?$query"` : text(address)),
    'curl_setopt_array($curl, [',
    `    CURLOPT_USERPWD => 'api:' . getenv('${secretOf(request)}'),`,
    ...ownMethod.map((own) => `    CURLOPT_CUSTOMREQUEST => '${own}',`),
    ...(body === undefined ? [] : bodyOptions(body)),
    '    CURLOPT_RETURNTRANSFER => true,',
    '    CURLOPT_TIMEOUT => 30,',
    ']);',
    '$answer = curl_exec($curl);',
    'if ($answer === false) {',
    '    throw new RuntimeException(curl_error($curl));',
    '}',
    '$status = curl_getinfo($curl, CURLINFO_RESPONSE_CODE);',
    'if ($status < 200 || $status > 299) {',
    '    throw new RuntimeException("The API answered $status.");',
    '}',
    ...use(request),
  ].join('\n');
}

function open(address: string): string[] {
  const line = `$curl = curl_init(${address});`;
  return line.length <= width ? [line] : ['$curl = curl_init(', `    ${address},`, ');'];
}

function bodyOptions(body: NonNullable<SampleRequest['body']>): string[] {
  if (isForm(body)) return ['    CURLOPT_POSTFIELDS => http_build_query($body),'];
  return [
    `    CURLOPT_HTTPHEADER => [${text(`Content-Type: ${body.mediaType}`)}],`,
    '    CURLOPT_POSTFIELDS => json_encode($body, JSON_THROW_ON_ERROR),',
  ];
}

function use(request: SampleRequest): string[] {
  const { answer } = request;
  const print = 'print_r(json_decode($answer, flags: JSON_THROW_ON_ERROR));';
  if (answer === 'nothing') return [];
  if (answer === 'file') return [`file_put_contents(${text(fileOf(request))}, $answer);`];
  if (answer === 'either') return ['if ($status !== 204) {', `    ${print}`, '}'];
  return [print];
}

/** In single quotes, which know two escapes; in double quotes if it needs others. */
function text(value: string): string {
  return hasInvisible(value) ? `"${inDoubleQuotes(value)}"` : `'${value.replace(/[\\']/g, '\\$&')}'`;
}

function inDoubleQuotes(value: string): string {
  return escapeText(value, /[\\"$]/g, (code) => `\\u{${hex(code, 0)}}`);
}
