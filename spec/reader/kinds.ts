/** The kinds of files, with their folders and names. */

/** A kind of file in the contract. */
export interface Kind {
  /** In words, for messages. */
  name: string;
  /** Places, as patterns for people. */
  place: string;
  /** Section of `components` into which the bundler puts the file. */
  component?: 'schemas' | 'parameters' | 'responses' | 'headers' | 'examples';
  /** Spelling of the file name. */
  spelling: 'PascalCase' | 'kebab-case' | 'path' | 'webhook' | 'fixed';
  /** Keys one of which shows that the content is of this kind. */
  marks: string[];
  pattern: RegExp;
}

const folder = '(?:shared|webhooks|resources/[a-z-]+)';

/** Every kind of file that the contract may contain. */
export const kinds: Kind[] = [
  {
    name: 'table of contents',
    place: 'openapi.yaml',
    spelling: 'fixed',
    marks: ['openapi'],
    pattern: /^openapi\.yaml$/,
  },
  { name: 'info', place: 'shared/info.yaml', spelling: 'fixed', marks: ['version'], pattern: /^shared\/info\.yaml$/ },
  {
    name: 'security schemes',
    place: 'shared/securitySchemes.yaml',
    spelling: 'fixed',
    marks: ['apiKey', 'accessToken'],
    pattern: /^shared\/securitySchemes\.yaml$/,
  },
  {
    name: 'list of readings',
    place: 'shared/readings.yaml',
    spelling: 'fixed',
    marks: ['order-of-lists'],
    pattern: /^shared\/readings\.yaml$/,
  },
  {
    name: 'mock declaration',
    place: 'resources/<resource>/mock.yaml',
    spelling: 'fixed',
    marks: ['answers', 'scenarios'],
    pattern: /^resources\/[a-z-]+\/mock\.yaml$/,
  },
  {
    name: 'path',
    place: 'resources/<resource>/<path>.yaml',
    spelling: 'path',
    marks: ['get', 'post', 'put', 'patch', 'delete'],
    pattern: /^resources\/[a-z-]+\/[^/]+\.yaml$/,
  },
  {
    name: 'webhook',
    place: 'webhooks/<event>.yaml',
    spelling: 'webhook',
    marks: ['post'],
    pattern: /^webhooks\/[^/]+\.yaml$/,
  },
  {
    name: 'schema',
    place:
      '<resource>/schemas/<Name>.yaml, resources/risks/checks/<check>/schemas/<Name>.yaml or resources/wizard/elements/<Name>.yaml',
    component: 'schemas',
    spelling: 'PascalCase',
    marks: ['type', '$ref', 'allOf', 'oneOf', 'anyOf', 'const', 'enum'],
    pattern: new RegExp(
      `^(?:${folder}/schemas|resources/risks/checks/[a-z0-9_-]+/schemas|resources/wizard/elements)/[^/]+\\.yaml$`,
    ),
  },
  {
    name: 'parameter',
    place: '<resource>/parameters/<Name>.yaml',
    component: 'parameters',
    spelling: 'PascalCase',
    marks: ['in'],
    pattern: new RegExp(`^${folder}/parameters/[^/]+\\.yaml$`),
  },
  {
    name: 'response',
    place: '<resource>/responses/<Name>.yaml',
    component: 'responses',
    spelling: 'PascalCase',
    marks: ['content', 'headers'],
    pattern: new RegExp(`^${folder}/responses/[^/]+\\.yaml$`),
  },
  {
    name: 'header',
    place: '<resource>/headers/<Name>.yaml',
    component: 'headers',
    spelling: 'PascalCase',
    marks: ['schema'],
    pattern: new RegExp(`^${folder}/headers/[^/]+\\.yaml$`),
  },
  {
    name: 'example',
    place:
      '<resource>/examples/<SchemaName>/<case>.yaml or resources/risks/checks/<check>/examples/<SchemaName>/<case>.yaml',
    component: 'examples',
    spelling: 'kebab-case',
    marks: ['value'],
    pattern: new RegExp(`^(?:${folder}|resources/risks/checks/[a-z0-9_-]+)/examples/[^/]+/[^/]+\\.yaml$`),
  },
  {
    name: 'workflow',
    place: 'workflows/<name>.arazzo.yaml',
    spelling: 'fixed',
    marks: ['arazzo'],
    pattern: /^workflows\/[a-z0-9-]+\.arazzo\.yaml$/,
  },
];

/** The kind of a file, from its path. */
export function kindOf(path: string): Kind | undefined {
  return kinds.find((kind) => kind.pattern.test(path));
}

/** `/v1/payments/{payment_id}/loss` → `payments_{payment_id}_loss.yaml`. */
export function pathFileName(path: string): string {
  return `${path.replace(/^\/v1\//, '').replaceAll('/', '_')}.yaml`;
}

/** The name of a kind with its article. */
export function aKind({ name }: Kind): string {
  return `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;
}
