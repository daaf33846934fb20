import { describe, expect, test, vi } from 'vitest';
import { generateTypes } from '../src/generate.ts';
import { smallBundle } from './bundle.ts';

describe('generateTypes', () => {
  test('gives the same text for the same bundle, and does not change the bundle', async () => {
    const bundle = smallBundle();
    const first = await generateTypes(bundle);
    expect(await generateTypes(bundle)).toBe(first);
    expect(bundle).toEqual(smallBundle());
  });

  test('exports the four interfaces and every schema, and nothing else', async () => {
    const text = await generateTypes(smallBundle());
    const exported = [...text.matchAll(/^export (\w+ \S+)/gm)].map(([, name]) => name).sort();
    expect(exported).toEqual([
      'interface components',
      'interface operations',
      'interface paths',
      'interface webhooks',
      'type MultiElement',
      'type TextElement',
      'type WizardElement',
    ]);
  });

  test('keeps the discriminator of a union a literal, without remarks of the generator', async () => {
    const text = await generateTypes(smallBundle());
    expect(text).toMatch(/type: "text";/);
    expect(text).not.toContain('openapi-typescript');
  });

  test('gives bytes their own type', async () => {
    const bundle = smallBundle();
    const schemas = { ...bundle.components.schemas, Pdf: { type: 'string', format: 'binary' } };
    expect(await generateTypes({ ...bundle, components: { schemas } })).toContain('export type Pdf = Binary;');
  });

  test('lets an enum that may grow be any text, and keeps every other as it is', async () => {
    const bundle = smallBundle();
    const given = { type: 'string', enum: ['a', 'b'] };
    const schemas = { ...bundle.components.schemas, Growing: { ...given, 'x-extensible-enum': true }, Fixed: given };
    const text = await generateTypes({ ...bundle, components: { schemas } });
    expect(text).toContain('export type Growing = "a" | "b" | (string & {});');
    expect(text).toContain('export type Fixed = "a" | "b";');
  });

  test('refuses a reference that leads nowhere', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    const bundle = smallBundle();
    bundle.components.schemas.WizardElement.oneOf[0] = { $ref: '#/components/schemas/Missing' };
    await expect(generateTypes(bundle)).rejects.toThrow(/^openapi-typescript refuses the contract: .*WizardElement/);
  });
});
