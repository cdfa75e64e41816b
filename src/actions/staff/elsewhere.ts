import { z } from 'zod'
import type { KnownElsewhere, SignInElsewhere } from '../../outgoing/sign-in-elsewhere.ts'
import { findByElsewhere, findByEmail, findOpen, type OpenAccount } from '../../store/staff/accounts.ts'
import type { House } from '../house.ts'
import { openFirst, sealOnce } from '../intake/one-use.ts'
import { beginVisit } from './begin-visit.ts'
import { countCode } from './count-code.ts'
import { linkByAddress, linkElsewhere, linkShape } from './link-elsewhere.ts'
import { useCode } from './own-codes.ts'

/*
 * Signing in through the organisation. It opens accounts that are here, and makes none: by the subject that was linked,
 * or, the first time, by an address that the organisation has checked. From then on the account here belongs to that
 * subject, so that whoever is given the address later is somebody else.
 */

/** Longest address of a page that comes along: with the rest it fits into a cookie. */
const LONGEST_TO = 1500

/** Where somebody is led who has nowhere to go on to. */
const HOME = '/staff'

/** Where somebody goes on to once they are signed in. */
export interface GoingOn {
  /** A page of ours. */
  readonly to: string
  /** For whom alone, as what they typed stands there; null for whoever it is. */
  readonly owner: string | null
}

const goingOn = { to: z.string(), owner: z.uuid().nullable() }
const expected = z.object({ state: z.string(), nonce: z.string(), verifier: z.string(), anew: z.boolean() })
const alongShape = z.object({ ...goingOn, expected, link: linkShape.nullable() })
const halfShape = z.object({ ...goingOn, id: z.uuid(), endings: z.int(), anew: z.boolean() })

/** What a browser takes along on its way there. */
export type Along = GoingOn & Pick<z.infer<typeof alongShape>, 'link'>

/** Why nobody was signed in: too late, nobody whom we know, or the place cannot be reached. */
export type NotIn = 'over' | 'unknown' | 'away' | 'too_many_tries'

/** What came of coming back: a visit, a code that is asked for first, a link, or nothing. */
export type CameBack =
  | { readonly token: string; readonly to: string }
  | { readonly half: string }
  | { readonly linked: true }
  | { readonly notIn: NotIn; readonly goingOn: GoingOn }

/** Where somebody comes back to. */
export function backAddress(house: House): string {
  return `${house.url}/staff/sign-in/elsewhere/back`
}

/**
 * Where to send somebody, and what their browser takes along, sealed and good for one return; null where the place cannot
 * be reached.
 *
 * @param anew they are asked there who they are, also where they are signed in already
 */
export async function goElsewhere(
  house: House,
  way: SignInElsewhere,
  { link, to, owner }: Along,
  anew: boolean,
): Promise<{ readonly address: string; readonly along: string } | null> {
  const begun = await way.begin(backAddress(house), anew)
  if ('away' in begun) {
    sayAway(house, begun.away)
    return null
  }
  const { address, expected } = begun
  const fits = to.length <= LONGEST_TO
  return { address, along: sealOnce(house, 'elsewhere', { expected, link, to: fits ? to : HOME, owner }) }
}

/** Signs in whoever came back with what their browser took along, asks for a code, or links their account. */
export async function comeBack(
  house: House,
  way: SignInElsewhere,
  cameTo: URL,
  sealed: string,
): Promise<CameBack> {
  const along = alongShape.safeParse(await openFirst(house, 'elsewhere', sealed)).data
  if (along === undefined) return { notIn: 'over', goingOn: { to: HOME, owner: null } }
  const { expected, link, to, owner } = along
  const no = (notIn: NotIn) => ({ notIn, goingOn: { to, owner } })
  const known = await way.finish(cameTo, expected)
  if (known === null) return no('unknown')
  if ('away' in known) {
    sayAway(house, known.away)
    return no('away')
  }
  if (link !== null) return (await linkElsewhere(house, link, known)) ? { linked: true } : no('unknown')
  const account = await accountOf(house, known)
  if (account === null) return no('unknown')
  const { id, endings } = account
  const { anew } = expected
  if (account.hasCodes && !known.byTwo)
    return { half: sealOnce(house, 'half', { id, endings, anew, to, owner }) }
  const token = await beginVisit(house, account, { byTwo: known.byTwo, anew })
  return token === null ? no('over') : { token, to: whereTo({ to, owner }, id) }
}

/** The second half, where an account has an app for codes: `over` when the first was too long ago, used, or ended since. */
export async function signInWithCode(
  house: House,
  sealed: string,
  code: string,
): Promise<Exclude<CameBack, { readonly linked: true }>> {
  const half = halfShape.safeParse(await openFirst(house, 'half', sealed)).data
  const { to, owner } = half ?? { to: HOME, owner: null }
  const no = (notIn: NotIn) => ({ notIn, goingOn: { to, owner } })
  const account = half === undefined ? null : await findOpen(house.database, half.id)
  if (half === undefined || account?.endings !== half.endings) return no('over')
  if (!(await countCode(house, account.id))) return no('too_many_tries')
  if (!(await useCode(house, account.id, code))) return { half: sealOnce(house, 'half', half) }
  const token = await beginVisit(house, account, { byTwo: true, anew: half.anew })
  return token === null ? no('over') : { token, to: whereTo(half, account.id) }
}

async function accountOf(house: House, known: KnownElsewhere): Promise<OpenAccount | null> {
  const linked = await findByElsewhere(house.database, house.keys, known.subject)
  if (linked !== null) return linked.isOpen ? linked : null
  const account = known.email === null ? null : await findByEmail(house.database, house.keys, known.email)
  return account !== null && (await linkByAddress(house, account.id, known)) ? account : null
}

/** Somebody else signs in: nothing of it is theirs to read. */
function whereTo({ to, owner }: GoingOn, id: string): string {
  return owner === null || owner === id ? to : HOME
}

function sayAway(house: House, kind: string): void {
  house.log.warn({ kind }, 'signing in elsewhere')
}
