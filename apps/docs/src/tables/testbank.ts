/** What the Testbank says of itself: the operations of its control, and the fields of a users file. */
import { createContract, type Document } from '@xs2a/contract';
import control from '@xs2a/testbank/control/openapi.json' with { type: 'json' };
import users from '@xs2a/testbank/users.schema.json' with { type: 'json' };

export interface ControlGroup {
  readonly tag: string;
  readonly operations: readonly { readonly id: string; readonly address: string; readonly description: string }[];
}

/** The operations of the control, in the order of its contract. */
export function listControl(): ControlGroup[] {
  const { operations } = createContract(control as Document);
  return control.tags.map(({ name }) => ({
    tag: name,
    operations: operations
      .filter(({ tags }) => tags.includes(name))
      .map(({ id, method, path, description }) => ({ id, address: `${method} ${path}`, description })),
  }));
}

export interface FileField {
  readonly name: string;
  readonly isRequired: boolean;
  /** With its default, and with the values that it takes if that is a choice; text between backticks is code. */
  readonly description: string;
}

interface Property {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly items?: Property;
}

interface ObjectSchema {
  readonly properties: Readonly<Record<string, Property>>;
  readonly required?: readonly string[];
}

type Definition = 'user' | 'failures' | 'account' | 'turnover';

/** The fields of an object of a users file. */
export function listFileFields(definition: Definition): FileField[] {
  const { properties, required = [] }: ObjectSchema = users.$defs[definition];
  return Object.entries(properties).map(([name, property]) => {
    const { description = '' } = property.description === undefined ? referred(property) : property;
    const values = property.enum ?? property.items?.enum;
    const sentences = [
      description,
      property.default !== undefined && `Default: \`${property.default}\`.`,
      values && `One of ${values.map((value) => `\`${value}\``).join(', ')}.`,
    ];
    return { name, isRequired: required.includes(name), description: sentences.filter(Boolean).join(' ') };
  });
}

/** What describes all properties of this kind. */
function referred({ $ref = '' }: Property): Property {
  const name = $ref.split('/').at(-1) ?? '';
  const referredTo = (users.$defs as Record<string, Property>)[name];
  if (referredTo === undefined) throw new Error(`users.schema.json has no "${$ref}".`);
  return referredTo;
}
