import type { Write } from './database.ts'
import { sameHash, type Keyring } from './keys/keyring.ts'

/**
 * Ties a database to its key file: the first start leaves a mark made with the key, later starts compare it.
 * Throws a sentence when the key file belongs to another database; nothing has been written then.
 */
export async function claimDatabase(write: Write, keys: Keyring, keyFile: string): Promise<void> {
  const mark = keys.index('check', 'this key file belongs to this database')
  await write.db
    .insertInto('installation')
    .values({ key_check: mark })
    .onConflict((conflict) => conflict.column('one').doNothing())
    .execute()
  const { key_check } = await write.db
    .selectFrom('installation')
    .select('key_check')
    .executeTakeFirstOrThrow()
  if (!sameHash(key_check, mark))
    throw new Error(
      `The key file ${keyFile} does not belong to this database. Put back the key file that was made with it: without that file its stories cannot be read.`,
    )
}
