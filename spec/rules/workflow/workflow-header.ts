import { workflowFiles } from '../../reader/arazzo/documents.ts';
import { at, type Path } from '../../reader/json.ts';
import type { WorkflowRule } from '../rule.ts';

/** What is the same in every document. The build writes the version of the contract, and the address of the bundle. */
const header: [Path, string][] = [
  [['info', 'version'], 'contract'],
  [['sourceDescriptions', 0, 'name'], 'xs2a'],
  [['sourceDescriptions', 0, 'url'], '../openapi.yaml'],
  [['sourceDescriptions', 0, 'type'], 'openapi'],
];

export default {
  reason: 'All workflows are about this contract, in the sources and in the published package.',
  *check(source) {
    for (const { file, document } of workflowFiles(source)) {
      const actual = at(document, ['arazzo']);
      if (typeof actual !== 'string' || !/^1\.0\.\d+$/.test(actual)) {
        const place = { file, path: ['arazzo'], actual: `\`arazzo: ${actual}\`` };
        yield {
          ...place,
          expected: 'Arazzo 1.0',
          repair: 'Write the version of Arazzo that the other documents have.',
        };
      }
      for (const [path, value] of header) {
        const written = at(document, path);
        if (written === value) continue;
        const key = String(path.at(-1));
        const expected = `\`${key}: ${value}\``;
        yield { file, path, actual: `\`${key}: ${written}\``, expected, repair: `Write ${expected}.` };
      }
      if (at(document, ['sourceDescriptions', 1]) === undefined) continue;
      yield {
        file,
        path: ['sourceDescriptions', 1],
        actual: 'a second source',
        expected: 'the contract alone',
        repair: 'Delete it; a workflow of another document cannot be called in a way that all tools understand.',
      };
    }
  },
} satisfies WorkflowRule;
