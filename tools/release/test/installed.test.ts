import { realpathSync } from 'node:fs';
import { join } from 'node:path';
import semver from 'semver';
import { describe, expect, it } from 'vitest';
import { installScripts, listInstalled, type Manifest } from '../src/installed.ts';
import { publishedPackages } from '../src/packages.ts';

const root = join(import.meta.dirname, '../../..');
const packages = await publishedPackages(root);
const label = ({ name, version }: Manifest) => `${name}@${version}`;

/** What npm would warn of, or refuse, on a Node for which the first of the packages is made. */
function strangers([own, ...others]: readonly Manifest[]): string[] {
  const { node = '*' } = own?.engines ?? {};
  return others.filter(({ engines }) => !semver.subset(node, engines?.node ?? '*')).map(label);
}

describe.each(packages)('installing $name', ({ path }) => {
  const installed = listInstalled(path);

  it('runs no script', () => {
    expect(installed.filter((manifest) => installScripts(manifest).length > 0).map(label)).toEqual([]);
  });

  it('needs no other Node than the package itself', () => {
    expect(strangers(installed)).toEqual([]);
  });
});

describe('what is installed with a package', () => {
  // Installed only in this repository: the mock contains Prism.
  const prism = listInstalled(realpathSync(join(root, 'apps/mock/node_modules/@stoplight/prism-http')));

  it('includes dependencies of dependencies, each once', () => {
    const labels = prism.map(label);
    expect(labels).toContainEqual(expect.stringMatching(/^@scarf\/scarf@/));
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('is searched for scripts', () => {
    const withScripts = prism.filter((manifest) => installScripts(manifest).length > 0);
    expect(withScripts.map(({ name }) => name)).toEqual(['@scarf/scarf']);
  });

  it.each([
    { node: '>=22.13', want: ['dependency@1.0.0'] },
    { node: '>=24.18', want: [] },
  ])('is compared with $node', ({ node, want }) => {
    const own = { name: 'own', version: '1.0.0', engines: { node } };
    const dependency = { name: 'dependency', version: '1.0.0', engines: { node: '>=24.18.0' } };
    expect(strangers([own, dependency])).toEqual(want);
  });
});
