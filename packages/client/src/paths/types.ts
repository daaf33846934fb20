import type { paths } from '@xs2a/types';
import type { MayBeLeftOut, Unrepeated } from '../operations.ts';
import type { CallOptions } from '../options.ts';
import type { ParseAs } from '../target.ts';

/** The methods that the API uses. */
export type Method = 'GET' | 'PUT' | 'POST' | 'DELETE' | 'PATCH';

/**
 * The API by its paths. Undocumented answers are thrown.
 *
 * @example
 * const { data, error } = await paths.GET('/v1/payments/{payment_id}', {
 *   params: { path: { payment_id: 'xp_irCumJEUY550DLe2' } },
 * });
 */
export type PathsClient = {
  readonly [M in Method]: <Path extends PathWith<M>, As extends ParseAs = 'json'>(
    path: Path,
    ...init: Arguments<
      PathInput<At<M, Path>, As> &
        (M extends 'GET' ? CallOptions : Path extends '/v1/wizard' ? CallOptions : Unrepeated)
    >
  ) => Promise<PathAnswer<At<M, Path>, As>>;
};

type PathWith<M extends Method> = {
  [Path in keyof paths]: paths[Path] extends Record<Lowercase<M>, { responses: object }> ? Path : never;
}[keyof paths];

type At<M extends Method, Path extends keyof paths> = paths[Path][Lowercase<M>];

type Arguments<Init> = MayBeLeftOut<Init> extends true ? [init?: Init] : [init: Init];

type PathInput<Op, As> = ParamsOf<Op> & BodyOf<Op> & { parseAs?: As | undefined };

type ParamsOf<Op> = Op extends { parameters: infer All }
  ? MayBeLeftOut<Pick<All, keyof All & ('path' | 'query')>> extends true
    ? { params?: Pick<All, keyof All & ('path' | 'query')> }
    : { params: Pick<All, keyof All & ('path' | 'query')> }
  : never;

type BodyOf<Op> = Op extends { requestBody: { content: { 'application/json': infer Body } } }
  ? { body: Body }
  : Op extends { requestBody?: infer Optional }
    ? { body?: JsonOf<NonNullable<Optional>> | undefined }
    : never;

type JsonOf<Body> = Body extends { content: { 'application/json': infer Json } } ? Json : never;

/** Answer of a call by path: `data` of a success, or `error`, and the response with status and headers. */
export type PathAnswer<Op, As> = Op extends { responses: infer All }
  ?
      | { data: As extends 'json' ? ContentOf<Success<All>> : Read<As>; error?: undefined; response: Response }
      | { data?: undefined; error: ContentOf<Failure<All>>; response: Response }
  : never;

type Success<All> = All[keyof All & (200 | 202 | 204)];
type Failure<All> = All[Exclude<keyof All, 200 | 202 | 204>];
type ContentOf<Answer> = Answer extends { content: { 'application/json': infer Json } } ? Json : undefined;
type Read<As> = As extends 'text'
  ? string
  : As extends 'stream'
    ? NonNullable<Response['body']>
    : As extends 'blob'
      ? Blob
      : ArrayBuffer;
