import type { ContractOperation } from './contract.ts';
import { isJson } from './media-types.ts';
import type { Answer } from './send.ts';

const header = 'Content-Disposition';

/**
 * Names a download after its operation, id and format: `account-snapshot-xr_6NEm0jRpXYhPP5AO.pdf`. The contract
 * documents the header, but one example has to do for every format there.
 *
 * @param path the path that was called
 */
export function withFileName(answer: Answer, { operation, path: template }: ContractOperation, path: string): Answer {
  if (answer.headers[header] === undefined) return answer;
  const name = kebab(operation.operationId.replace(/^(download|get|export)(?=[A-Z])/, ''));
  const called = path.split('/');
  const ids = template.split('/').flatMap((segment, index) => (segment.startsWith('{') ? (called[index] ?? '') : []));
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
