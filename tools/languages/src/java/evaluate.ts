import { type Instance, type Library, textMethods, type Value } from './library.ts';
import { decodeLiteral } from './strings.ts';
import { findNodes, type Node, nodesOf, placeOf, tokensOf, unwrap } from './tree.ts';

/** What the names of a program mean. */
export interface Scope {
  variables: ReadonlyMap<string, Value>;
  /** The methods of its class. */
  methods: ReadonlyMap<string, Node>;
  library: Library;
}

/**
 * Evaluates the statements of a block: declarations of variables, and `return` with a value.
 *
 * @returns what it returns
 * @throws {Error} naming the line of something that is not known
 */
export function evaluate(block: Node, scope: Scope): Value | undefined {
  const variables = new Map(scope.variables);
  for (const statement of findNodes(block, 'blockStatement')) {
    const inner = { ...scope, variables };
    const [declaration] = findNodes(statement, 'variableDeclarator');
    const [returned] = findNodes(statement, 'returnStatement');
    const [expression] = findNodes(declaration ?? returned ?? statement, 'expression');
    if (expression === undefined || (declaration ?? returned) === undefined) fail(statement, 'this statement');
    const value = evaluateExpression(expression, inner);
    if (returned !== undefined) return value;
    const [id] = findNodes(statement, 'variableDeclaratorId');
    variables.set(tokensOf(id, 'Identifier')[0] ?? '', value);
  }
  return undefined;
}

function evaluateExpression(expression: Node, scope: Scope): Value {
  const node = unwrap(expression, ['primary', 'literal']);
  switch (node.name) {
    case 'binaryExpression':
      return concatenate(node, scope);
    case 'literal':
      return decodeLiteral([...tokensOf(node, 'StringLiteral'), ...tokensOf(node, 'TextBlock')][0] ?? '');
    case 'integerLiteral':
      return Number(tokensOf(node, 'DecimalLiteral')[0]);
    case 'primary':
      return primary(node, scope);
    default:
      return fail(node, node.name);
  }
}

function concatenate(node: Node, scope: Scope): string {
  if (tokensOf(node, 'BinaryOperator').some((operator) => operator !== '+')) fail(node, 'this operator');
  return nodesOf(node, 'unaryExpression')
    .map((part) => String(evaluateExpression(part, scope)))
    .join('');
}

/** A literal or a name, and the calls that follow it. */
function primary(node: Node, scope: Scope): Value {
  const [prefix] = nodesOf(node, 'primaryPrefix');
  const suffixes = nodesOf(node, 'primarySuffix');
  const names = findNodes(prefix ?? node, 'fqnOrRefTypePartCommon').flatMap((part) => tokensOf(part, 'Identifier'));
  if (names.length === 0)
    return suffixes.length === 0 ? evaluateExpression(prefix ?? node, scope) : fail(node, 'this expression');

  const variable = scope.variables.get(names[0] ?? '');
  let value: Value | undefined = variable;
  let calls = variable === undefined ? [names.join('.')] : names.slice(1);
  for (const suffix of suffixes) {
    const [invocation] = nodesOf(suffix, 'methodInvocationSuffix');
    if (invocation === undefined) {
      calls.push(...tokensOf(suffix, 'Identifier'));
      continue;
    }
    value = call(value, calls.pop() ?? fail(node, 'this call'), argumentsOf(invocation, scope), scope, node);
    calls = [];
  }
  const [constant] = calls;
  if (constant === undefined) return value ?? fail(node, names.join('.'));
  const known = scope.library[constant];
  return value === undefined && known !== undefined && typeof known !== 'function' ? known : fail(node, constant);
}

function call(receiver: Value | undefined, name: string, args: Value[], scope: Scope, node: Node): Value {
  if (receiver === undefined) {
    const known = scope.library[name];
    if (typeof known === 'function') return known(...args);
    const own = scope.methods.get(name) ?? fail(node, name);
    return callOwn(own, args, scope) ?? fail(node, `the value of ${name}`);
  }
  if (typeof receiver === 'string') return (textMethods[name] ?? fail(node, name))(receiver);
  if (typeof receiver === 'number') return fail(node, name);
  const method = (receiver as Instance)[name] ?? fail(node, name);
  return method(...args);
}

function callOwn(method: Node, args: readonly Value[], scope: Scope): Value | undefined {
  const names = findNodes(method, 'variableDeclaratorId').flatMap((id) => tokensOf(id, 'Identifier'));
  const [block] = findNodes(method, 'block');
  const variables = new Map(args.map((value, index) => [names[index] ?? '', value]));
  return block && evaluate(block, { ...scope, variables });
}

function argumentsOf(invocation: Node, scope: Scope): Value[] {
  const [list] = nodesOf(invocation, 'argumentList');
  return nodesOf(list, 'expression').map((expression) => evaluateExpression(expression, scope));
}

function fail(node: Node, name: string): never {
  throw new Error(`${placeOf(node)}: ${name} is not known here; add it to tools/languages/src/java.`);
}
