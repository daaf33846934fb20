import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildSite } from '../src/build.ts';
import { home } from '../src/home.ts';

it('replaces no folder that is not its own', async () => {
  await expect(buildSite({ output: join(home, 'src') })).rejects.toThrow('src would be replaced');
});
