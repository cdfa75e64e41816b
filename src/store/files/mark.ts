import { sql } from 'kysely'
import { randomUUID } from 'node:crypto'
import type { Read, Write } from '../database.ts'
import { ownedObjects } from './case-files.ts'
import { NotThere, type FileStore } from './file-store.ts'
import { MARK } from './object-name.ts'

/** Names that are looked for at once. */
const AT_ONCE = 500

/**
 * Whose mark lies in a store: ours, that of another house, or one of ours that our database does not know: it is from
 * another day, or a copy of it is at work there as well.
 */
export type WhoseMark = 'ours' | 'another' | 'not_of_this_day'

interface Mark {
  readonly house: string
  readonly turn: string
}

interface OwnMark extends Mark {
  readonly next: string | null
}

/** Bytes of a mark: two ids and what stands between them. */
const LENGTH = 73
/** The turn of a mark that two databases of one house claim: of neither, until somebody takes the mark away. */
const NOBODYS = '00000000-0000-0000-0000-000000000000'

/**
 * Says to whom the files of a store belong. Where there is no mark yet, ours is put there: where nothing lies, and where
 * something lies that this database owns, as in a store from before there were marks. What only others own stays without.
 */
export async function whoseMark(read: Read, store: FileStore): Promise<WhoseMark> {
  const own = await ownMark(read)
  let mark = await readMark(store)
  if (mark === null && (await isEmptyOrOurs(read, store))) {
    await putMark(store, own)
    return 'ours'
  }
  // Whoever puts a file there puts the mark first: another process of ours may have, since it was looked for.
  mark ??= await readMark(store)
  if (mark === null) return 'another'
  if (mark.house !== own.house) return 'another'
  // Asked once more: another process of this house may just have put the next turn there.
  const known = [own, await ownMark(read)].flatMap(({ turn, next }) => [turn, next])
  return known.includes(mark.turn) ? 'ours' : 'not_of_this_day'
}

/**
 * Puts the next turn of our mark there: a database that was put back to before does not know it, and neither does a copy
 * of the house that was started elsewhere with the same settings.
 */
export async function turnMark(write: Write, store: FileStore): Promise<void> {
  await sql`update installation set files_next_turn = ${randomUUID()}::uuid where files_next_turn is null`.execute(
    write.db,
  )
  const { house, next } = await ownMark(write)
  if (next === null) return
  await putMark(store, { house, turn: next })
  await sql`update installation set files_turn = files_next_turn, files_next_turn = null
    where files_next_turn = ${next}::uuid`.execute(write.db)
}

/**
 * Lets a database that was just brought back know no mark: what came since its backup was made is in none of its rows, and
 * the house that it is a copy of may still be at work.
 */
export async function takeOtherTurn(write: Write): Promise<void> {
  await sql`update installation set files_turn = gen_random_uuid(), files_next_turn = null`.execute(write.db)
}

/**
 * Puts a mark of our house there that no database of it knows. Where two of them use one store, whichever comes second
 * does so, and from then on neither sweeps what the other may own.
 */
export async function contestMark(read: Read, store: FileStore): Promise<void> {
  const { house } = await ownMark(read)
  await putMark(store, { house, turn: NOBODYS })
}

async function ownMark(read: Read): Promise<OwnMark> {
  const { files_house, files_turn, files_next_turn } = await read.db
    .selectFrom('installation')
    .select(['files_house', 'files_turn', 'files_next_turn'])
    .executeTakeFirstOrThrow()
  return { house: files_house, turn: files_turn, next: files_next_turn }
}

async function readMark(store: FileStore): Promise<Mark | null> {
  try {
    const parts: Uint8Array[] = []
    for await (const part of store.read(MARK, { from: 0, to: LENGTH })) parts.push(part)
    const [house = '', turn = ''] = Buffer.concat(parts).toString('latin1').split(' ')
    return { house, turn }
  } catch (error) {
    if (error instanceof NotThere) return null
    throw error
  }
}

async function putMark(store: FileStore, { house, turn }: Mark): Promise<void> {
  await store.put(MARK, once(Buffer.from(`${house} ${turn}`, 'latin1')), LENGTH)
}

async function isEmptyOrOurs(read: Read, store: FileStore): Promise<boolean> {
  let isEmpty = true
  let names: string[] = []
  for await (const { name } of store.list()) {
    // One that is just being put says nothing yet.
    if (name === MARK) continue
    isEmpty = false
    names.push(name)
    if (names.length < AT_ONCE) continue
    if ((await ownedObjects(read, names)).size > 0) return true
    names = []
  }
  return isEmpty || (await ownedObjects(read, names)).size > 0
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}
