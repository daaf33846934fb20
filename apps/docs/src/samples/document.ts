/** As much of the contract as a sample needs to know. */
export interface SampledDocument {
  servers: { url: string }[];
  paths: Record<string, PathItem>;
  components: object;
}

export type PathItem = { parameters?: Reference<Parameter>[] } & Record<string, unknown>;

export interface SampledOperation {
  operationId: string;
  description: string;
  security: Record<string, unknown>[];
  parameters?: Reference<Parameter>[];
  requestBody?: Reference<{ content: Record<string, { examples: Record<string, Reference<Example>> }> }>;
  responses: Record<string, Reference<{ content?: Record<string, unknown> }>>;
  'x-codeSamples'?: unknown;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  required?: boolean;
  example?: unknown;
  examples?: Record<string, Reference<Example>>;
}

export interface Example {
  summary: string;
  value: unknown;
}

export type Reference<Target> = Target | { $ref: string };

/** What a `$ref` of the bundle stands for. */
export function resolve<Target extends object>(document: object, value: Reference<Target>): Target {
  if (!('$ref' in value)) return value;
  const keys = value.$ref
    .slice(2)
    .split('/')
    .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
  return resolve(document, keys.reduce((node, key) => (node as Record<string, object>)[key] ?? {}, document) as Target);
}

/** Every operation, with its place. */
export function eachOperation({
  paths,
}: SampledDocument): { path: string; method: string; item: PathItem; operation: SampledOperation }[] {
  return Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, operation]) =>
      isOperation(operation) ? [{ path, method: method.toUpperCase(), item, operation }] : [],
    ),
  );
}

function isOperation(value: unknown): value is SampledOperation {
  return typeof value === 'object' && value !== null && 'operationId' in value;
}
