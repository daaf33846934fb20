import { type Contract, ContractError } from '@xs2a/contract';
import { readContract } from '@xs2a/contract/read';
import { createValidators } from '@xs2a/contract/validators';

/**
 * Reads a contract that can be run against a server.
 *
 * @param file JSON or YAML, all in one file; without it, the bundle of `@xs2a/openapi`
 * @throws {ContractError} naming the file, and line or place, when it cannot be read or run
 */
export async function loadContract(file?: string): Promise<Contract> {
  const contract = await readContract(file);
  // The bundle is checked before it is released.
  if (file !== undefined) checkRunnable(contract, file);
  return contract;
}

/** Every case would report a schema that no validator can use, as if it were a mistake of the server. */
function checkRunnable({ document, operations }: Contract, file: string): void {
  if (operations.length === 0) {
    throw new ContractError(`${file} has no operations under "paths": nothing can be asked.`);
  }
  const { response: validate } = createValidators(document);
  for (const { parameters, body, responses } of operations) {
    const content = [...(body?.content ?? []), ...responses.flatMap((response) => response.content)];
    const holders = [...parameters, ...content, ...responses.flatMap(({ headers }) => headers)];
    for (const { schema } of holders) {
      const violation = schema && validate(schema, null).find(({ keyword }) => keyword === 'schema');
      if (violation !== undefined) throw new ContractError(`${file}: ${violation.found}. Correct it, or leave it out.`);
    }
  }
}
