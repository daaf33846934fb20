import { document } from '../documents.ts';
import { type Case, describePolicy } from '../policy.ts';

const schemes = (securitySchemes: object) => document({ components: { securitySchemes } });
const scheme = (members: object) => schemes({ s: { type: 'http', ...members } });
const flow = (members: object) =>
  scheme({ type: 'oauth2', flows: { implicit: { authorizationUrl: '/a', scopes: {}, ...members } } });
const changed = { bump: 'major', rule: 'security-scheme-changed' } as const;
const added = { bump: 'minor', rule: 'security-scheme-added' } as const;
const text = { bump: 'patch', rule: 'text-changed' } as const;

export const cases: Case[] = await describePolicy('security-schemes', [
  { name: 'type', base: scheme({}), revision: scheme({ type: 'apiKey' }), want: changed },
  { name: 'name', base: scheme({ name: 'a' }), revision: scheme({ name: 'b' }), want: changed },
  { name: 'in', base: scheme({ in: 'query' }), revision: scheme({ in: 'header' }), want: changed },
  { name: 'openIdConnectUrl', base: scheme({}), revision: scheme({ openIdConnectUrl: '/' }), want: changed },
  { name: 'bearerFormat', base: scheme({}), revision: scheme({ bearerFormat: 'JWT' }), want: text },
  { name: 'description', base: scheme({}), revision: scheme({ description: 'Text.' }), want: text },
  {
    name: 'the case of an HTTP scheme means nothing',
    base: scheme({ scheme: 'Basic' }),
    revision: scheme({ scheme: 'basic' }),
    want: { bump: 'none' },
  },
  {
    name: 'another HTTP scheme',
    base: scheme({ scheme: 'basic' }),
    revision: scheme({ scheme: 'bearer' }),
    want: changed,
  },
  {
    name: 'the case of the header of a key means nothing',
    base: scheme({ type: 'apiKey', in: 'header', name: 'X-Key' }),
    revision: scheme({ type: 'apiKey', in: 'header', name: 'x-key' }),
    want: { bump: 'none' },
  },
  {
    name: 'the case of the query parameter of a key means something',
    base: scheme({ type: 'apiKey', in: 'query', name: 'Key' }),
    revision: scheme({ type: 'apiKey', in: 'query', name: 'key' }),
    want: changed,
  },
  {
    name: 'an unknown member',
    base: scheme({}),
    revision: scheme({ 'x-note': 1 }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  {
    name: 'a scheme behind a reference',
    base: schemes({ s: { $ref: '#/components/securitySchemes/t' }, t: { type: 'http' } }),
    revision: schemes({ s: { $ref: '#/components/securitySchemes/t' }, t: { type: 'apiKey' } }),
    want: changed,
  },
  {
    name: 'a flow is removed',
    base: scheme({ flows: { implicit: {}, password: {} } }),
    revision: scheme({ flows: { password: {} } }),
    want: changed,
  },
  {
    name: 'a flow is added',
    base: scheme({ flows: { implicit: {} } }),
    revision: scheme({ flows: { implicit: {}, password: {} } }),
    want: added,
  },
  { name: 'authorizationUrl', base: flow({}), revision: flow({ authorizationUrl: '/b' }), want: changed },
  { name: 'tokenUrl', base: flow({ tokenUrl: '/a' }), revision: flow({ tokenUrl: '/b' }), want: changed },
  { name: 'refreshUrl', base: flow({}), revision: flow({ refreshUrl: '/b' }), want: changed },
  {
    name: 'an unknown member of a flow',
    base: flow({}),
    revision: flow({ 'x-note': 1 }),
    want: { bump: 'major', rule: 'unknown-keyword' },
  },
  { name: 'a scope is removed', base: flow({ scopes: { read: 'Read.' } }), revision: flow({}), want: changed },
  {
    name: 'a scope is added, whatever its name',
    base: flow({}),
    revision: flow({ scopes: { 'x-read': 'Read.' } }),
    want: added,
  },
  {
    name: 'the text of a scope',
    base: flow({ scopes: { read: 'Read.', write: 'Write.' } }),
    revision: flow({ scopes: { read: 'Read all.', write: 'Write.' } }),
    want: text,
  },
]);
