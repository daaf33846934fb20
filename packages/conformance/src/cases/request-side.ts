import { type Contract, createContract, type Operation } from '@xs2a/contract';
import { withoutReadOnly } from '@xs2a/contract/validators';

/**
 * The contract as a client reads it: without the fields that are `readOnly`, which a server may refuse or ignore, and
 * without the parameters that carry a credential, which security schemes describe as well.
 */
export function requestSide(contract: Contract): Contract {
  const document = withoutReadOnly(contract.document);
  const side = document === contract.document ? contract : createContract(document);
  return { ...side, operations: side.operations.map(withoutCredentials) };
}

function withoutCredentials(operation: Operation): Operation {
  const schemes = operation.security.flat();
  const parameters = operation.parameters.filter(
    ({ in: place, name }) =>
      !schemes.some(({ kind, parameter }) => kind === place && parameter.toLowerCase() === name.toLowerCase()),
  );
  return parameters.length === operation.parameters.length ? operation : { ...operation, parameters };
}
