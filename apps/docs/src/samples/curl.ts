import { toFields } from './form.ts';
import type { SampleRequest } from './requests.ts';

/** The request as a command for a POSIX shell. The credential comes from the environment. */
export function toCurl({
  method,
  server,
  path,
  parameters,
  credential,
  body,
  answer,
  operationId,
}: SampleRequest): string {
  const secret = credential === 'apiKey' ? 'XS2A_API_KEY' : 'XS2A_ACCESS_TOKEN';
  const search = new URLSearchParams(Object.entries(parameters.query).map(([name, value]) => [name, String(value)]));
  const url = search.size === 0 ? server + path : `${server}${path}?${search}`;
  const content = body === undefined ? [] : bodyOptions(body);
  const natural = content.length === 0 ? 'GET' : 'POST';
  const first = ['curl', ...(method === natural ? [] : ['-X', method]), `-u "api:$${secret}"`, quote(url)].join(' ');
  const format = parameters.query.format;
  const rest = [...content, ...(answer === 'file' ? [`-o ${operationId}.${format}`] : [])];
  return [first, ...rest].join(' \\\n  ');
}

function bodyOptions({ mediaType, value }: NonNullable<SampleRequest['body']>): string[] {
  if (mediaType === 'application/json') {
    return [`-H 'Content-Type: application/json'`, `-d ${quote(JSON.stringify(value, null, 2))}`];
  }
  return toFields(value).map(([name, text]) => {
    // `-d` sends as it is written; what has a meaning in a form has to be encoded.
    const option = /^[\w.:-]*$/.test(text) ? '-d' : '--data-urlencode';
    return `${option} ${quote(`${name}=${text}`)}`;
  });
}

function quote(word: string): string {
  return /^[\w/:=.,@%+-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
