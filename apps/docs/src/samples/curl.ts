import { toCurl as write } from '@xs2a/contract';
import { fileOf, isForm, pairsOf, type SampleRequest, secretOf } from './requests.ts';

/** The request as a command for a POSIX shell. The credential is an environment variable. */
export function toCurl(request: SampleRequest): string {
  const { method, url, scheme, body, answer } = request;
  const lines = write({
    method,
    url,
    credentials: [{ scheme, secret: `$${secretOf(request)}` }],
    ...(body !== undefined && (isForm(body) ? { body: pairsOf(body) } : jsonOf(body))),
  });
  if (answer === 'file') lines.push(`-o ${fileOf(request)}`);
  return lines.join(' \\\n  ');
}

function jsonOf({ mediaType, value }: NonNullable<SampleRequest['body']>) {
  return { headers: { 'Content-Type': mediaType }, body: JSON.stringify(value, null, 2) };
}
