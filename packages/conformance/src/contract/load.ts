import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { LineCounter, parseDocument } from 'yaml';
import { ContractError, checkDocument } from './document.ts';
import { type Contract, createContract } from './model.ts';
import { createValidators } from './validators.ts';

/**
 * Reads a contract.
 *
 * @param file JSON or YAML, all in one file; without it, the bundle of `@xs2a/openapi`
 * @throws {ContractError} naming the file, and line or place, when it cannot be read or run
 */
export async function loadContract(file?: string): Promise<Contract> {
  const path = file ?? fileURLToPath(import.meta.resolve('@xs2a/openapi/openapi.json'));
  const contract = createContract(checkDocument(parse(await read(path, file === undefined), path), path));
  // Ours is checked before it is released.
  if (file !== undefined) checkSchemas(contract, path);
  return contract;
}

/** A schema that no validator can use would be told once for each case, as a mistake of the server. */
function checkSchemas({ document, operations }: Contract, path: string): void {
  const { response: validate } = createValidators(document);
  for (const { parameters, body, responses } of operations) {
    const content = [...(body?.content ?? []), ...responses.flatMap((response) => response.content)];
    const holders = [...parameters, ...content, ...responses.flatMap(({ headers }) => headers)];
    for (const { schema } of holders) {
      const wrong = schema && validate(schema, null).find(({ keyword }) => keyword === 'schema');
      if (wrong !== undefined) throw new ContractError(`${path}: ${wrong.found}. Correct it, or leave it out.`);
    }
  }
}

async function read(path: string, isOurs: boolean): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'no such file' : code === 'EISDIR' ? 'this is a folder' : message;
    throw new ContractError(`${path}: ${reason}.${isOurs ? ' Build the contract first: `pnpm build`.' : ''}`);
  }
}

function parse(text: string, path: string): unknown {
  if (/^\s*\{/.test(text)) {
    try {
      return JSON.parse(text);
    } catch {
      // YAML in braces looks like JSON, and its parser knows the line of a mistake.
    }
  }
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const [error] = document.errors;
  if (error === undefined) return document.toJS({ maxAliasCount: 10_000 });
  const { line, col } = lines.linePos(error.pos[0]);
  throw new ContractError(`${path}:${line}:${col}: ${error.message}`);
}
