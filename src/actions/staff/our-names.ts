import { preparedNames, type PreparedNames } from '../../domain/intake/names-of-us.ts'
import type { Read } from '../../store/database.ts'
import { listStaff, markOfAccounts } from '../../store/staff/accounts.ts'
import type { House } from '../house.ts'

interface Known {
  readonly mark: string
  readonly names: PreparedNames
}

/** Names that were made ready before, for each database, and who asks for them now. */
const known = new WeakMap<Read, Known>()
const running = new WeakMap<Read, Promise<PreparedNames>>()
const waiting = new WeakMap<Read, Promise<PreparedNames>>()

/**
 * The names of everybody with an open account, whatever their role, ready to be looked for. They are made anew only when
 * an account has changed, in whichever process; whether one has is asked once for all who ask meanwhile, and never
 * answered by a question that was asked before they did.
 */
export function ourNames(house: House): Promise<PreparedNames> {
  const { database } = house
  const now = running.get(database)
  if (now === undefined) return ask(house)
  const next = waiting.get(database) ?? now.then(...both(() => ask(house)))
  waiting.set(database, next)
  return next
}

function ask(house: House): Promise<PreparedNames> {
  const { database } = house
  waiting.delete(database)
  const asked = read(house).finally(() => running.delete(database))
  running.set(database, asked)
  return asked
}

/** Goes on whether the question before was answered or not. */
function both<T>(next: () => T): [() => T, () => T] {
  return [next, next]
}

async function read({ database, keys }: House): Promise<PreparedNames> {
  const mark = await markOfAccounts(database)
  const before = known.get(database)
  if (before?.mark === mark) return before.names
  const open = (await listStaff(database, keys)).filter(({ disabled }) => !disabled)
  const names = preparedNames(open)
  known.set(database, { mark, names })
  return names
}
