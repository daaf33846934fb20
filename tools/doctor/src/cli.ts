/**
 * `pnpm run doctor`: says what is wrong with this machine or this checkout, and how to repair it. It imports nothing
 * but Node, because it has to run where the installation is broken.
 */

import { diagnose } from './diagnose.ts';
import { collectFacts } from './facts.ts';
import { render } from './render.ts';

const help = `Says what is wrong with this machine or this checkout, and how to repair it.

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
