/** Compares two whole documents. */
import { equal, itemsAt, type Site } from '../model/json.ts';
import { compareComponents } from './components.ts';
import type { Fact } from './fact.ts';
import { compareMembers } from './members.ts';
import { comparePaths, compareWebhooks } from './paths.ts';
import { compareSchemas, compareSchemasFully } from './schema/index.ts';
import { compareServers } from './servers.ts';
import type { Vertex } from './vertex.ts';
import { type SchemaComparison, Walk } from './walk.ts';

/**
 * All differences of two OpenAPI documents, unrated.
 *
 * @throws {InputError} when one of them is not OpenAPI 3.0 or 3.1, or is malformed
 */
export function compareDocuments(base: object, revision: object): Fact[] {
  return compareWith(compareSchemas, base, revision);
}

/**
 * Reads every place of a document, by comparing it with itself.
 *
 * @throws {InputError} when it is malformed
 */
export function readDocument(document: object): void {
  compareWith(compareSchemasFully, document, document);
}

function compareWith(compare: SchemaComparison, base: object, revision: object): Fact[] {
  const walk = Walk.of({ ...base }, { ...revision }, compare);
  const vertex = walk.root([]);
  compareRoot(walk, vertex);
  comparePaths(walk);
  compareWebhooks(walk);
  walk.run();
  // Last, because only now it is known which components are used.
  compareComponents(walk, vertex);
  walk.run();
  return walk.facts();
}

function compareRoot(walk: Walk, vertex: Vertex): void {
  const { base, revision } = walk;
  const root = ({ contract }: Walk['base']): Site => ({ raw: contract.root, pointer: '#' });
  compareMembers(walk, vertex, [root(base), root(revision)], 'the document', {
    openapi: 'elsewhere',
    info: 'elsewhere',
    servers: 'elsewhere',
    // Each operation is compared with the requirements that apply to it.
    security: 'elsewhere',
    paths: 'elsewhere',
    webhooks: 'elsewhere',
    'x-webhooks': base.contract.is30 || revision.contract.is30 ? 'elsewhere' : 'unknown-keyword',
    components: 'elsewhere',
    tags: 'tag-changed',
    'x-tagGroups': 'tag-changed',
    externalDocs: 'text-changed',
    jsonSchemaDialect: 'elsewhere',
  });
  compareDialect(walk, vertex);
  compareVersion(walk, vertex);
  compareMembers(walk, vertex, [base.contract.get('info'), revision.contract.get('info')], 'the document', {
    title: 'text-changed',
    summary: 'text-changed',
    description: 'text-changed',
    termsOfService: 'text-changed',
    contact: 'text-changed',
    license: 'text-changed',
    version: 'info-version-changed',
  });
  // Every operation may replace them, but even then they must be a list.
  for (const { contract } of [base, revision]) itemsAt(contract.get('security'));
  compareServers(walk, vertex, [base.contract.get('servers'), revision.contract.get('servers')]);
}

/** The dialect of a document that names none, and those that give every keyword the same meaning. */
const defaultDialect = 'https://spec.openapis.org/oas/3.1/dialect/base';
const defaultDialects: readonly unknown[] = [
  defaultDialect,
  'https://spec.openapis.org/oas/3.1/dialect/2024-11-10',
  'https://json-schema.org/draft/2020-12/schema',
];

function compareDialect(walk: Walk, vertex: Vertex): void {
  const [before, after] = [walk.base.contract.root.jsonSchemaDialect, walk.revision.contract.root.jsonSchemaDialect];
  if (equal(before, after)) return;
  const isSame = [before, after].every((dialect) => defaultDialects.includes(dialect ?? defaultDialect));
  walk.emit(vertex, isSame ? 'text-changed' : 'dialect-changed', {
    pointer: '#/jsonSchemaDialect',
    subject: '`jsonSchemaDialect` of the document',
    before,
    after,
  });
}

function compareVersion(walk: Walk, vertex: Vertex): void {
  const [before, after] = [walk.base.contract.root.openapi, walk.revision.contract.root.openapi];
  if (equal(before, after)) return;
  const isMinorVersion = walk.base.contract.is30 !== walk.revision.contract.is30;
  walk.emit(vertex, isMinorVersion ? 'openapi-version-changed' : 'text-changed', {
    pointer: '#/openapi',
    subject: 'The OpenAPI version of the document',
    before,
    after,
  });
}
