/**
 * `pnpm run doctor`: reports faults of this machine or this checkout, and how to repair them. It imports only Node
 * modules, because it must also run with a broken installation.
 */

import { diagnose } from './diagnose.ts';
import { collectFacts } from './facts.ts';
import { render } from './render.ts';

const help = `Finds faults of this machine or this checkout, and says how to repair them.

Usage: pnpm run doctor

(\`pnpm doctor\` without \`run\` is another command: pnpm examines itself.)

Exit code: 0 if nothing is wrong, 1 if something is, 2 if the command is wrong.`;

const [argument] = process.argv.slice(2);
if (argument === '--help') {
  console.log(help);
} else if (argument !== undefined) {
  console.error(`Unknown argument "${argument}".\n\n${help}`);
  process.exitCode = 2;
} else {
  const findings = diagnose(await collectFacts());
  console.log(render(findings));
  if (findings.some(({ problem }) => problem !== undefined)) process.exitCode = 1;
}
