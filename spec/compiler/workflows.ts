/** The workflows for publication: JSON next to the bundle, with the version of the contract. */
import { basename } from 'node:path/posix';
import { workflowFiles } from '../reader/arazzo/documents.ts';
import { array, type JsonObject, object } from '../reader/json.ts';
import type { Contract } from '../reader/references.ts';
import type { Source } from '../reader/source.ts';

/**
 * @param source the files of the contract
 * @param contract the bundle that the documents will refer to
 * @returns documents by the name of their file: `verify.arazzo.json`
 */
export function compiledWorkflows(source: Source, contract: Contract): Map<string, JsonObject> {
  const { version } = object(contract.info);
  const documents = workflowFiles(source).map(({ file, document }): [string, JsonObject] => {
    const sources = array(document.sourceDescriptions).map((description) => ({
      ...object(description),
      url: String(object(description).url).replace(/\.yaml$/, '.json'),
    }));
    const info = { ...object(document.info), version };
    return [basename(file).replace(/\.yaml$/, '.json'), { ...document, info, sourceDescriptions: sources }];
  });
  return new Map(documents);
}
