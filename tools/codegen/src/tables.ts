import { isObject } from '@xs2a/contract';
import { docComment } from './comments.ts';
import type { Contract } from './contract.ts';
import { InputError } from './input.ts';
import type { Operation } from './operations.ts';

/** The union of all form elements: its discriminator lists the types that this version of the contract knows. */
const elementUnion = 'WizardElement';

/** Writes the values that are needed at run time. The types are in `schema.ts`. */
export function generateTables(contract: Contract): string {
  const elements = elementTypes(contract).map((type) => `  ${literal(type)},\n`);
  return [
    docComment(['Version of the contract from which these types were generated: `info.version` of `@xs2a/openapi`.']),
    `export const contractVersion: string = ${literal(contract.version)};\n\n`,
    docComment([operationTableComment]),
    `export const operationTable = {\n${contract.operations.map(row).join('')}} as const;\n\n`,
    docComment(['Ids of the operations by the security scheme that they accept. Some accept more than one.']),
    `export interface OperationIdsByCredential {\n${idsByCredential(contract.operations)}}\n\n`,
    docComment(['The `type` of every form element that this version of the contract knows.']),
    `export const wizardElementTypes = [\n${elements.join('')}] as const;\n`,
  ].join('');
}

const operationTableComment = `Every operation by its \`operationId\`:

- \`tag\`: where the reference lists it
- \`security\`: the security schemes that it accepts (\`apiKey\` is your own key, \`accessToken\` the token of one bank user; any one is enough)
- \`path\` and \`method\`: where to send it
- \`success\`: what the body of a success is: \`page\` of a list, \`file\`, any other \`json\`, or \`none\`
- \`sensitive\`: whether its body has fields that the bank names, such as a PIN or a TAN
- \`statuses\`: the statuses that it answers`;

/** The table compresses best in this order. The client contains it, and has a size limit. */
function row({ operationId, tag, security, path, method, success, sensitive, statuses }: Operation): string {
  return [
    `  ${operationId}: {`,
    `    tag: ${literal(tag)},`,
    `    security: [${security.map(literal).join(', ')}],`,
    `    path: ${literal(path)},`,
    `    method: ${literal(method)},`,
    `    success: ${literal(success)},`,
    `    sensitive: ${sensitive},`,
    `    statuses: [${statuses.join(', ')}],`,
    '  },\n',
  ].join('\n');
}

function idsByCredential(operations: readonly Operation[]): string {
  const schemes = new Set(operations.flatMap(({ security }) => security));
  const members = [...schemes].map((scheme) => {
    const ids = operations.filter(({ security }) => security.includes(scheme)).map(({ operationId }) => operationId);
    return `  ${scheme}:\n${ids.map((id) => `    | ${literal(id)}`).join('\n')};\n`;
  });
  return members.join('');
}

function elementTypes({ schemas }: Contract): string[] {
  const discriminator = schemas.get(elementUnion)?.discriminator;
  const mapping = isObject(discriminator) ? discriminator.mapping : undefined;
  if (!isObject(mapping)) {
    throw new InputError(
      `#/components/schemas/${elementUnion}/discriminator/mapping: expected the types of the form elements`,
    );
  }
  return Object.keys(mapping);
}

function literal(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;
}
