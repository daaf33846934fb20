import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkSboms } from '../src/sbom.ts';

const packages = [{ name: '@xs2a/client', version: '1.0.0' }];
const sbom = {
  bomFormat: 'CycloneDX',
  metadata: { component: { group: '@xs2a', name: 'client', version: '1.0.0' } },
  components: [],
};

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xs2a-sbom-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the software bills of materials', () => {
  test('are complete when there is one for each package', async () => {
    await writeFile(join(folder, 'client.cdx.json'), JSON.stringify(sbom));
    await expect(checkSboms(packages, folder)).resolves.toBeUndefined();
  });

  test('are refused when a package has none', async () => {
    await expect(checkSboms(packages, folder)).rejects.toThrow('no SBOM of @xs2a/client');
  });

  test('are refused when one is of another format', async () => {
    await writeFile(join(folder, 'client.cdx.json'), JSON.stringify({ ...sbom, bomFormat: 'SPDX' }));
    await expect(checkSboms(packages, folder)).rejects.toThrow('client.cdx.json is no CycloneDX');
  });
});
