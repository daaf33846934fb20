import {
  type Contract,
  encodePath,
  encodeQuery,
  exampleParameters,
  formPairs,
  isForm,
  isJson,
  type MediaType,
  type Operation,
  toCurl,
} from '@xs2a/contract';
import { titleOf } from './examples.ts';

/** A request that can be sent unchanged. */
export interface RequestExample {
  /** `null` for a request without a body. */
  mediaType: string | null;
  example: string | null;
  summary: string;
  /** A command for a POSIX shell. */
  curl: string;
}

/**
 * A valid request for every example of the body, or one without a body. Path and required query are filled from the
 * examples of their parameters.
 *
 * @param base address of the server, without a slash at the end
 */
export function requestExamples(contract: Contract, operation: Operation, base: string): RequestExample[] {
  const url = base + targetOf(contract, operation);
  const requests = (operation.body?.content ?? []).flatMap((media) =>
    media.examples.map((example) => ({
      mediaType: media.type,
      example: example.name,
      summary: titleOf(example),
      curl: curlOf(operation, url, media, example.value),
    })),
  );
  if (requests.length > 0) return requests;
  return [{ mediaType: null, example: null, summary: operation.summary, curl: curlOf(operation, url) }];
}

function curlOf({ method, security }: Operation, url: string, media?: MediaType, value?: unknown): string {
  // Any key will do.
  const credentials = (security[0] ?? []).map((scheme) => ({ scheme, secret: 'key', user: scheme.user ?? 'api' }));
  const request = { method, url, credentials };
  if (media === undefined) return toCurl(request).join(' ');
  if (isForm(media.type)) return toCurl({ ...request, body: formPairs(value, media.encoding) }).join(' ');
  const body = isJson(media.type) ? JSON.stringify(value) : String(value);
  return toCurl({ ...request, headers: { 'Content-Type': media.type }, body }).join(' ');
}

function targetOf(contract: Contract, operation: Operation): string {
  const { path, query } = exampleParameters(contract, operation);
  const search = encodeQuery(operation.parameters, query);
  return encodePath(operation, path) + (search === '' ? '' : `?${search}`);
}
