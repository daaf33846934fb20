import { UsageError } from '@xs2a/tools-lib';
import { parse } from 'yaml';
import type { Arguments, Repository } from '../../kind.ts';
import { kebab, pascal, phrase, requireName, sentence, snake, wordsOf } from '../../names.ts';

/** Everything that is written of an operation. */
export interface Operation {
  id: string;
  method: string;
  path: string;
  /** Folder of `spec/resources`. */
  resource: string;
  /** Name of the path file. */
  pathFile: string;
  isNewPath: boolean;
  /** `$ref`s of the parameters in the path, as the path file writes them. */
  parameters: string[];
  tag: string;
  /** Name of the security scheme, and of its column in the test. */
  security: string;
  scope: string;
  /** Status of success. */
  success: string;
  /** Whether the path names a transaction, whose data is deleted after a while. */
  isTransaction: boolean;
  /** What it answers with; nothing for `204`. */
  answer: Answer | undefined;
  /** Schema of its body. */
  input: string | undefined;
  /** What it takes, as the test of parameters lists it. */
  inputs: string;
  /** The arguments of a typed call, with a comma in front. */
  typedArguments: string;
  values: Record<string, string>;
}

interface Answer {
  schema: string;
  list: boolean;
  example: string;
  /** Templates of the schemas and examples that do not exist yet. */
  templates: string[];
}

const methods = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];
const transactions = ['verification_id', 'risk_id', 'payment_id', 'transaction'];
const table = 'spec/openapi.yaml';

/**
 * Derives an operation from its id, method and path, and from its neighbours.
 *
 * @throws {UsageError} if one of them is wrong, or a neighbour is missing
 */
export function describeOperation(
  [first, method = '', path = '']: string[],
  options: Arguments['options'],
  repository: Repository,
): Operation {
  const id = requireName('The operationId', first, 'camelCase');
  if (!methods.includes(method)) throw new UsageError(`The method is one of ${methods.join(', ')}; got "${method}".`);
  if (!/^\/v1(\/(\w+|\{\w+\}))+$/.test(path)) {
    throw new UsageError(`The path starts with /v1/ and has no slash at its end; got "${path}".`);
  }
  const paths: Record<string, { $ref: string }> = parse(repository.read(table)).paths;
  const resource = options.resource ?? resourceOf(path, paths);
  const pathFile = `${path.replace(/^\/v1\//, '').replaceAll('/', '_')}.yaml`;
  const isNewPath = paths[path] === undefined;
  const folder = `spec/resources/${resource}`;
  if (!isNewPath && method.toLowerCase() in parse(repository.read(`${folder}/${pathFile}`))) {
    throw new UsageError(`${folder}/${pathFile} has ${method} already.`);
  }
  const { tag, security } = neighbour(resource, paths, repository);
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  const parameters = names.map((name) => findParameter(name, resource, repository));

  const [verb = '', ...noun] = wordsOf(id);
  const object = verb === 'list' ? singular(noun.join('_')) : noun.join('_');
  const schema = options.answer ?? pascal(object);
  const answer =
    verb === 'delete' ? undefined : describeAnswer(schema, kebab(object), verb === 'list', folder, repository);
  if (options.answer !== undefined && !repository.exists(`${folder}/schemas/${schema}.yaml`)) {
    throw new UsageError(`${folder}/schemas has no ${schema}.yaml.`);
  }
  const input = verb === 'create' ? `${schema}Input` : undefined;
  const values = parameters.map(({ name, value }) => `${name}: '${value}'`);
  const parts = [
    ...(values.length > 0 ? [`path: { ${values.join(', ')} }`] : []),
    ...(input ? ["body: { note: 'Test' }"] : []),
  ];
  return {
    id,
    method,
    path,
    resource,
    pathFile,
    isNewPath,
    parameters: parameters.map(({ reference }) => reference),
    tag,
    security,
    scope: security === 'accessToken' ? 'token' : 'key',
    success: verb === 'delete' ? '204' : '200',
    isTransaction: names.some((name) => transactions.includes(name)),
    answer,
    input,
    inputs: [
      ...names.map((name) => `{${name}}`),
      ...(answer?.list ? ['page per_page'] : []),
      ...(input ? ['body'] : []),
    ].join(' '),
    typedArguments: parts.length > 0 ? `, { ${parts.join(', ')} }` : '',
    values: {
      schema,
      example: kebab(object),
      object: snake(object),
      title: sentence(object),
      phrase: phrase(object),
    },
  };
}

/** Takes a schema and its first example where they exist. */
function describeAnswer(item: string, name: string, list: boolean, folder: string, repository: Repository): Answer {
  const schema = list ? `${item}List` : item;
  const example = repository.list(`${folder}/examples/${schema}`)[0]?.replace(/\.yaml$/, '');
  const isKnown = (file: string) => repository.exists(`${folder}/schemas/${file}.yaml`);
  return {
    schema,
    list,
    example: example ?? (list ? `${name}-list` : name),
    templates: [
      ...(isKnown(item) ? [] : ['operation/object']),
      ...(list || isKnown(item) ? [] : ['operation/example']),
      ...(!list || isKnown(schema) ? [] : ['operation/list']),
    ],
  };
}

/** The folder of the longest path that exists and that this one continues. */
function resourceOf(path: string, paths: Record<string, { $ref: string }>): string {
  const parents = Object.keys(paths).filter((parent) => path === parent || path.startsWith(`${parent}/`));
  const nearest = parents.sort((a, b) => b.length - a.length)[0];
  const resource = nearest && paths[nearest]?.$ref.split('/')[1];
  if (resource === undefined) {
    throw new UsageError(`No path that exists is the beginning of ${path}: name the folder with --resource.`);
  }
  return resource;
}

/** Tag and security of an operation of the same resource. */
function neighbour(resource: string, paths: Record<string, { $ref: string }>, repository: Repository) {
  const file = Object.values(paths).find(({ $ref }) => $ref.startsWith(`resources/${resource}/`))?.$ref;
  if (file === undefined) {
    throw new UsageError(
      `spec/resources/${resource} has no operation yet. Write its first one by hand: a tag in ${table}, the folder, and its path file.`,
    );
  }
  const item: Record<string, { tags?: string[]; security?: object[] }> = parse(repository.read(`spec/${file}`));
  const { tags, security } = Object.values(item).find((value) => value.tags !== undefined) ?? {};
  return { tag: tags?.[0] ?? '', security: Object.keys(security?.[0] ?? {})[0] ?? 'apiKey' };
}

/** The parameter of this name, of the resource itself if it has one. */
function findParameter(name: string, resource: string, repository: Repository) {
  const folders = [resource, ...repository.list('spec/resources')];
  for (const folder of folders) {
    for (const file of repository.list(`spec/resources/${folder}/parameters`)) {
      const parameter = parse(repository.read(`spec/resources/${folder}/parameters/${file}`));
      if (parameter.in !== 'path' || parameter.name !== name) continue;
      const reference = folder === resource ? `parameters/${file}` : `../${folder}/parameters/${file}`;
      const [example] = Object.values<{ value: unknown }>(parameter.examples ?? {});
      return { name, reference, value: String(parameter.example ?? example?.value ?? name) };
    }
  }
  throw new UsageError(
    `No resource has a parameter {${name}}: write spec/resources/${resource}/parameters/${pascal(name)}InPath.yaml first.`,
  );
}

function singular(noun: string): string {
  return noun.replace(/ies$/, 'y').replace(/s$/, '');
}
