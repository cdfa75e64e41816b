import type { AccountStanding } from '../../domain/access/account-rules.ts'
import type { Tx, Write } from '../../store/database.ts'
import { listStaff } from '../../store/staff/accounts.ts'
import { findLink, insertLink } from '../../store/staff/links.ts'
import { findMailChoices } from '../../store/staff/mail-choices.ts'
import type { House } from '../house.ts'
import { firstAnswer, keepAnswer, sentOnce } from './first-answer.ts'
import { onAccounts, onRecord, type Hand } from './hand.ts'
import { newSecret } from './secrets.ts'

/** Hours a one-time link works. */
export const LINK_HOURS = 24

/**
 * How a link reached whom it is for. Where the house sends mail it goes to their address alone, so that nobody else ever
 * holds it; where it sends none it is shown to whoever made it, this once. One to an account from outside is shown to none
 * of us: it may read a case from which each of us is kept. There whoever runs the machine makes it and hands it over.
 */
export type Handed =
  | { readonly link: string }
  | { readonly mailed: true }
  | { readonly open: true }
  | { readonly byMachine: true }

/** What an open account needs before somebody comes: a link for a password, or nothing. */
export function waysIn(
  house: House,
  tx: Tx,
  by: Hand,
  { id, role, hasCome }: Pick<AccountStanding, 'id' | 'role' | 'hasCome'>,
): Promise<Handed> {
  // Where no passwords are taken, everybody comes by their account at the organisation, unless that is not to be had.
  const needsLink = !hasCome && (house.takesPasswords || by === 'machine')
  return needsLink ? handLink(house, tx, by, { id, role }) : Promise.resolve({ open: true })
}

/** Makes a link with which whoever has this account sets its password, once and within a day. */
async function newAccountLink(
  house: House,
  write: Write,
  staffId: string,
  endsCodes: boolean,
): Promise<string> {
  const token = newSecret()
  const expiresAt = new Date(Date.parse(house.now()) + LINK_HOURS * 3_600_000)
  await insertLink(write, house.keys, token, expiresAt, { staffId, endsCodes })
  return `${house.url}/staff/welcome/${token}`
}

/** Hands a link over, and keeps on record that it was made. */
async function handLink(
  house: House,
  tx: Tx,
  by: Hand,
  { id: staffId, role }: Pick<AccountStanding, 'id' | 'role'>,
  { endsCodes = false }: { readonly endsCodes?: boolean } = {},
): Promise<Handed> {
  if (by !== 'machine' && !house.sendsMail && role === 'outside_reviewer') return { byMachine: true }
  // Whoever runs the machine asked for it because mail may not reach anybody.
  const isShown = !house.sendsMail || by === 'machine'
  await onRecord(house, tx, by, { act: isShown ? 'link_shown' : 'link_made', staffId })
  if (isShown) return { link: await newAccountLink(house, tx, staffId, endsCodes) }
  await house.jobs.send(tx, 'mail_link', { staffId, endsCodes }, staffId)
  return { mailed: true }
}

/**
 * A link for a new password. By a coordinator or the machine, for somebody else, whose account is open: whoever holds
 * such a link is that person. Null where there is nobody to make one for.
 *
 * @param once key of the form: the same form sent again is answered with the same link
 */
export function makeLink(
  house: House,
  by: Hand,
  staffId: string,
  { endsCodes = false, once = '' }: { readonly endsCodes?: boolean; readonly once?: string } = {},
): Promise<Handed | null> {
  const sent = sentOnce(by, 'link', once, [staffId, endsCodes])
  return onAccounts(house, async (tx, accounts) => {
    const first = await firstAnswer<Handed>(house, tx, sent)
    if (first !== null) return first
    const account = accounts.find(({ id }) => id === staffId)
    const isOwn = by !== 'machine' && by.id === staffId
    if (!account || account.disabled || account.waits || isOwn) return null
    return keepAnswer(house, tx, sent, await handLink(house, tx, by, account, { endsCodes }))
  })
}

/** What a link opens while it works: the first account, the password of an account, or nothing. */
export function whatLinkOpens(house: House, token: string) {
  return findLink(house.database, house.keys, token, new Date(house.now()))
}

/** A new link for an account that is open, and where to send it; null when it was shut meanwhile. */
export async function linkToMail(house: House, staffId: string, endsCodes: boolean) {
  const account = (await listStaff(house.database, house.keys)).find(({ id }) => id === staffId)
  const choices = await findMailChoices(house.database, staffId)
  if (!account || !choices || account.disabled || account.waits) return null
  const link = await newAccountLink(house, house.database, staffId, endsCodes)
  return { email: account.email, language: choices.language, link }
}
