/**
 * Proves that every value of one schema is a value of another.
 *
 * A proof that succeeds is right. A proof that fails says nothing, because the schemas may be beyond what is compared
 * here. The gate therefore treats it as a break.
 */
import { equal, isObject, type JsonObject } from '../model/json.ts';
import {
  arrayType,
  eachType,
  fractionType,
  integerType,
  isSubset,
  noType,
  objectType,
  stringType,
  type TypeSet,
  typeOf,
  typesAt,
} from '../model/types.ts';
import { arrayFollows, arrayKeywords, hasNoArray } from './arrays.ts';
import type { Claims, Tolerance } from './claims.ts';
import { evaluate } from './evaluate.ts';
import { areWhole, hasNoNumber, numberFollows, numberKeywords } from './numbers.ts';
import { hasNoObject, objectFollows, objectKeywords } from './objects.ts';
import { contentOf, isSame, listAt, type Part, schemaAt, schemasAt, targetOf, written } from './part.ts';
import { type Known, type Negative, Premise } from './premise.ts';
import { formatFollows, leastLength, mostLength, stringFollows, stringKeywords } from './strings.ts';
import { possible, valuesOf } from './values.ts';

/** Who meets the value: the server that receives a request, or the client that reads a response. */
export type Reader = 'request' | 'response';

/** Whether it is proven elsewhere that values that match the schemas with these keys match the goal. */
export type Assumption = (keys: ReadonlySet<string>, goal: Part) => boolean;

/** Steps after which a proof is given up. */
const mostSteps = 4000;

export class Prover implements Claims {
  readonly #reader: Reader;
  readonly #assumed: Assumption;
  #steps = 0;
  /** How deep inside the value the current claim is. */
  #depth = 0;
  /** Claims that are being proven, with their depth. */
  readonly #claims = new Map<string, number>();
  /** Whether the closed objects of the base are read as open ones. */
  #isOpen = false;
  /** Claims that could not be proven. */
  readonly #failed = new Set<string>();
  /** Schemas whose `$ref` and `allOf` are being followed, with their depth. */
  readonly #wholes = new Map<string, number>();

  /**
   * @param reader whose values are compared: those of requests or of responses
   * @param assumed claims that are proven elsewhere, and may be used
   */
  constructor(reader: Reader, assumed: Assumption = () => false) {
    this.#reader = reader;
    this.#assumed = assumed;
  }

  follows(premise: Premise, goal: Part, tolerance: Tolerance = 'none'): boolean {
    const keywords = contentOf(goal);
    if (keywords === true) return true;
    if (premise.keys.has(goal.key)) return true;
    if (tolerance === 'unread' && this.#assumed(premise.keys, goal)) return true;
    if (keywords === false) return this.isEmpty(premise);
    return this.#claim(`${premise.name} ⊨ ${goal.key} ${tolerance}`, () => {
      // A schema that is read as an open one does not say what it is written.
      if (!this.#isOpen && premise.parts.some(({ part }) => isSame(part, goal))) return true;
      const known = { part: goal, keywords };
      return Object.keys(keywords).every((keyword) => this.#keywordFollows(premise, known, keyword, tolerance));
    });
  }

  isEmpty(premise: Premise): boolean {
    if (premise.types === noType) return true;
    return this.#claim(`${premise.name} is empty`, () => {
      if (this.#isClearlyEmpty(premise)) return true;
      const cases = premise.cases();
      if (cases !== undefined) return cases.every((single) => this.isEmpty(single));
      if (premise.negatives.some((negative) => this.#contradicts(premise, negative))) return true;
      const types = eachType.filter((type) => (premise.types & type) !== 0);
      return (
        types.length > 1 && premise.negatives.length > 0 && types.every((type) => this.isEmpty(premise.ofTypes(type)))
      );
    });
  }

  inside<Result>(claim: () => Result): Result {
    this.#depth++;
    const result = claim();
    this.#depth--;
    return result;
  }

  assumes(parts: readonly Part[], goal: Part): boolean {
    const keys = new Set(parts.flatMap(withTargets).map(({ key }) => key));
    return withTargets(goal).some((target) => this.#assumed(keys, target));
  }

  ignoresFurther({ side }: Part, schema: unknown): boolean {
    return this.#isOpen && schema === false && side === 'base';
  }

  isAbsent(field: Part): boolean {
    const visited = new Set<string>();
    for (let part: Part | undefined = field; part !== undefined && !visited.has(part.key); part = targetOf(part)) {
      visited.add(part.key);
      if (isObject(part.raw) && part.raw[this.#reader === 'request' ? 'readOnly' : 'writeOnly'] === true) return true;
    }
    return false;
  }

  ignoresUnknown(keyword: string, demands: readonly Part[], value: Premise, tolerance: Tolerance): boolean {
    if (keyword === 'properties') {
      return this.#reader === 'request' ? tolerance === 'unread' : tolerance !== 'none' && value.keys.size === 0;
    }
    const isClosed = keyword !== 'patternProperties' && demands.every(({ raw }) => raw === false);
    return isClosed && tolerance === 'unread' && this.#reader === 'response';
  }

  /** A claim about a part of a value may rest on itself, because values end; any other may not. */
  #claim(claim: string, prove: () => boolean): boolean {
    const name = this.#isOpen ? `open: ${claim}` : claim;
    const depth = this.#claims.get(name);
    if (depth !== undefined) return this.#depth > depth;
    if (this.#failed.has(name)) return false;
    if (++this.#steps > mostSteps) return false;
    this.#claims.set(name, this.#depth);
    const isProven = prove();
    this.#claims.delete(name);
    if (!isProven) this.#failed.add(name);
    return isProven;
  }

  #contradicts(premise: Premise, negative: Negative): boolean {
    return this.follows(premise.withoutNegative(negative), negative.part, negative.isBranch ? 'unsent' : 'none');
  }

  #isClearlyEmpty(premise: Premise): boolean {
    const { types, values } = premise;
    if (values !== undefined) return possible(premise, values).length === 0;
    return eachType.every((type) => (types & type) === 0 || this.#hasNone(premise.ofTypes(type), type));
  }

  /** Whether the keywords of one type exclude each other. */
  #hasNone(premise: Premise, type: TypeSet): boolean {
    switch (type) {
      case integerType:
        return hasNoNumber(premise);
      case fractionType:
        return hasNoNumber(premise) || areWhole(premise);
      case stringType:
        return leastLength(premise) > mostLength(premise);
      case arrayType:
        return hasNoArray(this, premise);
      case objectType:
        return hasNoObject(this, premise);
      default:
        return false;
    }
  }

  #keywordFollows(premise: Premise, goal: Known, keyword: string, tolerance: Tolerance): boolean {
    if (++this.#steps > mostSteps) return false;
    const isMatch = (value: unknown) => evaluate(goal.part, value) === true;
    if (premise.values !== undefined && possible(premise, premise.values).every(isMatch)) return true;
    const cases = premise.cases();
    // One branch of a union takes all values only if each of them has been decided.
    const isUnion = keyword === 'anyOf' || keyword === 'oneOf';
    if (!(isUnion && cases !== undefined) && this.#followsDirectly(premise, goal, keyword, tolerance)) return true;
    if (premise.values === undefined && valuesOf(this, premise)?.every(isMatch)) return true;
    if (cases !== undefined) return cases.every((single) => this.#keywordFollows(single, goal, keyword, tolerance));
    const types = eachType.filter((type) => (premise.types & type) !== 0);
    if (types.length > 1) {
      return types.every((type) => this.#keywordFollows(premise.ofTypes(type), goal, keyword, tolerance));
    }
    return this.isEmpty(premise);
  }

  #followsDirectly(premise: Premise, goal: Known, keyword: string, tolerance: Tolerance): boolean {
    const { part, keywords } = goal;
    const value = keywords[keyword];
    if (numberKeywords.has(keyword)) return numberFollows(premise, keyword, Number(value));
    if (stringKeywords.has(keyword)) return stringFollows(premise, keyword, value);
    if (objectKeywords.has(keyword)) return objectFollows(this, premise, goal, keyword, tolerance);
    if (arrayKeywords.has(keyword)) return arrayFollows(this, premise, goal, keyword, tolerance);
    switch (keyword) {
      case 'type': {
        const types = typesAt({ raw: value, pointer: part.pointer });
        return isSubset(areWhole(premise) ? premise.types & ~fractionType : premise.types, types);
      }
      case 'format':
        return formatFollows(premise, value);
      case '$ref': {
        const target = targetOf(part);
        return target !== undefined && this.#partFollows(premise, part, target, tolerance);
      }
      case '$dynamicRef':
      case '$recursiveRef':
        return false;
      case 'enum':
      case 'const': {
        const list = keyword === 'const' ? [value] : Array.isArray(value) ? value : [];
        const values = valuesOf(this, premise);
        if (tolerance === 'unread' && this.#mayGrow(keywords)) {
          return values?.every((item) => list.some((other) => typeOf(other) === typeOf(item))) ?? false;
        }
        return values?.every((item) => list.some((other) => equal(item, other))) ?? false;
      }
      case 'allOf':
        return listAt(part, 'allOf').every((member) => this.#partFollows(premise, part, member, tolerance));
      case 'anyOf': {
        const branches = listAt(part, 'anyOf');
        const candidates = this.#likelyFirst(premise, branches, tolerance);
        return branches.length === 0 || candidates.some((branch) => this.follows(premise, branch, tolerance));
      }
      case 'oneOf': {
        const branches = listAt(part, 'oneOf');
        return branches.length === 0 || this.#followsOne(premise, branches, tolerance);
      }
      case 'not': {
        const schema = schemaAt(part, 'not');
        return schema !== undefined && this.isEmpty(premise.and(schema));
      }
      case 'if':
        return this.#conditionFollows(premise, part, tolerance);
      case 'dependentSchemas':
        return [...schemasAt(part, 'dependentSchemas')].every(([name, schema]) =>
          this.follows(premise.and(written(part, { type: 'object', required: [name] })), schema, tolerance),
        );
      default:
        // Annotations, and keywords whose every change is a break by itself.
        return true;
    }
  }

  /** Whether readers of an enum know that it may grow. */
  #mayGrow(keywords: JsonObject): boolean {
    return this.#reader === 'response' && keywords['x-extensible-enum'] === true;
  }

  /** A schema that is a part of itself demands nothing further of the same value. */
  #partFollows(premise: Premise, whole: Part, part: Part, tolerance: Tolerance): boolean {
    if (this.#wholes.get(part.key) === this.#depth || part.key === whole.key) return true;
    const outer = this.#wholes.get(whole.key);
    this.#wholes.set(whole.key, this.#depth);
    const isProven = this.follows(premise, part, tolerance);
    if (outer === undefined) this.#wholes.delete(whole.key);
    else this.#wholes.set(whole.key, outer);
    return isProven;
  }

  /**
   * Whether every value matches one branch and no other. Readers who ignore further fields ignore them in every branch,
   * so that a branch excludes less than it says.
   */
  #followsOne(premise: Premise, branches: readonly Part[], tolerance: Tolerance): boolean {
    const isOpen = this.#isOpen;
    return this.#likelyFirst(premise, branches, tolerance).some((match) => {
      if (!this.follows(premise, match, tolerance)) return false;
      this.#isOpen ||= this.#reader === 'response' && tolerance === 'unread';
      const isOnly = branches.every((branch) => branch === match || this.isEmpty(premise.and(branch)));
      this.#isOpen = isOpen;
      return isOnly;
    });
  }

  /** The branches, first those whose match is proven elsewhere. */
  #likelyFirst(premise: Premise, branches: readonly Part[], tolerance: Tolerance): Part[] {
    const isLikely = (branch: Part): boolean => {
      const target = targetOf(branch);
      return this.#assumed(premise.keys, branch) || (target !== undefined && this.#assumed(premise.keys, target));
    };
    const likely = tolerance === 'unread' ? branches.filter(isLikely) : [];
    return [...likely, ...branches.filter((branch) => !likely.includes(branch))];
  }

  /**
   * Whether a schema with the same condition demands at least as much on both sides of it. What else is known of the
   * value is left out, which makes the proof short.
   */
  #twinFollows(premise: Premise, part: Part, condition: Part, tolerance: Tolerance): boolean {
    return premise.parts.some(({ part: twin }) => {
      const own = schemaAt(twin, 'if');
      if (own === undefined || !isSame(own, condition)) return false;
      return (['then', 'else'] as const).every((keyword) => {
        const given = [...(keyword === 'then' ? [condition] : []), demandOf(twin, keyword)];
        return this.follows(Premise.of(given, premise.base), demandOf(part, keyword), tolerance);
      });
    });
  }

  #conditionFollows(premise: Premise, part: Part, tolerance: Tolerance): boolean {
    const [condition, consequence, alternative] = ['if', 'then', 'else'].map((keyword) => schemaAt(part, keyword));
    if (condition === undefined) return true;
    if (!this.#isOpen && this.#twinFollows(premise, part, condition, tolerance)) return true;
    return (
      (consequence === undefined || this.follows(premise.and(condition), consequence, tolerance)) &&
      (alternative === undefined || this.follows(premise.andNot(condition), alternative, tolerance))
    );
  }
}

/** What a condition demands where it matches, or where it does not; nothing by default. */
function demandOf(part: Part, keyword: 'then' | 'else'): Part {
  return schemaAt(part, keyword) ?? written(part, {});
}

/** The schema, and those that its `$ref` leads to. */
function withTargets(part: Part): Part[] {
  const target = targetOf(part);
  const next = target === undefined ? undefined : targetOf(target);
  return [part, target, next].filter((schema) => schema !== undefined);
}
