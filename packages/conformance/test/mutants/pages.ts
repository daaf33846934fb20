import { inSuccess, type Mutant } from './mutant.ts';

/** Lists whose figures contradict each other. */
export const pages: Mutant[] = [
  {
    name: 'the current page lies behind the last one',
    operation: 'listRisks',
    answer: inSuccess((body) => ({ ...body, current_page: Number(body.last_page) + 1 })),
  },
  {
    name: 'a page has more entries than it may have',
    operation: 'listPayments',
    answer: inSuccess((body) => ({ ...body, data: Array.from({ length: 101 }, () => body.data[0]) })),
  },
  {
    name: 'a page counts from 0',
    operation: 'listBlacklistItems',
    answer: inSuccess((body) => ({ ...body, current_page: 0 })),
  },
];
