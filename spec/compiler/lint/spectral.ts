/** Runs Spectral on the bundle. */
import spectral from '@stoplight/spectral-core';
import type { Contract } from '../../reader/references.ts';
import type { Source } from '../../reader/source.ts';
import { adviceFor } from '../../rules/others/advice.ts';
import { fromMessage, ruleset } from '../../rules/ruleset.ts';
import { type Problem, toSourceProblem } from './problem.ts';

/**
 * Every result counts, whatever its severity.
 *
 * @param contract the bundle
 * @param source the files from which it was made
 */
export async function lintBundle(contract: Contract, source: Source): Promise<Problem[]> {
  const linter = new spectral.Spectral();
  linter.setRuleset(ruleset);
  const results = await linter.run(asDocument(contract));
  return results.map(({ code, message, path }) => {
    const name = String(code);
    const position = fromMessage(message);
    if (position) return toSourceProblem(source, name, { path, ...position });
    const advice = adviceFor('spectral', name, { description: linter.ruleset?.rules[name]?.description ?? undefined });
    const rule = name.startsWith('owasp:') ? name : `oas/${name}`;
    return toSourceProblem(source, rule, { path, actual: message, ...advice });
  });
}

/** The bundle as Spectral's document. It has no lines that anybody would look up, so it is not written and parsed. */
function asDocument(contract: Contract): Parameters<spectral.Spectral['run']>[0] {
  const result = { data: contract, diagnostics: [], ast: contract, lineMap: [] };
  return { parsed: result, getLocationForJsonPath: () => undefined } as never;
}
