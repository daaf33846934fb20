import { validateWorkflow } from '@action-validator/core';
import { parseChangesetFile } from '@changesets/parse';
import { parse } from 'yaml';
import type { CodeBlock } from './markdown.ts';
import type { Workspace } from './workspace.ts';

/** What a block of YAML has of a workflow. */
interface Workflow {
  jobs?: Record<string, { steps?: Step[] }>;
  steps?: Step[];
}

interface Step {
  run?: string;
}

/** @returns what is wrong with a block of data; nothing for a block of code */
export function problemsOfData({ language, text }: CodeBlock, workspace: Workspace): string[] {
  try {
    if (language === 'json') JSON.parse(text);
    if (language === 'yaml') return problemsOfYaml(text);
    if (language === 'md') return problemsOfChangeset(text, workspace);
    return [];
  } catch (error) {
    return [(error as Error).message.split('\n')[0] ?? ''];
  }
}

/** The commands of a block: all of a script, and those of the steps of a workflow. */
export function scriptsIn({ language, text }: CodeBlock): string[] {
  if (language === 'sh') return [text];
  const workflow = language === 'yaml' ? readWorkflow(text) : undefined;
  const runs = Object.values(workflow?.jobs ?? {}).flatMap(({ steps = [] }) => steps.flatMap(({ run }) => run ?? []));
  // The CI sets their variables.
  return runs.map((run) => `set +u\n${run}`);
}

/** A workflow, or steps with the rest of one around them; `undefined` for any other text. */
function readWorkflow(text: string): Workflow | undefined {
  let content: Workflow | Step[] | null;
  try {
    content = parse(text);
  } catch {
    return undefined;
  }
  const steps = Array.isArray(content) ? content : content?.steps;
  if (steps?.some((step) => 'run' in step || 'uses' in step)) {
    return { on: 'push', jobs: { job: { 'runs-on': 'ubuntu-latest', steps } } } as Workflow;
  }
  return Array.isArray(content) || content?.jobs === undefined ? undefined : content;
}

function problemsOfYaml(text: string): string[] {
  parse(text);
  const workflow = readWorkflow(text);
  if (workflow === undefined) return [];
  return validateWorkflow(JSON.stringify(workflow)).errors.map((error) => `no workflow: ${JSON.stringify(error)}`);
}

function problemsOfChangeset(text: string, { packages }: Workspace): string[] {
  const published = new Set(packages.filter(({ isPublished }) => isPublished).map(({ name }) => name));
  const { releases } = parseChangesetFile(text);
  const unknown = releases.filter(({ name }) => !published.has(name)).map(({ name }) => `there is no package ${name}`);
  const bumps = ['major', 'minor', 'patch'];
  const wrong = releases.filter(({ type }) => !bumps.includes(type)).map(({ type }) => `${type} is no bump`);
  return releases.length === 0 ? ['no changeset: it names no package'] : [...unknown, ...wrong];
}
