import { fileURLToPath } from 'node:url';
import { run } from '@xs2a/tools-lib';
import { beforeAll, describe, expect, test } from 'vitest';
import { installExamples } from '../../src/install.ts';
import { readResults, resultOf } from '../../src/validators/results.ts';
import { folder, listValidators } from '../../src/validators/validators.ts';

const results = await readResults();
const compiler = fileURLToPath(new URL('../../../../node_modules/typescript/bin/tsc', import.meta.url));

// Everything is fetched from the registry on a new machine.
beforeAll(() => installExamples(folder), 600_000);

describe.concurrent('every validator finds in both bundles what the page says', () => {
  test.each(listValidators())('$name', { timeout: 900_000 }, async (validator) => {
    await run(process.execPath, [compiler, '-p', `${folder}${validator.name}`]);
    const { result, log } = await resultOf(validator);
    expect(log).toBe('');
    expect(result, `Repair with: pnpm validators ${validator.name}`).toEqual(results[validator.name]);
  });
});
