/**
 * How Pagefind ranks results: a word in a title, an address or an operationId counts more than frequent use in a text.
 */
export const ranking = {
  termSimilarity: 9,
  pageLength: 0.1,
  termFrequency: 0.1,
  termSaturation: 1.2,
  metaWeights: { title: 5, address: 3, name: 3, words: 3, kind: 0 },
};
