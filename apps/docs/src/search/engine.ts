import MiniSearch, { type Options, type SearchResult } from 'minisearch';
import type { Heading, SearchDocument } from './documents.ts';
import { fieldWeights as boost, kindWeight, nameWeight, titleWeight, type Weighed } from './weights.ts';
import { fold, formsOf, termOf, termsIn, wordsOf } from './words.ts';

/** A result: what is shown of a document. */
export interface Hit extends Omit<SearchDocument, 'aliases' | 'headings' | 'text'> {
  /** Headings of the page that fit the query, three at most. */
  headings: readonly Heading[];
}

type Stored = Omit<Hit, 'headings'> & Weighed & { allHeadings: readonly Heading[] };

const options: Options<SearchDocument> = {
  idField: 'url',
  fields: ['title', 'aliases', 'name', 'address', 'description', 'headings', 'text'],
  storeFields: ['url', 'kind', 'title', 'name', 'address', 'description', 'allHeadings', 'allAliases'],
  extractField: (document, field) => {
    if (field === 'allHeadings') return document.headings;
    if (field === 'allAliases') return document.aliases.map(termsIn);
    if (field === 'aliases') return document.aliases.join(' . ');
    if (field === 'headings') return document.headings.map(({ title }) => title).join(' . ');
    return document[field as keyof SearchDocument];
  },
  tokenize: wordsOf,
  processTerm: formsOf,
};

/** As many as the dialog shows: `max-results` in `Search.astro`. */
const mostHits = 20;

/** The index of a site, as text. */
export function buildIndex(documents: readonly SearchDocument[]): string {
  const index = new MiniSearch(options);
  index.addAll(documents);
  return JSON.stringify(index);
}

export class Search {
  readonly #index: MiniSearch<SearchDocument>;

  /** @param text what `buildIndex` has returned */
  constructor(text: string) {
    this.#index = MiniSearch.loadJSON(text, options);
  }

  /**
   * Finds what has the words of a query: first what has all of them, a guide before the reference. A word that is
   * nowhere stands for those that are written almost like it.
   *
   * @returns the best first
   */
  find(query: string): Hit[] {
    const words = [...new Set(query.match(/[\p{L}\p{N}_]+/gu) ?? [])].filter((word) => termOf(word) !== undefined);
    const candidates = new Map<string, Candidate>();
    const meant: string[] = [];
    for (const [index, word] of words.entries()) {
      const { results, isGuessed } = this.#resultsOf(word, index === words.length - 1);
      for (const result of results) add(result, candidates);
      meant.push((isGuessed && results[0]?.terms[0]) || word);
    }
    const ranked = [...candidates.values()].map((hit) => ({ ...hit, score: scoreOf(hit, query, meant) }));
    return ranked
      .toSorted((a, b) => b.score - a.score)
      .slice(0, mostHits)
      .map(({ stored: { allHeadings, allAliases: _, ...stored }, terms }) => ({
        ...stored,
        headings: fitting(allHeadings, terms),
      }));
  }

  /** The documents with a word, or with the beginning of one, or with words that are spelt almost alike. */
  #resultsOf(word: string, isLast: boolean): { results: SearchResult[]; isGuessed: boolean } {
    const exact = this.#index.search(word, { boost, processTerm: termOf });
    if (exact.length > 0 && !isLast) return { results: exact, isGuessed: false };
    // The last word may not be finished yet.
    const prefix = exact.length > 0 ? 0.05 : 0.5;
    const folded = fold(word);
    const begun =
      folded.length < 2 ? exact : this.#index.search(word, { boost, prefix: true, weights: { prefix, fuzzy: 0 } });
    if (begun.length > 0) return { results: begun, isGuessed: false };
    for (const spelling of swaps(word)) {
      const swapped = this.#index.search(spelling, { boost });
      if (swapped.length > 0) return { results: swapped, isGuessed: true };
    }
    const distance = folded.length < 4 ? 0 : folded.length < 8 ? 1 : 2;
    const similar = distance === 0 ? [] : this.#index.search(word, { boost, fuzzy: distance, processTerm: fold });
    return { results: similar, isGuessed: true };
  }
}

/** A document with some of the words of a query. */
interface Candidate {
  stored: Stored;
  score: number;
  /** How many words of the query it has. */
  words: number;
  terms: Set<string>;
}

function add(
  { id, score, terms, match, queryTerms: _, ...rest }: SearchResult,
  candidates: Map<string, Candidate>,
): void {
  const stored = rest as Stored;
  const hit = candidates.get(id) ?? { stored, score: 0, words: 0, terms: new Set() };
  hit.score += score * kindWeight(stored.kind, new Set(Object.values(match).flat()));
  hit.words += 1;
  for (const term of terms) hit.terms.add(term);
  candidates.set(id, hit);
}

/** @param meant the words of the query, mistyped ones as they are in the index */
function scoreOf({ stored, score, words }: Candidate, query: string, meant: readonly string[]): number {
  const share = words / meant.length;
  return score * share ** 3 * nameWeight(stored, query) * titleWeight(stored, meant.join(' '));
}

/** A word with two neighbouring letters swapped, in all ways. */
function swaps(word: string): string[] {
  return [...word]
    .slice(1)
    .map((letter, index) => `${word.slice(0, index)}${letter}${word[index]}${word.slice(index + 2)}`);
}

function fitting(headings: readonly Heading[], terms: ReadonlySet<string>): Heading[] {
  const fits = ({ title }: Heading) => wordsOf(title).some((word) => terms.has(termOf(word) ?? ''));
  return headings.filter(fits).slice(0, 3);
}
