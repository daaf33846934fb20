/** What the pages offer for choice: products with their fields, banks, PINs, operations, types of events. */
import type { Contract } from '@xs2a/contract';
import { defaultParameters, type Product, places } from '../control/products.ts';
import document from '../generated/control/openapi.json' with { type: 'json' };
import { type Pin, pins } from '../pins.ts';
import { type Field, fieldsOf } from './fields.ts';

export interface Catalog {
  readonly products: readonly CatalogProduct[];
  /** PINs with an effect. */
  readonly pins: readonly Pin[];
  /** Operations of the API, for faults. */
  readonly operations: readonly { readonly id: string; readonly summary: string }[];
  /** Types of events that can be created. */
  readonly eventTypes: readonly string[];
}

interface CatalogProduct {
  readonly product: Product;
  readonly operation: string;
  readonly method: string;
  readonly path: string;
  readonly fields: readonly Field[];
  /** Values that lead to the Testbank, and those that the product needs, by the mode of the API key. */
  readonly values: Readonly<Record<'test' | 'live', object>>;
}

const operationIds = {
  verification: 'createVerification',
  risk: 'createRisk',
  payment: 'createPayment',
  connection: 'createBankConnection',
} as const satisfies Record<Product, string>;

export function createCatalog(contract: Contract): Catalog {
  return {
    products: (Object.keys(operationIds) as Product[]).map((product) => {
      const operation = contract.operations.find(({ id }) => id === operationIds[product]);
      const schema = operation?.body?.content.find(({ type }) => type === 'application/json')?.schema?.schema;
      if (schema === undefined) throw new Error(`The contract has no body of ${operationIds[product]}.`);
      return {
        product,
        operation: operationIds[product],
        ...places[product],
        fields: fieldsOf(contract, schema),
        values: { test: defaultParameters(product, 1), live: defaultParameters(product, 0) },
      };
    }),
    pins,
    operations: contract.operations.map(({ id, summary }) => ({ id, summary })),
    eventTypes:
      document.paths['/_testbank/events'].post.requestBody.content['application/json'].schema.properties.type.enum,
  };
}
