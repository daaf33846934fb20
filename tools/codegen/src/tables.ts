import { type Contract, InputError, isRecord } from './contract.ts';
import { docComment } from './models.ts';

/** The union of all form elements: its discriminator lists the types that this version of the contract knows. */
const elementUnion = 'WizardElement';

/** Writes the values that are needed at run time; everything that types can say alone is in `schema.ts`. */
export function generateTables(contract: Contract): string {
  const rows = contract.operations.map(
    ({ operationId, method, path, tag, security }) =>
      `  ${operationId}: {\n` +
      `    method: ${literal(method)},\n` +
      `    path: ${literal(path)},\n` +
      `    tag: ${literal(tag)},\n` +
      `    security: [${security.map(literal).join(', ')}],\n` +
      '  },\n',
  );
  const elements = elementTypes(contract).map((type) => `  ${literal(type)},\n`);
  return [
    docComment(['Version of the contract from which these types were generated: `info.version` of `@xs2a/openapi`.']),
    `export const contractVersion: string = ${literal(contract.version)};\n\n`,
    docComment([
      'Every operation by its `operationId`: where to send it, under which tag the reference lists it, and the security ' +
        'schemes that it takes (`apiKey` is your own key, `accessToken` the token of one bank user; any one is enough).',
    ]),
    `export const operationTable = {\n${rows.join('')}} as const;\n\n`,
    docComment(['The `type` of every form element that this version of the contract knows.']),
    `export const wizardElementTypes = [\n${elements.join('')}] as const;\n`,
  ].join('');
}

function elementTypes({ schemas }: Contract): string[] {
  const discriminator = schemas.get(elementUnion)?.discriminator;
  const mapping = isRecord(discriminator) ? discriminator.mapping : undefined;
  if (!isRecord(mapping)) {
    throw new InputError(
      `#/components/schemas/${elementUnion}/discriminator/mapping: expected the types of the form elements`,
    );
  }
  return Object.keys(mapping);
}

function literal(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}
