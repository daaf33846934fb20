import { basename } from 'node:path/posix';
import { workflowFiles, workflowsIn } from '../../reader/arazzo/documents.ts';
import type { LayoutRule } from '../rule.ts';

export default {
  reason: 'A report names a workflow without its file, so the name must identify the file.',
  *check(source) {
    for (const document of workflowFiles(source)) {
      const theme = camelCase(basename(document.file, '.arazzo.yaml'));
      for (const [index, { id, path, file }] of workflowsIn(document).entries()) {
        const isRight = index === 0 ? id === theme : new RegExp(`^${theme}[A-Z0-9][A-Za-z0-9]*$`).test(id);
        if (isRight) continue;
        yield {
          file,
          path: [...path, 'workflowId'],
          actual: `the workflow ${id || 'without a name'} in ${basename(file)}`,
          expected: index === 0 ? `the name of the file, ${theme}` : `a name that begins with ${theme}, in camelCase`,
          repair: 'Rename the workflow or its file, or move the workflow to the file of its theme.',
        };
      }
    }
  },
} satisfies LayoutRule;

/** `sync-full` → `syncFull`. */
function camelCase(name: string): string {
  return name.replace(/-([a-z0-9])/g, (_dash, letter: string) => letter.toUpperCase());
}
