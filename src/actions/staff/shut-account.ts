import { whyNotShut } from '../../domain/access/account-rules.ts'
import { isLastNamed } from '../../store/cases/last-named.ts'
import { casesHeld, setShut } from '../../store/staff/accounts.ts'
import type { House } from '../house.ts'
import { giveBackCases } from './give-back-cases.ts'
import { noteDeciders } from './note-deciders.ts'
import { onAccounts, onRecord, type Hand } from './hand.ts'

/** What became of shutting an account: how many open cases it had before and has after, or why it stays open. */
export type Shut =
  | { readonly before: number; readonly after: number }
  | { readonly refused: 'own_account' | 'last_coordinator' | 'last_named' }

/**
 * Shuts an account at once, with its visits and links. Its open cases go back to everybody who may see them, and each
 * says so in its ledger. Refused where nobody else could then let anybody in, or open some case that is for named staff
 * alone: nobody's story is lost with an account. Null where there is no such account, or it is shut.
 */
export async function shutAccount(house: House, by: Hand, staffId: string): Promise<Shut | null> {
  const before = await heldBy(house, staffId)
  const refused = await onAccounts(house, async (tx, accounts) => {
    const account = accounts.find(({ id }) => id === staffId)
    if (!account || account.disabled) return null
    const why = whyNotShut(account, by, accounts) ?? ((await isLastNamed(tx, staffId)) ? 'last_named' : null)
    if (why !== null) return why
    await setShut(tx, staffId)
    await onRecord(house, tx, by, { act: 'shut', staffId, role: account.role })
    return 'shut'
  })
  if (refused === null) return null
  if (refused !== 'shut') return { refused }
  await giveBackCases(house, staffId)
  await noteDeciders(house)
  return { before, after: await heldBy(house, staffId) }
}

/** How many open cases somebody has, of those that are not for named staff alone. */
export async function heldBy(house: House, staffId: string): Promise<number> {
  return (await openCasesHeld(house)).get(staffId) ?? 0
}

/** How many open cases each colleague has, of those that are not for named staff alone: their number would tell of them. */
export function openCasesHeld(house: House): Promise<ReadonlyMap<string, number>> {
  return casesHeld(house.database)
}
