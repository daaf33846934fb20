/** Loads the collection as Postman does: every request has to have an address without gaps. */
import { readFile } from 'node:fs/promises';
import postman, { type Item } from 'postman-collection';

const collection = new postman.Collection(JSON.parse(await readFile('generated/collection.json', 'utf8')));
const requests: Item[] = [];
collection.forEachItem((item) => requests.push(item));
if (requests.length === 0) throw new Error('The collection has no requests.');
for (const { name, request } of requests) {
  const address = request.url.toString();
  if (!/^\{\{baseUrl\}\}\/v1\/[^<>]*$/.test(address)) throw new Error(`${name}: ${address}`);
}
