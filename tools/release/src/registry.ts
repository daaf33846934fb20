/** A registry on this machine: Verdaccio, which passes on everything but our own packages. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, run, start } from '@xs2a/tools-lib';

const home = fileURLToPath(new URL('../registry', import.meta.url));

export interface Registry {
  url: string;
  /** Environment in which npm and pnpm use this registry, and may publish to it. */
  env: NodeJS.ProcessEnv;
  /** The published versions of a package; an empty list if it is not published. */
  versions(name: string): Promise<string[]>;
  stop(): Promise<void>;
}

/**
 * Installs Verdaccio if need be, and starts it on a free port of the loopback interface.
 *
 * @param folder for its storage and configuration, to be removed by the caller
 */
export async function startRegistry(folder: string): Promise<Registry> {
  await run('pnpm', ['install', '--frozen-lockfile'], { cwd: home });
  const { stdout: upstream } = await run('pnpm', ['config', 'get', 'registry'], { cwd: home });
  const config = join(folder, 'config.yaml');
  await mkdir(folder, { recursive: true });
  await writeFile(config, JSON.stringify(configOf(upstream.trim().split('\n').at(-1) ?? '', join(folder, 'storage'))));
  const address = `127.0.0.1:${await freePort()}`;
  const verdaccio = join(home, 'node_modules', 'verdaccio', 'bin', 'verdaccio');
  const args = [verdaccio, '--config', config, '--listen', address];
  const server = start('node', args, { cwd: folder });
  await server.waitFor(/http address/);
  const url = `http://${address}/`;
  const userConfig = join(folder, '.npmrc');
  // Any token will do, because the registry lets everybody publish.
  await writeFile(userConfig, `registry=${url}\n//${address}/:_authToken=rehearsal\n`);
  return {
    url,
    env: { NPM_CONFIG_USERCONFIG: userConfig, npm_config_registry: url, pnpm_config_registry: url },
    async stop() {
      await server.stop();
    },
    async versions(name) {
      const response = await fetch(`${url}${name.replace('/', '%2f')}`);
      if (response.status === 404) return [];
      const { versions } = (await response.json()) as { versions: Record<string, unknown> };
      return Object.keys(versions);
    },
  };
}

/** JSON is YAML. */
function configOf(upstream: string, storage: string): object {
  return {
    storage,
    uplinks: { upstream: { url: upstream, maxage: '60m', timeout: '60s' } },
    packages: {
      '@xs2a/*': { access: '$all', publish: '$all', unpublish: '$all' },
      '**': { access: '$all', proxy: 'upstream' },
    },
    max_body_size: '50mb',
    web: { enable: false },
    log: { type: 'stdout', format: 'pretty', level: 'warn' },
  };
}
