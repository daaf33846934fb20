/** The packages of a repository that are published. */
import { run } from './run.ts';

export interface Published {
  name: string;
  version: string;
}

/** @param root folder of a workspace of pnpm */
export async function publishedPackages(root: string): Promise<Published[]> {
  const list = await run('pnpm', ['list', '--recursive', '--depth', '-1', '--json'], { cwd: root });
  const packages = JSON.parse(list.slice(list.indexOf('['))) as (Published & { private?: boolean })[];
  return packages.filter((one) => one.private !== true).map(({ name, version }) => ({ name, version }));
}
