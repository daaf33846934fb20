import { evaluate, type Scope } from './evaluate.ts';
import { type JavaRequest, libraryOf, Sent } from './library.ts';
import { findNodes, type Node, nodesOf, parseJava, tokensOf } from './tree.ts';

export type { JavaRequest } from './library.ts';

/**
 * Reads the request that a program sends first with `java.net.http`. The program is parsed, and its statements up to
 * that request are evaluated: variables, calls of its own methods, and what it uses of the library of Java. It is not
 * run: what it does with the answer is only parsed.
 *
 * @param program a file with one class, which has a method `main`
 * @param env variables of its environment
 * @throws {Error} if the program cannot be parsed, uses something that is not known, or sends nothing
 */
export async function readJavaRequest(program: string, env: Readonly<Record<string, string>>): Promise<JavaRequest> {
  const methods = new Map(
    findNodes(await parseJava(program), 'methodDeclaration').map((method) => [nameOf(method), method] as const),
  );
  const main = methods.get('main');
  if (main === undefined) throw new Error('The program has no method `main`.');
  const scope: Scope = { variables: new Map(), methods, library: libraryOf(env) };
  try {
    evaluate(bodyOf(main), scope);
  } catch (sent) {
    if (sent instanceof Sent) return sent.request;
    throw sent;
  }
  throw new Error('The program sends nothing.');
}

function nameOf(method: Node): string {
  const [header] = nodesOf(method, 'methodHeader');
  return tokensOf(nodesOf(header, 'methodDeclarator')[0], 'Identifier')[0] ?? '';
}

function bodyOf(method: Node): Node {
  const [body] = findNodes(method, 'block');
  if (body === undefined) throw new Error('The method `main` has no body.');
  return body;
}
