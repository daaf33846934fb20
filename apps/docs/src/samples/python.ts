import { escapeText, hex, type Notation, writeValue } from './notation.ts';
import { addressOf, fieldsOf, fileOf, isForm, type SampleRequest, secretOf, sentBody } from './requests.ts';

const notation: Notation = {
  text,
  true: 'True',
  false: 'False',
  null: 'None',
  wraps: false,
  name: (name) => `${text(name)}: `,
  object: () => ['{', '}'],
};

/** The request with the library `requests`. */
export function toPython(request: SampleRequest): string {
  const { method, answer } = request;
  const body = sentBody(request);
  const { address, query } = addressOf(request);
  const timeLimit = 30;
  const settings: [name: string, value: string][] = [
    ...argument('params', Object.keys(query).length > 0 ? query : undefined),
    ['auth', `("api", os.environ["${secretOf(request)}"])`],
    ...(body === undefined ? [] : isForm(body) ? argument('data', fieldsOf(body)) : argument('json', body.value)),
    ['timeout', String(timeLimit)],
  ];
  return [
    'import os',
    ...(answer === 'file' ? ['from pathlib import Path'] : []),
    '',
    'import requests',
    '',
    `response = requests.${method.toLowerCase()}(`,
    `    ${text(address)},`,
    ...settings.map(([name, value]) => `    ${name}=${value},`),
    ')',
    'response.raise_for_status()',
    ...use(request),
  ].join('\n');
}

function argument(name: string, value: unknown): [name: string, value: string][] {
  return value === undefined ? [] : [[name, writeValue(value, notation, 4, name.length + 1)]];
}

function use(request: SampleRequest): string[] {
  const { answer } = request;
  if (answer === 'nothing') return [];
  if (answer === 'file') return [`Path(${text(fileOf(request))}).write_bytes(response.content)`];
  if (answer === 'either') return ['if response.status_code != 204:', '    print(response.json())'];
  return ['print(response.json())'];
}

/** In double quotes, unless single ones need fewer backslashes. */
function text(value: string): string {
  const count = (quote: string) => value.split(quote).length;
  const quote = count('"') > count("'") ? "'" : '"';
  return quote + escapeText(value, quote === '"' ? /[\\"]/g : /[\\']/g, escapeCode) + quote;
}

function escapeCode(code: number): string {
  if (code > 0xffff) return `\\U${hex(code, 8)}`;
  return code > 0xff ? `\\u${hex(code, 4)}` : `\\x${hex(code, 2)}`;
}
