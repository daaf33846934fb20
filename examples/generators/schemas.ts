/**
 * For tools that read JSON Schema instead of OpenAPI: the schemas of the contract, as definitions of one document.
 *
 * Run in the folder of a tool; writes `generated/schemas.json`.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';

const text = await readFile('contract/openapi.json', 'utf8');
const { components } = JSON.parse(text.replaceAll('#/components/schemas/', '#/definitions/'));
const names = ['VerificationList', 'RiskInput', 'Risk', 'WizardSessionStart', 'WizardInput', 'WizardResponse'];

await mkdir('generated', { recursive: true });
await writeFile(
  'generated/schemas.json',
  JSON.stringify({
    title: 'Contract',
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { $ref: `#/definitions/${name}` }])),
    definitions: components.schemas,
  }),
);
