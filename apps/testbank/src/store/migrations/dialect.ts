/** What the databases call the types of columns. */
import { type ColumnBuilderCallback, type ColumnDataType, type RawBuilder, sql } from 'kysely';

export type DialectName = 'sqlite' | 'postgres';

export interface ColumnTypes {
  /** 64 bits: moments are milliseconds. */
  readonly integer: ColumnDataType;
  /** Ordered by its bytes. */
  readonly text: ColumnDataType | RawBuilder<unknown>;
  /** Counts rows, and is their primary key. */
  readonly position: ColumnBuilderCallback;
}

export const types: Readonly<Record<DialectName, ColumnTypes>> = {
  sqlite: { integer: 'integer', text: 'text', position: (built) => built.primaryKey().autoIncrement() },
  postgres: {
    integer: 'bigint',
    text: sql`text collate "C"`,
    position: (built) => built.primaryKey().generatedByDefaultAsIdentity(),
  },
};
