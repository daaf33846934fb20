import { isJson } from '@xs2a/contract';
import type { Answer, Call } from '@xs2a/server';

const header = 'Content-Disposition';

/**
 * Names a download after its operation, id and format: `account-snapshot-xr_6NEm0jRpXYhPP5AO.pdf`. The contract
 * documents the header with one example for all formats.
 */
export function withFileName(
  answer: Answer,
  { operation, parameters }: Pick<Call<unknown>, 'operation' | 'parameters'>,
): Answer {
  if (answer.headers[header] === undefined) return answer;
  const name = kebab(operation.id.replace(/^(download|get|export)(?=[A-Z])/, ''));
  const ids = Object.values(parameters.path).map(String);
  const stem = [name, ...ids].map((part) => part.replace(/[^\w.-]/g, '_')).join('-');
  const fileName = `${stem}.${extension(answer.headers['Content-Type'])}`;
  return { ...answer, headers: { ...answer.headers, [header]: `attachment; filename="${fileName}"` } };
}

function kebab(name: string): string {
  return name.replace(/(?<=[a-z0-9])[A-Z]/g, '-$&').toLowerCase();
}

function extension(mediaType = ''): string {
  if (isJson(mediaType)) return 'json';
  return /^[\w.-]+\/([\w.-]+)/.exec(mediaType)?.[1] ?? 'bin';
}
