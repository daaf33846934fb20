/** What is known of a value: all schemas that it matches, and some that it does not. */
import { equal, type JsonObject } from '../model/json.ts';
import { anyType, isSubset, noType, type TypeSet, typeOf, typesAt } from '../model/types.ts';
import type { KnownFields } from './known-fields.ts';
import { contentOf, inside, listAt, type Part, schemaAt, schemasAt, targetOf, written } from './part.ts';

/** A known alternative that has not been decided: a value matches one of these. */
type Choice =
  | { kind: 'anyOf' | 'oneOf'; branches: readonly Part[] }
  | { kind: 'if'; part: Part }
  | { kind: 'dependent'; name: string; part: Part };

/** A schema that a value does not match: it is excluded by `not`, or by another branch that matches. */
export interface Negative {
  part: Part;
  isBranch: boolean;
}

/** A schema with its keywords, without those that are known separately. */
export interface Known {
  part: Part;
  keywords: JsonObject;
}

export class Premise {
  types: TypeSet = anyType;
  /** The only possible values, where an `enum` or `const` lists them. */
  values: readonly unknown[] | undefined;
  readonly parts: Known[] = [];
  /** Schemas that the value does not match. */
  readonly negatives: Negative[] = [];
  /** The keys of all schemas that are known to match. */
  readonly keys = new Set<string>();
  /** The fields that the base mentions for this value; `undefined` when the base is not compared. */
  readonly base: KnownFields | undefined;
  readonly #choices: Choice[] = [];
  #name: string | undefined;

  private constructor(base: KnownFields | undefined) {
    this.base = base;
  }

  static of(parts: readonly Part[], base?: KnownFields): Premise {
    const premise = new Premise(base);
    for (const part of parts) premise.#add(part);
    return premise;
  }

  /** The same, and the value also matches the schema. */
  and(...parts: Part[]): Premise {
    const premise = this.#copy();
    for (const part of parts) premise.#add(part);
    return premise;
  }

  /** The same, and the value does not match the schemas, which are other branches. */
  andNot(...parts: Part[]): Premise {
    const premise = this.#copy();
    for (const part of parts) premise.#exclude(part, true);
    return premise;
  }

  /** The same without a schema that does not match. */
  withoutNegative(negative: Negative): Premise {
    const premise = this.#copy();
    premise.negatives.splice(premise.negatives.indexOf(negative), 1);
    return premise;
  }

  /** The same for values of some types. */
  ofTypes(types: TypeSet): Premise {
    const premise = this.#copy();
    premise.types &= types;
    return premise;
  }

  /** The premises that follow from deciding one alternative; `undefined` when there is none left. */
  cases(): Premise[] | undefined {
    const [choice] = this.#choices;
    if (choice === undefined) return undefined;
    const rest = this.#copy();
    rest.#choices.shift();
    return casesOf(choice, rest).filter(({ types }) => types !== noType);
  }

  /** A name for the premise: equal for the same schemas. */
  get name(): string {
    this.#name ??= [
      ...[...this.keys].sort(),
      '!',
      ...this.negatives.map(({ part }) => part.key).sort(),
      this.types,
    ].join(' ');
    return this.#name;
  }

  #copy(): Premise {
    const premise = new Premise(this.base);
    premise.types = this.types;
    premise.values = this.values;
    premise.parts.push(...this.parts);
    premise.negatives.push(...this.negatives);
    for (const key of this.keys) premise.keys.add(key);
    premise.#choices.push(...this.#choices);
    return premise;
  }

  #add(part: Part): void {
    if (this.keys.has(part.key)) return;
    this.keys.add(part.key);
    const keywords = contentOf(part);
    if (keywords === true) return;
    if (keywords === false) {
      this.types = noType;
      return;
    }
    if ('type' in keywords) this.types &= typesAt({ raw: keywords.type, pointer: part.pointer });
    if (Array.isArray(keywords.enum)) this.#restrict(keywords.enum);
    if ('const' in keywords) this.#restrict([keywords.const]);
    this.parts.push({ part, keywords });
    const target = targetOf(part);
    if (target !== undefined) this.#add(target);
    for (const member of listAt(part, 'allOf')) this.#add(member);
    for (const kind of ['anyOf', 'oneOf'] as const) {
      const branches = listAt(part, kind);
      if (branches.length === 1) this.#add(branches[0] as Part);
      else if (branches.length > 1) this.#choices.push({ kind, branches });
    }
    const negative = schemaAt(part, 'not');
    if (negative !== undefined) this.#exclude(negative, false);
    if ('if' in keywords && ('then' in keywords || 'else' in keywords)) this.#choices.push({ kind: 'if', part });
    for (const [name, dependent] of schemasAt(part, 'dependentSchemas')) {
      this.#choices.push({ kind: 'dependent', name, part: dependent });
    }
  }

  #restrict(list: readonly unknown[]): void {
    const known = this.values;
    this.values = known === undefined ? list : known.filter((value) => list.some((other) => equal(value, other)));
  }

  #exclude(part: Part, isBranch: boolean): void {
    const keywords = contentOf(part);
    if (keywords === true) this.types = noType;
    if (typeof keywords === 'boolean') return;
    const [only, ...others] = Object.keys(keywords);
    if (others.length === 0 && only === 'type') {
      this.types &= excludedBy(typesAt({ raw: keywords.type, pointer: part.pointer }));
    } else if (others.length === 0 && only === 'not') this.#add(inside(part, keywords.not, 'not'));
    else if (others.length === 0 && only === 'anyOf')
      for (const branch of listAt(part, 'anyOf')) this.#exclude(branch, isBranch);
    else if (others.length === 0 && only === '$ref') {
      const target = targetOf(part);
      if (target !== undefined && !this.keys.has(`not ${target.key}`)) {
        this.keys.add(`not ${target.key}`);
        this.#exclude(target, isBranch);
      }
    } else {
      this.negatives.push({ part, isBranch });
      if (this.values === undefined) return;
      if (others.length === 0 && (only === 'enum' || only === 'const')) {
        const excluded = only === 'const' ? [keywords.const] : (keywords.enum as unknown[]);
        this.values = this.values.filter((value) => !excluded.some((other) => equal(value, other)));
      }
    }
  }
}

/** The types of values that are of none of these types. A whole number is a number, but not the other way round. */
function excludedBy(types: TypeSet): TypeSet {
  return anyType & ~types;
}

function casesOf(choice: Choice, rest: Premise): Premise[] {
  switch (choice.kind) {
    case 'anyOf':
      return choice.branches.map((branch) => rest.and(branch));
    case 'oneOf':
      return choice.branches.map((branch) =>
        rest.and(branch).andNot(...choice.branches.filter((other) => other !== branch)),
      );
    case 'if': {
      const { part } = choice;
      const [condition, consequence, alternative] = ['if', 'then', 'else'].map((keyword) => schemaAt(part, keyword));
      if (condition === undefined) return [rest];
      const holds = rest.and(condition);
      const fails = rest.andNot(condition);
      return [
        consequence === undefined ? holds : holds.and(consequence),
        alternative === undefined ? fails : fails.and(alternative),
      ];
    }
    case 'dependent': {
      const { name, part } = choice;
      const present = rest.and(written(part, { type: 'object', required: [name] }), part);
      return [present, rest.and(written(part, { properties: { [name]: false } }))];
    }
  }
}

/** The values that are of the types of a premise. */
export function valuesOfTypes(values: readonly unknown[], types: TypeSet): unknown[] {
  return values.filter((value) => isSubset(typeOf(value), types));
}

/** The values of a keyword that several schemas have. */
export function all(premise: Premise, keyword: string): unknown[] {
  return premise.parts.flatMap(({ keywords }) => (keyword in keywords ? [keywords[keyword]] : []));
}

/** The same, numbers only. */
export function numbersOf(premise: Premise, keyword: string): number[] {
  return all(premise, keyword).filter((value) => typeof value === 'number');
}
