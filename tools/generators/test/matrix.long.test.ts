import { beforeAll, describe, expect, test } from 'vitest';
import { listExamples } from '../src/examples.ts';
import { installExamples } from '../src/install.ts';
import { readResults, resultOf } from '../src/results.ts';

const results = await readResults();

// Everything is fetched from the registry on a new machine.
beforeAll(() => installExamples());

describe.concurrent('every generator does with both bundles what the matrix says', () => {
  test.each(listExamples())('$name', async (example) => {
    const { result, log } = await resultOf(example);
    expect(result, `${log}\nRepair with: pnpm generators ${example.name}`).toEqual(results[example.name]);
  });
});
