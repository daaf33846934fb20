import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../src/store/sqlite.ts';
import { DatabaseError, type Db } from '../../src/store/store.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'testbank-'));
  file = join(folder, 'bank.db');
});
afterEach(() => rmSync(folder, { recursive: true }));

const insert = (db: Db, name: string) => db.insertInto('setting').values({ name, value: 'x' }).execute();
const names = async (db: Db) =>
  (await db.selectFrom('setting').select('name').orderBy('name').execute()).map(({ name }) => name);

describe.each(['a file', 'memory'])('a database in %s', (place) => {
  const target = () => (place === 'memory' ? ':memory:' : file);

  it('reads what was written', async () => {
    const store = await openSqlite(target());
    await store.write((db) => insert(db, 'one'));
    expect(await store.read(names)).toEqual(['one']);
    await store.close();
  });

  it('keeps nothing of a write that fails', async () => {
    const store = await openSqlite(target());
    const failing = store.write(async (db) => {
      await insert(db, 'half');
      throw new Error('refused');
    });
    const other = store.write((db) => insert(db, 'whole'));
    await expect(failing).rejects.toThrow('refused');
    await other;
    expect(await store.read(names)).toEqual(['whole']);
    await store.close();
  });

  it('loses none of fifty concurrent changes of one row', async () => {
    const store = await openSqlite(target());
    await store.write((db) => db.insertInto('setting').values({ name: 'count', value: '0' }).execute());
    const increase = () =>
      store.write(async (db) => {
        const { value } = await db.selectFrom('setting').select('value').executeTakeFirstOrThrow();
        await db
          .updateTable('setting')
          .set({ value: String(Number(value) + 1) })
          .execute();
      });
    await Promise.all(Array.from({ length: 50 }, increase));
    const row = await store.read((db) => db.selectFrom('setting').select('value').executeTakeFirstOrThrow());
    expect(row.value).toBe('50');
    await store.close();
  });

  it('refuses a value of another type than its column', async () => {
    const store = await openSqlite(target());
    const wrong = store.write((db) =>
      db
        .insertInto('account')
        .values({ id: 'acc_1', number: 'five' as never, name: '', created_at: 0 })
        .execute(),
    );
    await expect(wrong).rejects.toThrow('cannot store TEXT value in INTEGER column');
    await store.close();
  });
});

describe('a database file', () => {
  it('keeps its content and its key', async () => {
    const first = await openSqlite(file);
    await first.write((db) => insert(db, 'kept'));
    await first.close();
    const second = await openSqlite(file);
    expect(await second.read(names)).toEqual(['kept']);
    expect(second.vaultKey).toEqual(first.vaultKey);
    await second.close();
  });

  it('has a key that only its owner can read', async () => {
    const store = await openSqlite(file);
    expect(statSync(`${file}.key`).mode & 0o777).toBe(0o600);
    await store.close();
  });

  it('shows a reader nothing that is not committed', async () => {
    const store = await openSqlite(file);
    let seen: string[] = ['not read'];
    await store.write(async (db) => {
      await insert(db, 'later');
      seen = await store.read(names);
    });
    expect(seen).toEqual([]);
    expect(await store.read(names)).toEqual(['later']);
    await store.close();
  });

  it('leaves one file of the database behind', async () => {
    const store = await openSqlite(file);
    await store.write((db) => insert(db, 'one'));
    await store.close();
    expect(readdirSync(folder).sort()).toEqual(['bank.db', 'bank.db.key', 'bank.db.lock']);
  });

  it('is refused while another Testbank uses it', async () => {
    const store = await openSqlite(file);
    await expect(openSqlite(file)).rejects.toThrow(`${file} is used by another Testbank.`);
    await store.close();
    await (await openSqlite(file)).close();
  });

  it('is refused, and stays as it is, if it is no database', async () => {
    writeFileSync(file, 'Dear diary, today I became a database. '.repeat(100));
    const before = readFileSync(file);
    await expect(openSqlite(file)).rejects.toThrow(
      new DatabaseError(`${file} is not a database. Give another file, or delete this one.`),
    );
    expect(readFileSync(file)).toEqual(before);
  });

  it('is refused, and stays as it is, if it belongs to another program', async () => {
    const other = new DatabaseSync(file);
    other.exec('create table cookies (name text)');
    other.close();
    const before = readFileSync(file);
    await expect(openSqlite(file)).rejects.toThrow('is a database of another program');
    expect(readFileSync(file)).toEqual(before);
  });

  it('is refused, and stays as it is, if a newer Testbank wrote it', async () => {
    await (await openSqlite(file)).close();
    const newer = new DatabaseSync(file);
    newer.exec("insert into kysely_migration values ('9999-future', '2030-01-01')");
    newer.close();
    const before = readFileSync(file);
    await expect(openSqlite(file)).rejects.toThrow('was written by a newer Testbank (9999-future)');
    expect(readFileSync(file)).toEqual(before);
  });

  it('is refused in a folder that does not exist', async () => {
    await expect(openSqlite(join(folder, 'nowhere', 'bank.db'))).rejects.toThrow(
      'bank.db cannot be created or opened: unable to open database file. Give a file in a folder that can be written.',
    );
  });

  it('is refused if it is a folder', async () => {
    await expect(openSqlite(folder)).rejects.toThrow(new DatabaseError(`${folder} is a folder. Give a file.`));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is refused without its key, which no other can replace', async () => {
    await (await openSqlite(file)).close();
    rmSync(`${file}.key`);
    await expect(openSqlite(file)).rejects.toThrow(
      new DatabaseError(`${file}.key is missing. Restore it, or delete the database.`),
    );
    expect(readdirSync(folder)).not.toContain('bank.db.key');
  });

  it.each([
    ['before its first table', 'pragma journal_mode = wal; pragma user_version = 0'],
    ['after it was marked as one of ours', `pragma application_id = ${0x58_53_32_41}`],
  ])('may come from a start that was killed %s', async (_, sql) => {
    const killed = new DatabaseSync(file);
    killed.exec(sql);
    killed.close();
    expect(statSync(file).size).toBeGreaterThan(0);
    const store = await openSqlite(file);
    expect(await store.read(names)).toEqual([]);
    await store.close();
  });

  it('may be empty', async () => {
    writeFileSync(file, '');
    await (await openSqlite(file)).close();
  });

  it('is refused if its key is damaged', async () => {
    await (await openSqlite(file)).close();
    writeFileSync(`${file}.key`, 'short');
    await expect(openSqlite(file)).rejects.toThrow('is not a key of a Testbank');
  });
});
