import { expect, test } from 'vitest';
import { contract } from '../contract.ts';

test('only three enums may grow without a major version', () => {
  const { schemas } = contract.components as { schemas: Record<string, object> };
  const growing = [...JSON.stringify(schemas).matchAll(/"x-extensible-enum":true/g)];
  expect(growing).toHaveLength(3);
  expect(schemas.WizardErrorCode).toMatchObject({ 'x-extensible-enum': true });
  expect(schemas.WizardSessionProduct).toMatchObject({ 'x-extensible-enum': true });
  expect(schemas.BlacklistItem).toMatchObject({ properties: { type: { 'x-extensible-enum': true } } });
});

test('the schemas are of the dialect that OpenAPI 3.1 has without naming one', () => {
  expect(contract).toMatchObject({ openapi: '3.1.0' });
  expect(JSON.stringify(contract)).not.toMatch(/jsonSchemaDialect|"\$schema"/);
});
