/** Compares two whole documents. */
import { equal, itemsAt, type Site } from '../model/json.ts';
import { compareComponents } from './components.ts';
import type { Fact } from './fact.ts';
import { compareMembers } from './members.ts';
import { comparePaths, compareWebhooks } from './paths.ts';
import { compareSchemas, compareSchemasFully } from './schema/index.ts';
import { compareServers } from './servers.ts';
import { type SchemaComparison, type Vertex, Walk } from './walk.ts';

/**
 * All differences of two OpenAPI documents, unrated.
 *
 * @throws {InputError} when one of them is no OpenAPI document, or cannot be understood
 */
export function compareDocuments(base: object, revision: object): Fact[] {
  return compareWith(compareSchemas, base, revision);
}

/**
 * Reads every place of a document, by comparing it with itself.
 *
 * @throws {InputError} when it cannot be understood
 */
export function readDocument(document: object): void {
  compareWith(compareSchemasFully, document, document);
}

function compareWith(compare: SchemaComparison, base: object, revision: object): Fact[] {
  const walk = Walk.of({ ...base }, { ...revision }, compare);
  const here = walk.root([{ operation: '', direction: 'none' }]);
  compareRoot(walk, here);
  comparePaths(walk);
  compareWebhooks(walk);
  walk.run();
  // Last, because only now it is known which components are used.
  compareComponents(walk, here);
  walk.run();
  return walk.facts();
}

function compareRoot(walk: Walk, here: Vertex): void {
  const { base, revision } = walk;
  const root = ({ contract }: Walk['base']): Site => ({ raw: contract.root, pointer: '#' });
  compareMembers(walk, here, [root(base), root(revision)], 'the document', {
    openapi: 'elsewhere',
    info: 'elsewhere',
    servers: 'elsewhere',
    // Each operation is compared with the requirements that hold for it.
    security: 'elsewhere',
    paths: 'elsewhere',
    webhooks: 'elsewhere',
    'x-webhooks': base.contract.is30 || revision.contract.is30 ? 'elsewhere' : 'unknown-keyword',
    components: 'elsewhere',
    tags: 'tag-changed',
    'x-tagGroups': 'tag-changed',
    externalDocs: 'text-changed',
    jsonSchemaDialect: 'dialect-changed',
  });
  compareVersion(walk, here);
  const [old, fresh] = [base.contract.get('info'), revision.contract.get('info')];
  compareMembers(walk, here, [old, fresh], 'the document', {
    title: 'text-changed',
    summary: 'text-changed',
    description: 'text-changed',
    termsOfService: 'text-changed',
    contact: 'text-changed',
    license: 'text-changed',
    version: 'info-version-changed',
  });
  // Operations may replace them, but they have to be a list.
  for (const { contract } of [base, revision]) itemsAt(contract.get('security'));
  compareServers(walk, here, [base.contract.get('servers'), revision.contract.get('servers')]);
}

function compareVersion(walk: Walk, here: Vertex): void {
  const [old, fresh] = [walk.base.contract.root.openapi, walk.revision.contract.root.openapi];
  if (equal(old, fresh)) return;
  const isFeature = walk.base.contract.is30 !== walk.revision.contract.is30;
  walk.emit(here, isFeature ? 'openapi-version-changed' : 'text-changed', {
    pointer: '#/openapi',
    subject: 'The OpenAPI version of the document',
    before: old,
    after: fresh,
  });
}
