import { fileURLToPath } from 'node:url';
import { readArguments, runCommand, UsageError } from '@xs2a/tools-lib';
import { lint } from './lint.ts';
import { toReport } from './report.ts';
import { rules } from './rules/index.ts';
import { readTexts } from './texts/files.ts';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

const help = `Checks the sentences that users and contributors read: pages, changesets, descriptions of the contract, messages.

Usage: pnpm lint:prose [<file>...] [options]

  <file>           path below the root; without any, all files are checked
  --format <name>  text (default) or json
  --root <folder>  repository to check (default: this one)
  --help           this text

Rules: ${Object.keys(rules).join(', ')}.

Exit code: 0 without a problem, 1 with any, 2 if the command is wrong.`;

await runCommand(async () => {
  const parsed = readArguments(help, {
    format: { type: 'string', default: 'text' },
    root: { type: 'string', default: repository },
  });
  if (parsed === undefined) return 0;
  const { format, root } = parsed.values;
  if (format !== 'text' && format !== 'json') {
    throw new UsageError(`--format is text or json; got "${format}".\n\n${help}`);
  }
  const texts = readTexts(root, parsed.positionals);
  if (texts.length === 0) throw new UsageError(`${root} has no file whose sentences are checked.\n\n${help}`);
  const findings = await lint(texts);
  console.log(format === 'json' ? JSON.stringify(findings, null, 2) : toReport(findings, texts.length));
  return findings.length === 0 ? 0 : 1;
});
