/** All our own rules. Each file is one rule, and the file name is the name of the rule. */
import { readdirSync } from 'node:fs';
import type { HouseRule, LayoutRule, WorkflowRule } from './rule.ts';

/** All house rules by name. */
export const houseRules = await load<HouseRule>('house');

/** All layout rules by name. */
export const layoutRules = await load<LayoutRule>('layout');

/** All rules about workflows by name. */
export const workflowRules = await load<WorkflowRule>('workflow');

async function load<Rule>(folder: string): Promise<Map<string, Rule>> {
  const directory = new URL(`${folder}/`, import.meta.url);
  const files = readdirSync(directory).filter((file) => file.endsWith('.ts'));
  const rules = files.sort().map(async (file): Promise<[string, Rule]> => {
    const module = (await import(new URL(file, directory).href)) as { default: Rule };
    return [file.replace(/\.ts$/, ''), module.default];
  });
  return new Map(await Promise.all(rules));
}
