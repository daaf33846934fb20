import { document, withOperation } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const servers = (...list: object[]) => document({ servers: list });
const [a, b] = [{ url: 'https://a.example' }, { url: 'https://b.example' }];
const withVariables = (variables: object) => servers({ url: 'https://{r}.example', variables });
const withVariable = (members: object) => withVariables({ r: { default: 'de', ...members } });
const pathItem = (members: object, root: object = {}) =>
  document({ ...root, paths: { '/pets': { get: {}, ...members } } });
const changed = { bump: 'major', rule: 'server-changed' } as const;
const added = { bump: 'minor', rule: 'server-added' } as const;
const same = { bump: 'none' } as const;

export const cases: Case[] = await describePolicy('servers', [
  { name: 'no server is the host of the document', base: document(), revision: servers({ url: '/' }), want: same },
  { name: 'an empty list is the host of the document', base: document(), revision: servers(), want: same },
  {
    name: 'a server instead of the host of the document',
    base: document(),
    revision: servers(a),
    want: { bump: 'major', rule: ['server-added', 'server-changed'] },
  },
  { name: 'two servers change places', base: servers(a, b), revision: servers(b, a), want: changed },
  { name: 'the second server is removed', base: servers(a, b), revision: servers(a), want: changed },
  {
    name: 'an unknown member',
    base: servers(a),
    revision: servers({ ...a, 'x-note': 1 }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'a variable is removed',
    base: withVariables({ r: { default: 'de' }, s: { default: 'a' } }),
    revision: withVariables({ r: { default: 'de' } }),
    want: changed,
  },
  {
    name: 'a variable is added',
    base: withVariables({ r: { default: 'de' } }),
    revision: withVariables({ r: { default: 'de' }, s: { default: 'a' } }),
    want: changed,
  },
  {
    name: 'the description of a variable',
    base: withVariable({}),
    revision: withVariable({ description: 'Region.' }),
    want: { bump: 'patch', rule: 'text-changed' },
  },
  {
    name: 'an unknown member of a variable',
    base: withVariable({}),
    revision: withVariable({ 'x-note': 1 }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  { name: 'a variable is restricted', base: withVariable({}), revision: withVariable({ enum: ['de'] }), want: changed },
  { name: 'a variable is set free', base: withVariable({ enum: ['de'] }), revision: withVariable({}), want: added },
  {
    name: 'a value of a variable is removed',
    base: withVariable({ enum: ['de', 'fr'] }),
    revision: withVariable({ enum: ['de'] }),
    want: changed,
  },
  {
    name: 'a path item gets a server of its own',
    base: pathItem({}, { servers: [a] }),
    revision: pathItem({ servers: [b] }, { servers: [a] }),
    want: { bump: 'major', rule: ['server-added', 'server-changed'] },
  },
  {
    name: 'a path item loses its own server',
    base: pathItem({ servers: [b] }, { servers: [a] }),
    revision: pathItem({}, { servers: [a] }),
    want: { bump: 'major', rule: ['server-added', 'server-changed'] },
  },
  {
    name: 'a path item repeats the server of the document',
    base: pathItem({}, { servers: [a] }),
    revision: pathItem({ servers: [a] }, { servers: [a] }),
    want: same,
  },
  {
    name: 'the server of a path item',
    base: pathItem({ servers: [a] }),
    revision: pathItem({ servers: [b] }),
    want: { bump: 'major', rule: ['server-added', 'server-changed'] },
  },
  {
    name: 'an operation repeats the server of its path item',
    base: pathItem({ servers: [a] }),
    revision: pathItem({ servers: [a], get: { servers: [a] } }),
    want: same,
  },
  {
    name: 'an operation loses its own server',
    base: withOperation({ servers: [b] }, { servers: [a] }),
    revision: withOperation({}, { servers: [a] }),
    want: { bump: 'major', rule: ['server-added', 'server-changed'] },
  },
]);
