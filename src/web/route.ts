import type { Context } from 'hono'
import { tidy } from '../domain/blank.ts'
import type { House } from '../actions/house.ts'
import type { Viewer } from '../store/cases/viewer.ts'
import type { SignedIn } from '../store/staff/sessions.ts'
import { rolesInHouse, rolesOverCases, type Roles } from '../domain/access/staff-powers.ts'
import { codesOf } from '../domain/vocabulary/code.ts'
import { STAFF_ROLES } from '../domain/vocabulary/staff.ts'
import type { Speaker } from '../words/speak.ts'
import type { Assets } from './assets.ts'
import type { PostedFile } from './posted-file.ts'

/**
 * Who may use a route. It stands in the route itself, is enforced in one place (`mount.ts`), and the authorisation
 * tests are made from the same list.
 */
export type Who = 'everyone' | { readonly staff: Roles }

export const CASE_STAFF = { staff: rolesOverCases('read') } satisfies Who
export const VERB_STAFF = { staff: rolesOverCases('verbs') } satisfies Who
export const LIST_STAFF = { staff: rolesInHouse('lists') } satisfies Who
export const LEDGER_STAFF = { staff: rolesOverCases('ledger') } satisfies Who
export const FILING_STAFF = { staff: rolesInHouse('file') } satisfies Who
export const DIRECTORY_STAFF = { staff: rolesInHouse('directory') } satisfies Who
export const ACCOUNT_STAFF = { staff: rolesInHouse('accounts') } satisfies Who
export const LETTING_STAFF = { staff: rolesInHouse('let_in') } satisfies Who
export const ACT_STAFF = { staff: rolesInHouse('account_acts') } satisfies Who
export const HOOK_STAFF = { staff: rolesInHouse('hooks') } satisfies Who
export const REPORTED_STAFF = { staff: rolesInHouse('reported') } satisfies Who
export const BODY_STAFF = { staff: rolesInHouse('bodies') } satisfies Who
/** Everybody with an account: where they begin. */
export const ANY_STAFF = { staff: codesOf(STAFF_ROLES) } satisfies Who

/** A page of the site: its folder and file follow its path. */
export interface PageRoute {
  readonly method: 'get' | 'post'
  /** Hono path; public paths begin with `/:language`. */
  readonly path: string
  readonly who: Who
  /** It takes a file: its form is read as it comes in, and may be far larger than any other. */
  readonly takesFile?: true
  readonly handle: (visit: Visit) => Response | Promise<Response>
}

/** Everything a page is given: the request, the house, and the language to speak. */
export interface Visit {
  readonly c: Context
  readonly house: House
  readonly assets: Assets
  readonly speaker: Speaker
  /** Who is signed in; pages whose `who` names staff may rely on it through `staffOf`. */
  readonly staff: SignedIn | null
  /** The fields of a posted form; empty for a GET. */
  readonly form: FormData
  /** The file of a form that takes one, as it comes in; null or left out where there is none. */
  readonly file?: PostedFile | null
}

/** The member of staff behind a staff route. */
export function staffOf(visit: Visit): SignedIn {
  if (!visit.staff) throw new Error('This route does not say that it is for staff.')
  return visit.staff
}

/** The viewer that a member of staff is. */
export function staffViewer(staff: SignedIn): Extract<Viewer, { kind: 'staff' }> {
  return { kind: 'staff', id: staff.id, role: staff.role }
}

/** The id in the address; capital letters mean the same (RFC 9562). */
export function idOf({ c }: Visit): string {
  return (c.req.param('id') ?? '').toLowerCase()
}

/** One text field of a form, trimmed at the ends; empty when it is absent or holds nothing to read. */
export function field(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? tidy(value.replaceAll('\r\n', '\n')) : ''
}

/** Every value of a repeated field, such as checkboxes. */
export function fields(form: FormData, name: string): string[] {
  return form.getAll(name).filter((value): value is string => typeof value === 'string')
}
