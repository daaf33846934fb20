/**
 * The compatibility policy: which kind of release a change requires.
 *
 * Each row names a rule and rates it twice: for what callers send, and for what they read. Requests may widen and
 * responses may narrow; what a webhook delivers is read. A schema that is both sent and read obeys both columns. What
 * the reports say about a rule is in `wording.ts`.
 */
import type { Bump } from './bump.ts';

type Row = readonly [sent: Bump, read: Bump, change: string];

// biome-ignore format: a table is read by its columns
const table = {
  // Not breaking in the API's own words: a new field, a new endpoint, a new search parameter.
  // rule                            sent     read     change
  'property-added':                 ['minor', 'minor', 'A field is added'],
  'operation-added':                ['minor', 'minor', 'An operation is added'],
  'parameter-added':                ['minor', 'minor', 'An optional parameter is added'],

  // Breaking in the API's own words: a field removed, also an optional one, also from a request; a removed parameter.
  'property-removed':               ['major', 'major', 'A field is removed, even an optional one or one of a request'],
  'parameter-removed':              ['major', 'major', 'A query, header, cookie or path parameter is removed'],

  // Breaking: another data type. A request may accept more; a union in a response may lose a branch.
  'type-changed':                   ['major', 'major', 'A data type changes to another'],
  'type-narrowed':                  ['major', 'minor', 'A data type permits fewer types'],
  'type-widened':                   ['minor', 'major', 'A data type accepts more types'],
  'format-changed':                 ['major', 'major', 'A format changes to another'],
  'format-narrowed':                ['major', 'minor', 'A format is added, or replaced by a narrower one'],
  'content-changed':                ['major', 'major', 'The encoding or media type of a text changes'],
  'format-widened':                 ['minor', 'major', 'A format is removed, or replaced by a wider one'],
  'const-changed':                  ['major', 'major', 'A constant changes to another'],
  'const-introduced':               ['major', 'minor', 'A free value becomes a constant'],
  'const-dropped':                  ['minor', 'major', 'A constant becomes a free value'],
  'union-branch-added':             ['minor', 'major', 'A branch is added to a union'],
  'union-branch-removed':           ['major', 'minor', 'A branch of a union is removed'],
  'union-branch-replaced':          ['major', 'major', 'A branch of a union is replaced by another'],

  // Breaking: another meaning. Somebody may state that it is the same; then it is a patch.
  'description-changed':            ['major', 'major', 'The description of a field changes'],
  'description-added':              ['patch', 'patch', 'A field without a description gets one'],

  // Breaking: another URL.
  'operation-removed':              ['major', 'major', 'An operation is removed, or its URL or method changes'],
  'alias-added':                    ['minor', 'minor', 'An alias of a path is added'],
  'alias-removed':                  ['major', 'major', 'An alias of a path is removed'],
  'server-added':                   ['minor', 'minor', 'A server is added'],
  'server-changed':                 ['major', 'major', 'The URL of a server changes'],

  // Required or optional.
  'became-required':                ['major', 'minor', 'Something optional becomes required'],
  'became-optional':                ['minor', 'major', 'Something required becomes optional'],
  'property-added-required':        ['major', 'minor', 'A required field is added'],
  'parameter-added-required':       ['major', 'minor', 'A required parameter is added'],
  'body-added-required':            ['major', 'minor', 'A required request body is added'],

  // The values that a schema accepts.
  'constraint-tightened':           ['major', 'minor', 'A constraint is added or tightened'],
  'constraint-loosened':            ['minor', 'major', 'A constraint is removed or loosened'],
  'constraint-changed':             ['major', 'major', 'A constraint changes, and neither version is clearly tighter'],
  'scope-changed':                  ['major', 'major', '`additionalProperties`, `unevaluatedProperties` or `items` apply to other fields or positions'],
  'compatibility-unproven':         ['major', 'major', 'A schema changes, and it is not certain that every value is still valid'],
  'object-closed':                  ['major', 'minor', 'An object no longer accepts additional fields'],
  'object-opened':                  ['minor', 'minor', 'An object accepts additional fields'],

  // Enums. One that is marked with `x-extensible-enum: true` has announced that it will grow.
  'enum-value-added':               ['minor', 'major', 'A value is added to an enum'],
  'extensible-enum-value-added':    ['minor', 'minor', 'A value is added to an enum that may grow (`x-extensible-enum`)'],
  'enum-value-removed':             ['major', 'minor', 'A value of an enum is removed'],
  'enum-introduced':                ['major', 'minor', 'A free value is restricted to an enum'],
  'enum-dropped':                   ['minor', 'major', 'An enum becomes a free value'],
  'enum-opened':                    ['patch', 'major', 'An enum is marked as open to new values'],
  'enum-closed':                    ['minor', 'minor', 'An enum is no longer marked as open to new values'],

  // How a value is treated or written.
  'default-changed':                ['major', 'major', 'A default is added, removed or changed'],
  'access-changed':                 ['major', 'major', '`readOnly` or `writeOnly` is added to a field, or removed from it'],
  'discriminator-changed':          ['major', 'major', 'The field of a discriminator changes, or the schema of one of its values'],
  'discriminator-mapping-added':    ['minor', 'major', 'A value is added to a discriminator'],
  'serialisation-changed':          ['major', 'major', 'A value is written differently: style, explode, encoding'],

  // Bodies, responses, headers and webhooks. A client that handles errors at all handles one more of them.
  'body-added':                     ['minor', 'minor', 'An optional request body is added'],
  'body-removed':                   ['major', 'major', 'A request body is removed'],
  'media-type-added':               ['minor', 'minor', 'A media type is added'],
  'media-type-removed':             ['major', 'major', 'A media type is removed'],
  'media-type-generalised':         ['minor', 'major', 'A media type is replaced by a range that includes it'],
  'media-type-specialised':         ['major', 'minor', 'A range of media types is replaced by some of them'],
  'webhook-media-type-added':       ['major', 'major', 'A webhook is delivered in one more media type, which its receiver cannot choose'],
  'webhook-media-type-removed':     ['minor', 'minor', 'A webhook is no longer delivered in a media type'],
  'response-regrouped':             ['minor', 'minor', 'A status is described by a range or `default` instead of an entry of its own, or the reverse'],
  'response-added':                 ['minor', 'major', 'A status that is not an error is added'],
  'response-removed':               ['major', 'major', 'A status that is not an error is removed'],
  'error-response-added':           ['minor', 'minor', 'An error status is added'],
  'error-response-removed':         ['major', 'minor', 'An error status is removed'],
  'header-added':                   ['minor', 'minor', 'A header is added'],
  'header-removed':                 ['major', 'major', 'A header is removed'],
  'webhook-added':                  ['minor', 'minor', 'A webhook is added'],
  'webhook-removed':                ['major', 'major', 'A webhook is removed or renamed'],

  // Credentials.
  'security-loosened':              ['minor', 'minor', 'Other or fewer credentials are accepted, too'],
  'security-tightened':             ['major', 'major', 'More credentials are needed'],
  'security-scheme-added':          ['minor', 'minor', 'A security scheme, flow or scope is added'],
  'security-scheme-changed':        ['major', 'major', 'A security scheme is removed or works differently'],

  // Names of generated types and clients.
  'schema-added':                   ['minor', 'minor', 'A component schema is added'],
  'schema-removed':                 ['major', 'major', 'A component schema, which is an exported type, is removed or renamed'],
  'title-added':                    ['minor', 'minor', 'A schema without a name gets a title, which generators use as the name of its type'],
  'title-changed':                  ['major', 'major', 'A title, which generators use as the name of a type, changes or is removed'],
  'operation-id-changed':           ['major', 'major', 'An operationId is renamed'],
  'path-parameter-renamed':         ['major', 'major', 'A path parameter is renamed'],
  'component-changed':              ['patch', 'patch', 'A component other than a schema is renamed, or changes without being used'],

  // Deprecation needs `deprecated: true` and a description that names the replacement.
  'deprecated':                     ['minor', 'minor', 'Something is deprecated, and its description names the replacement'],
  'deprecated-without-replacement': ['major', 'major', 'Something is deprecated without a replacement'],
  'deprecation-lifted':             ['minor', 'minor', 'A deprecation is lifted'],

  // Words about the API.
  'example-changed':                ['patch', 'patch', 'Examples change'],
  'tag-changed':                    ['patch', 'patch', 'Tags change'],
  'text-changed':                   ['patch', 'patch', 'A text other than the description of a field changes: summaries, comments, links'],
  'info-version-changed':           ['patch', 'patch', '`info.version` changes'],

  // The document itself. A keyword that the gate does not know breaks until somebody adds it.
  'openapi-version-changed':        ['minor', 'minor', 'The document changes between OpenAPI 3.0 and 3.1'],
  'dialect-changed':                ['major', 'major', 'The dialect of all schemas changes, which changes the meaning of keywords'],
  'unknown-keyword':                ['major', 'major', 'A keyword changes that the comparison does not know'],
} as const;

/** Name of a rule of the policy. */
export type RuleName = keyof typeof table;

/** The rows of the policy in their order. */
export const rows: Readonly<Record<RuleName, Row>> = table;
