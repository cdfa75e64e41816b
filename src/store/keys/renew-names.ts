import { sameName } from '../../domain/value-chain/same-firm.ts'
import type { Write } from '../database.ts'
import { placeOfWhy } from '../erasure/why-erased.ts'
import { sameEmail } from '../staff/accounts.ts'
import { placeOf as placeOfReported, SEALED_OF_REPORTED } from '../reported.ts'
import type { Keyring } from './keyring.ts'
import type { Renewed } from './renew-cases.ts'

/** Rows looked at at once. */
const BATCH = 200

/** Names that are sealed with the key file, each with what makes it new: after an id, some rows in the order of ids. */
export const NAMES: Readonly<
  Record<string, (write: Write, keys: Keyring, after: string) => Promise<Renewed>>
> = {
  staff: renewStaff,
  tokens: renewTokens,
  organisations: renewOrganisations,
  systems: renewSystems,
  webHooks: renewWebHooks,
  reported: renewReported,
  passkeys: renewPasskeys,
  erasedCases: renewErasedCases,
}

async function renewStaff(write: Write, keys: Keyring, after: string): Promise<Renewed> {
  const rows = await write.db
    .selectFrom('staff')
    .select(['staff_id as id', 'email', 'name', 'totp'])
    .where('staff_id', '>', after)
    .orderBy('staff_id')
    .limit(BATCH)
    .execute()
  return eachOf(rows, async ({ id, email, name, totp }) => {
    const place = (of: string) => `staff:${id}:${of}`
    const anew = {
      email: keys.resealName(email, place('email')),
      name: keys.resealName(name, place('name')),
      totp: totp && keys.resealName(totp, place('totp')),
    }
    const address = keys.openName(email, place('email'))
    return write.db
      .updateTable('staff')
      .set({
        email_index: keys.index('email', sameEmail(address)),
        email: anew.email ?? email,
        name: anew.name ?? name,
        totp: anew.totp ?? totp,
      })
      .where('staff_id', '=', id)
      .where('email', '=', email)
      .where('name', '=', name)
      .where('totp', totp === null ? 'is' : '=', totp)
      .execute()
  })
}

async function renewTokens(write: Write, keys: Keyring, after: string): Promise<Renewed> {
  const rows = await write.db
    .selectFrom('api_token')
    .select(['token_id as id', 'name'])
    .where('token_id', '>', after)
    .orderBy('token_id')
    .limit(BATCH)
    .execute()
  return eachOf(rows, async ({ id, name }) => {
    const anew = keys.resealName(name, `token:${id}:name`)
    if (anew === null) return
    await write.db.updateTable('api_token').set({ name: anew }).where('token_id', '=', id).execute()
  })
}

async function renewOrganisations(write: Write, keys: Keyring, after: string): Promise<Renewed> {
  const rows = await write.db
    .selectFrom('organisation')
    .select(['organisation_id as id', 'name'])
    .where('organisation_id', '>', after)
    .orderBy('organisation_id')
    .limit(BATCH)
    .execute()
  return eachOf(rows, async ({ id, name }) => {
    const place = `organisation:${id}:name`
    await write.db
      .updateTable('organisation')
      .set({
        name: keys.resealName(name, place) ?? name,
        name_index: keys.index('name', sameName(keys.openName(name, place))),
      })
      .where('organisation_id', '=', id)
      .execute()
  })
}

async function renewSystems(write: Write, keys: Keyring, after: string): Promise<Renewed> {
  const rows = await write.db
    .selectFrom('ai_system')
    .select(['system_id as id', 'name'])
    .where('system_id', '>', after)
    .orderBy('system_id')
    .limit(BATCH)
    .execute()
  return eachOf(rows, async ({ id, name }) => {
    const place = `ai_system:${id}:name`
    await write.db
      .updateTable('ai_system')
      .set({
        name: keys.resealName(name, place) ?? name,
        name_index: keys.index('name', sameName(keys.openName(name, place))),
      })
      .where('system_id', '=', id)
      .execute()
  })
}

async function renewReported(write: Write, keys: Keyring, after: string): Promise<Renewed> {
  const rows = await write.db
    .selectFrom('reported')
    .select(['reported_id as id', ...SEALED_OF_REPORTED])
    .where('reported_id', '>', after)
    .orderBy('reported_id')
    .limit(BATCH)
    .execute()
  return eachOf(rows, async (row) => {
    const anew = SEALED_OF_REPORTED.flatMap((what) => {
      const sealed = row[what]
      const resealed = sealed && keys.resealName(sealed, placeOfReported(row.id, what))
      return resealed ? [[what, resealed] as const] : []
    })
    if (anew.length === 0) return
    await write.db
      .updateTable('reported')
      .set(Object.fromEntries(anew))
      .where('reported_id', '=', row.id)
      .execute()
  })
}

async function renewWebHooks(write: Write, keys: Keyring, after: string): Promise<Renewed> {
  const rows = await write.db
    .selectFrom('web_hook')
    .select(['hook_id as id', 'address', 'secret'])
    .where('hook_id', '>', after)
    .orderBy('hook_id')
    .limit(BATCH)
    .execute()
  return eachOf(rows, ({ id, address, secret }) =>
    write.db
      .updateTable('web_hook')
      .set({
        address: keys.resealName(address, `web_hook:${id}:address`) ?? address,
        secret: keys.resealName(secret, `web_hook:${id}:secret`) ?? secret,
      })
      .where('hook_id', '=', id)
      .execute(),
  )
}

async function renewPasskeys(write: Write, keys: Keyring, after: string): Promise<Renewed> {
  const rows = await write.db
    .selectFrom('passkey')
    .select(['passkey_id as id', 'name'])
    .where('passkey_id', '>', after)
    .orderBy('passkey_id')
    .limit(BATCH)
    .execute()
  return eachOf(rows, async ({ id, name }) => {
    const anew = keys.resealName(name, `passkey:${id}:name`)
    if (anew === null) return
    await write.db.updateTable('passkey').set({ name: anew }).where('passkey_id', '=', id).execute()
  })
}

async function renewErasedCases(write: Write, keys: Keyring, after: string): Promise<Renewed> {
  const rows = await write.db
    .selectFrom('erased_case')
    .select(['case_id as id', 'why'])
    .where('why', 'is not', null)
    .where('case_id', '>', after)
    .orderBy('case_id')
    .limit(BATCH)
    .execute()
  return eachOf(rows, async ({ id, why }) => {
    const anew = why && keys.resealName(why, placeOfWhy(id))
    if (anew === null) return
    await write.db.updateTable('erased_case').set({ why: anew }).where('case_id', '=', id).execute()
  })
}

async function eachOf<Row extends { readonly id: string }>(
  rows: readonly Row[],
  renew: (row: Row) => Promise<unknown>,
): Promise<Renewed> {
  let closed = 0
  for (const row of rows)
    try {
      await renew(row)
    } catch (error) {
      if (!isNotOpened(error)) throw error
      closed += 1
    }
  return { rows: rows.length - closed, closed, after: rows.length < BATCH ? null : rows.at(-1)!.id }
}

/** What AES-GCM says of a value that was sealed with another key, or changed. */
function isNotOpened(error: unknown): boolean {
  return error instanceof Error && /unsupported state|not a sealed value/i.test(error.message)
}
