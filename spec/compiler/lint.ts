/** `pnpm lint` of the contract. */
import { parseArgs } from 'node:util';
import { runCommand, UsageError } from '@xs2a/tools-lib';
import { specDirectory } from './bundle.ts';
import { lintContract } from './lint/contract.ts';
import { toJson, toText } from './lint/report.ts';

const help = `Checks the contract: syntax, layout, Redocly, Spectral with OWASP and our own rules, every example and workflow.

Usage: node compiler/lint.ts [--spec <dir>] [--format text|json]

  --spec <dir>     folder that holds openapi.yaml (default: spec/)
  --format <name>  text (default) or json
  --help           this text

Exit code: 0 without a problem, 1 with any, 2 if the command is wrong. Exceptions for one place are listed in rules/exceptions.yaml.`;

/**
 * Runs the command.
 *
 * @param args of the command line
 * @param print writes a report, or the help
 * @returns the exit code
 * @throws {UsageError} for a wrong format
 * @throws {TypeError} of `parseArgs` for a wrong option
 */
export async function lintCommand(args: string[], print: (text: string) => void): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { spec: { type: 'string' }, format: { type: 'string', default: 'text' }, help: { type: 'boolean' } },
  });
  const { spec, format, help: isHelp } = values;
  if (isHelp) {
    print(help);
    return 0;
  }
  if (format !== 'text' && format !== 'json') {
    throw new UsageError(`Unknown --format ${format}; expected text or json.`);
  }
  const { problems, ...summary } = await lintContract(spec ?? specDirectory);
  print(format === 'json' ? toJson(problems, summary) : toText(problems, summary, spec ?? 'spec'));
  return problems.length > 0 ? 1 : 0;
}

if (import.meta.main) await runCommand(() => lintCommand(process.argv.slice(2), console.log));
