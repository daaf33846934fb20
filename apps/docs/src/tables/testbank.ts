/** What the Testbank says of itself: the operations of its control, and the fields of a users file. */
import contract from '@xs2a/testbank/control/openapi.json' with { type: 'json' };
import users from '@xs2a/testbank/users.schema.json' with { type: 'json' };

export interface ControlGroup {
  readonly tag: string;
  readonly operations: readonly { readonly id: string; readonly address: string; readonly description: string }[];
}

interface Operation {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly description: string;
}

/** The operations of the control, in the order of its contract. */
export function listControl(): ControlGroup[] {
  const operations = Object.entries(contract.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([key]) => key !== 'parameters')
      .map(([method, node]) => ({ address: `${method.toUpperCase()} ${path}`, ...(node as unknown as Operation) })),
  );
  return contract.tags.map(({ name }) => ({
    tag: name,
    operations: operations
      .filter(({ tags }) => tags.includes(name))
      .map(({ operationId: id, address, description }) => ({ id, address, description })),
  }));
}

export interface FileField {
  readonly name: string;
  readonly isRequired: boolean;
  /** What it takes, if that is a choice: `wrong`, `down`. */
  readonly values: readonly string[];
  readonly description: string;
}

interface Property {
  readonly $ref?: string;
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly items?: { readonly $ref?: string; readonly enum?: readonly string[] };
}

type Definition = 'user' | 'failures' | 'account' | 'turnover';

/** The fields of an object of a users file. */
export function listFileFields(definition: Definition): FileField[] {
  const { properties, required = [] } = users.$defs[definition] as unknown as {
    properties: Record<string, Property>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, property]) => {
    const { description = '' } = property.description === undefined ? referred(property) : property;
    return {
      name,
      isRequired: required.includes(name),
      values: property.enum ?? property.items?.enum ?? [],
      description: property.default === undefined ? description : `${description} Default: \`${property.default}\`.`,
    };
  });
}

/** What describes all properties of this kind. */
function referred({ $ref = '' }: Property): Property {
  const name = $ref.split('/').at(-1) ?? '';
  const found = (users.$defs as Record<string, Property>)[name];
  if (found === undefined) throw new Error(`users.schema.json has no "${$ref}".`);
  return found;
}
