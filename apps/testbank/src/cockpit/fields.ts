/** The body of a request as fields of a form. */
import type { Contract } from '@xs2a/contract';
import { categories } from '../bank/categories.ts';

export interface Field {
  readonly name: string;
  /**
   * `group` has fields of its own, and is sent if it is ticked, `list` takes several of its options, `pairs` are names
   * and values of the caller.
   */
  readonly kind: 'text' | 'number' | 'date' | 'flag' | 'choice' | 'list' | 'pairs' | 'group';
  readonly isRequired: boolean;
  readonly description: string;
  /** A value as it may look; empty if the contract has none. */
  readonly example: string;
  /** Fields that must be sent with it. */
  readonly needs: readonly string[];
  readonly options: readonly { readonly value: string; readonly description: string }[];
  readonly fields: readonly Field[];
}

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly dependentRequired?: Readonly<Record<string, readonly string[]>>;
  readonly additionalProperties?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly examples?: readonly unknown[];
}

/** The fields of an object, in the order of the contract. */
export function fieldsOf(contract: Contract, schema: unknown): Field[] {
  const { properties = {}, required = [], dependentRequired = {} } = contract.resolve<Schema>(schema);
  return Object.entries(properties).map(([name, property]) => {
    const target = contract.resolve<Schema>(property);
    const kind = kindOf(target);
    return {
      name,
      kind,
      isRequired: required.includes(name),
      description: property.description ?? target.description ?? '',
      example: exampleOf(kind, target),
      needs: dependentRequired[name] ?? [],
      options: optionsOf(contract, target),
      fields: kind === 'group' ? fieldsOf(contract, target) : [],
    };
  });
}

function kindOf({ type, anyOf, additionalProperties, enum: values, examples = [] }: Schema): Field['kind'] {
  if (additionalProperties !== undefined) return 'pairs';
  if (type === 'object') return 'group';
  if (type === 'array') return 'list';
  if (values !== undefined) return 'choice';
  // The first alternative is the one of JSON, the others are those of forms.
  const [first] = anyOf ?? [];
  if (first?.type === 'boolean') return 'flag';
  if (first?.type === 'number' || first?.type === 'integer') return 'number';
  return examples.some((example) => /^\d{4}-\d{2}-\d{2}$/.test(String(example))) ? 'date' : 'text';
}

function exampleOf(kind: Field['kind'], { examples }: Schema): string {
  const [example] = examples ?? [];
  return kind === 'pairs' || example === undefined ? '' : String(example);
}

/** Lists are of categories; those that the Testbank knows are its own. */
function optionsOf(contract: Contract, { enum: values, items }: Schema): Field['options'] {
  if (items !== undefined) {
    if (contract.resolve<{ title?: string }>(items).title !== 'TurnoverCategory') return [];
    return Object.entries(categories).map(([value, description]) => ({ value, description }));
  }
  return (values ?? []).map((value) => ({ value: String(value), description: '' }));
}
