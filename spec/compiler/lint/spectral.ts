/** Runs Spectral on the bundle and says where in the sources its results belong. */
import spectral from '@stoplight/spectral-core';
import { toPointer } from '../../reader/json.ts';
import type { Contract } from '../../reader/references.ts';
import { locate, type Source } from '../../reader/source.ts';
import { fromMessage, ruleset } from '../../rules/ruleset.ts';
import { adviceFor } from './advice.ts';
import { toSourcePlace } from './mapping.ts';
import type { Problem } from './problem.ts';

/**
 * Every result counts, whatever its severity.
 *
 * @param contract the bundle
 * @param source the files it was made of
 */
export async function lintBundle(contract: Contract, source: Source): Promise<Problem[]> {
  const linter = new spectral.Spectral();
  linter.setRuleset(ruleset);
  const results = await linter.run(parsed(contract));
  return results.map((result) => {
    const place = toSourcePlace(source, result.path);
    const rule = String(result.code);
    const own = fromMessage(result.message);
    return {
      rule: own || rule.startsWith('owasp:') ? rule : `oas/${rule}`,
      file: place.file,
      ...locate(source.files.get(place.file), place.path),
      pointer: toPointer(place.path),
      ...(own ?? { found: result.message, ...adviceFor(rule, ruleDescription(rule)) }),
    };
  });

  function ruleDescription(rule: string): string | undefined {
    return linter.ruleset?.rules[rule]?.description ?? undefined;
  }
}

/** The bundle is parsed already, and its lines mean nothing to anybody: Spectral need not write and read it again. */
function parsed(contract: Contract): Parameters<spectral.Spectral['run']>[0] {
  const result = { data: contract, diagnostics: [], ast: contract, lineMap: [] };
  return { parsed: result, getLocationForJsonPath: () => undefined } as never;
}
