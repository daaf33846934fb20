import { Xs2aError } from './errors.ts';

/**
 * Creates something once, although an answer can be lost: if it is, looks for what was created, and creates it again only
 * if it is not there.
 *
 * A request that is still on its way when the list is read is not found. Verifications, risks, payments and bank
 * connections are listed when the bank user has finished the wizard. Until then only the lost answer has the key, so that
 * nobody can finish them, and another creation does no harm.
 *
 * @param create sends the creation
 * @param list where it appears, newest first if there are many; it is read only if the answer is lost
 * @param isMine recognises it by its time and by what you know of it, such as `metadata`. The clock of the server may
 *   differ from yours: allow for a minute
 * @returns what `create` resolves to, or the item of the list
 * @throws what `create` rejects with, unless it may have been carried out; and the errors of reading the list
 * @example
 * const since = new Date(Date.now() - 60_000);
 * const from = since.toISOString().replace(/\.\d+/, ''); // filters take no milliseconds
 * const payment = await createOrFind(
 *   () => client.createPayment({ body: { ...order, metadata: { orderid } } }).orThrow(),
 *   client.listPayments({ query: { from } }),
 *   ({ metadata }) => metadata?.orderid === orderid,
 * );
 */
export async function createOrFind<Created, Item>(
  create: () => Promise<Created>,
  list: AsyncIterable<Item>,
  isMine: (item: Item) => boolean,
): Promise<Created | Item> {
  try {
    return await create();
  } catch (error) {
    if (!(error instanceof Xs2aError && error.mayHaveSucceeded)) throw error;
  }
  for await (const item of list) if (isMine(item)) return item;
  return create();
}
