import type { Facts } from './facts.ts';

interface Problem {
  message: string;
  repair: string;
}

/** A thing that was examined, and what is wrong with it, if anything. */
export interface Finding {
  name: string;
  problem: Problem | undefined;
}

/** The oldest Node that can run `npx -y pnpm`. */
const oldestNode = 20;
const leastFreeBytes = 2 * 1024 ** 3;
/** Platforms for which package.json has a Node. */
const platforms = ['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'];

const examinations: { name: string; examine(facts: Facts): Problem | undefined }[] = [
  {
    name: 'operating system',
    examine: ({ platform }) =>
      problemIf(
        !platforms.includes(platform),
        `The repository installs no Node for ${platform}.`,
        `Work on ${platforms.join(', ')}; on Windows, in WSL.`,
      ),
  },
  {
    name: 'Node of the machine',
    examine: ({ machineNode }) =>
      problemIf(
        machineNode === undefined || Number.parseInt(machineNode, 10) < oldestNode,
        machineNode === undefined ? 'There is no Node on the PATH.' : `Node ${machineNode} is too old for npx.`,
        `Install Node ${oldestNode} or newer: https://nodejs.org`,
      ),
  },
  {
    name: 'Node of the repository',
    examine: ({ node, wantedNode }) =>
      problemIf(
        node !== wantedNode,
        `Scripts run on Node ${node} instead of ${wantedNode}.`,
        'Start them with pnpm, which uses the Node of node_modules/.bin. If it is missing there: pnpm install --force',
      ),
  },
  {
    name: 'pnpm',
    examine: ({ pnpm, wantedPnpm }) =>
      problemIf(
        pnpm !== undefined && pnpm !== wantedPnpm,
        `This is ${pnpm} instead of ${wantedPnpm}.`,
        `npx -y ${wantedPnpm} <script>`,
      ),
  },
  {
    name: 'dependencies',
    examine: ({ installed, wantedPnpm }) =>
      problemIf(
        installed !== 'fresh',
        installed === 'missing' ? 'Nothing is installed.' : 'The installed packages are not those of pnpm-lock.yaml.',
        `npx -y ${wantedPnpm} install`,
      ),
  },
  {
    name: 'git',
    examine: ({ git }) =>
      problemIf(
        git === undefined,
        'There is no git, or this folder is not a clone.',
        'Install git and clone the repository: the compatibility gate and the changesets read its history.',
      ),
  },
  {
    name: 'history',
    examine: ({ git }) =>
      problemIf(git?.shallow === true, 'The clone is shallow.', 'git fetch --unshallow') ??
      problemIf(git?.hasMain === false, 'The branch main is not known.', 'git fetch origin main:main'),
  },
  {
    name: 'line endings',
    examine: ({ git }) =>
      problemIf(
        git?.autocrlf === 'true',
        'Git turns line endings into CRLF, and generated files differ from the committed ones.',
        'git config core.autocrlf false && git rm -rq --cached . && git reset -q --hard',
      ),
  },
  {
    name: 'disk',
    examine: ({ freeBytes }) =>
      problemIf(
        freeBytes < leastFreeBytes,
        `Only ${(freeBytes / 1024 ** 3).toFixed(1)} GiB are free; dependencies and builds need ${leastFreeBytes / 1024 ** 3}.`,
        'Make room. Caches of the repository may go: rm -rf .turbo node_modules/.cache',
      ),
  },
  {
    name: 'local servers',
    examine: ({ listenError }) =>
      problemIf(
        listenError !== undefined,
        `No server can listen on 127.0.0.1: ${listenError}`,
        'Allow it in the sandbox or firewall that this shell runs in.',
      ),
  },
  {
    name: 'watched files',
    examine: ({ watchError }) =>
      problemIf(
        watchError !== undefined,
        `\`pnpm dev\` cannot watch spec: ${watchError}`,
        'On Linux: sudo sysctl fs.inotify.max_user_watches=524288 fs.inotify.max_user_instances=512',
      ),
  },
  {
    name: 'browser',
    examine: ({ browserError }) =>
      problemIf(
        browserError !== undefined,
        `Tests of pages find no browser: ${browserError}`,
        'Install Chromium, or name one: export XS2A_BROWSER=<path>',
      ),
  },
];

/** Every examination with its problem, if it has one, in the order in which problems are best repaired. */
export function diagnose(facts: Facts): Finding[] {
  return examinations.map(({ name, examine }) => ({ name, problem: examine(facts) }));
}

function problemIf(condition: boolean, message: string, repair: string): Problem | undefined {
  return condition ? { message, repair } : undefined;
}
