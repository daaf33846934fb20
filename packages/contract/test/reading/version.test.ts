import { describe, expect, it } from 'vitest';
import { ContractError } from '../../src/document.ts';
import { readVersion } from '../../src/reading/version.ts';

describe('a document', () => {
  it.each([
    ['3.0.0', '3.0'],
    ['3.0.4', '3.0'],
    ['3.1.0', '3.1'],
    ['3.1', '3.1'],
    ['3.2.0', '3.1'],
    ['3.0.0-rc1', '3.0'],
    [3, '3.0'],
    [3.1, '3.1'],
  ])('of OpenAPI %j follows the rules of %s', (openapi, version) => {
    expect(readVersion({ openapi, paths: {} }, 'a.yaml').version).toBe(version);
  });

  it('may have nothing under "paths" or "webhooks"', () => {
    expect(readVersion({ openapi: '3.1.0', paths: null }, 'a').version).toBe('3.1');
    expect(readVersion({ openapi: '3.1.0', webhooks: {} }, 'a').version).toBe('3.1');
  });
});

describe('a document that is not OpenAPI 3 is refused with what it is', () => {
  it.each([
    { given: [], want: 'a.yaml is not an OpenAPI document: found [], expected "openapi: 3.1.0" and paths.' },
    { given: 'hello', want: 'found "hello"' },
    { given: null, want: 'found nothing' },
    { given: undefined, want: 'found nothing' },
    {
      given: { swagger: '2.0', paths: {} },
      want: 'a.yaml is a document of Swagger 2.0. Convert it to OpenAPI 3 first, for instance by "npx swagger2openapi -o openapi.json <file>".',
    },
    { given: { openapi: '3.3.0' }, want: 'a.yaml is of OpenAPI "3.3.0". Versions 3.0, 3.1 and 3.2 can be read.' },
    { given: { openapi: '4.0' }, want: 'is of OpenAPI "4.0"' },
    { given: { openapi: '3.10.0' }, want: 'is of OpenAPI "3.10.0"' },
    { given: { openapi: 2 }, want: 'is of OpenAPI 2.' },
    { given: { openapi: null }, want: 'is of OpenAPI nothing.' },
    { given: { asyncapi: '3.0.0' }, want: 'a.yaml is an AsyncAPI document, which describes messages.' },
    { given: { arazzo: '1.0.0' }, want: 'a.yaml is an Arazzo document' },
    { given: { overlay: '1.0.0' }, want: 'a.yaml is an Overlay' },
    { given: { $schema: 'x', type: 'object' }, want: 'a.yaml is a JSON Schema, which describes one value.' },
    {
      given: { name: 'a', version: 1 },
      want: 'a.yaml is not an OpenAPI document: expected "openapi: 3.1.0" at its top, where the keys are name, version.',
    },
    { given: {}, want: 'where the keys are none.' },
    { given: { openapi: '3.1.0' }, want: 'a.yaml has neither "paths" nor "webhooks": nothing can be asked.' },
    {
      given: { openapi: '3.1.0', paths: [] },
      want: 'a.yaml is not an OpenAPI document: "paths" is [], expected an object.',
    },
    { given: { openapi: '3.1.0', webhooks: 'x' }, want: '"webhooks" is "x", expected an object.' },
  ])('$want', ({ given, want }) => {
    expect(() => readVersion(given, 'a.yaml')).toThrow(ContractError);
    expect(() => readVersion(given, 'a.yaml')).toThrow(want);
  });
});
