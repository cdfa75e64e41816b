import { codesOf, type CodeOf } from '../vocabulary/code.ts'
import { STAFF_ROLES, type StaffRole } from '../vocabulary/staff.ts'
import { CASE_RELATIONS, relationsOf, standingOf, type CaseRelation } from './relations.ts'

/** What somebody can have over a case: read it, do something to it, check its ledger without its texts. */
export const CASE_POWERS = [{ code: 'read' }, { code: 'verbs' }, { code: 'ledger' }] as const
export type CasePower = CodeOf<typeof CASE_POWERS>

/**
 * What a relation gives a role. `forbidden` wins over whatever other relations give; an empty list only adds nothing.
 */
export type Given = readonly CasePower[] | 'forbidden'

/** What each relation gives one role. */
export type Row<Relation extends string> = Readonly<Record<Relation, Given>>

const EVERYTHING = ['read', 'verbs', 'ledger'] as const
const NOTHING = [] as const

/**
 * Who has which power over a case: the only place that says so. SQL, the lists, their counters, pages, API, the
 * document and the matrix of the tests are made from it.
 */
export const CASE_ACCESS: Readonly<Record<StaffRole, Row<CaseRelation>>> = {
  coordinator: {
    owner: EVERYTHING,
    took_part: EVERYTHING,
    unclaimed: EVERYTHING,
    appeal_waits: EVERYTHING,
    named: EVERYTHING,
    kept_out: 'forbidden',
    recused: 'forbidden',
    asked: EVERYTHING,
    none: EVERYTHING,
  },
  case_worker: {
    owner: EVERYTHING,
    took_part: EVERYTHING,
    unclaimed: EVERYTHING,
    appeal_waits: EVERYTHING,
    named: EVERYTHING,
    kept_out: 'forbidden',
    recused: 'forbidden',
    asked: NOTHING,
    none: NOTHING,
  },
  /** Manages accounts, and has no need to know who was harmed. */
  administrator: {
    owner: NOTHING,
    took_part: NOTHING,
    unclaimed: NOTHING,
    appeal_waits: NOTHING,
    named: NOTHING,
    kept_out: 'forbidden',
    recused: 'forbidden',
    asked: NOTHING,
    none: NOTHING,
  },
  /** Checks that nothing was changed in secret; that needs every ledger and no story. */
  auditor: {
    owner: ['ledger'],
    took_part: ['ledger'],
    unclaimed: ['ledger'],
    appeal_waits: ['ledger'],
    named: ['ledger'],
    // Whoever works for the feared side learns nothing, not even what happened when; the house checks every chain
    // itself.
    kept_out: 'forbidden',
    recused: 'forbidden',
    asked: ['ledger'],
    none: ['ledger'],
  },
  /**
   * Sees one case, without the name of the person and the ways to reach them (`veil.ts`), and does the one thing that
   * was asked (`refuseOutsider`), as long as the yes of the person holds and it is not done. Where nobody here may read
   * the case they do whatever there is to do in it, until it ends or the person says no.
   */
  outside_reviewer: {
    owner: NOTHING,
    took_part: NOTHING,
    unclaimed: NOTHING,
    appeal_waits: NOTHING,
    named: NOTHING,
    kept_out: 'forbidden',
    recused: 'forbidden',
    asked: ['read', 'verbs'],
    none: NOTHING,
  },
}

/** What a receipt gives over its own case, and over no other. */
export const BY_RECEIPT: readonly CasePower[] = ['read', 'verbs']

/** True when a role has a power over a case that it stands to in these ways. */
export function may(role: StaffRole, relations: readonly CaseRelation[], power: CasePower): boolean {
  return allows(CASE_ACCESS[role], relations, power)
}

/** True when somebody of the staff has a power over this case, as it is. */
export function mayOver(
  { id, role }: { readonly id: string; readonly role: StaffRole },
  kase: Parameters<typeof standingOf>[0],
  power: CasePower,
): boolean {
  return may(role, relationsOf(standingOf(kase), id), power)
}

/** The same by a row of any table: one relation that forbids is stronger than all that give. */
export function allows<Relation extends string>(
  row: Row<Relation>,
  relations: readonly Relation[],
  power: CasePower,
): boolean {
  const given = relations.map((relation) => row[relation])
  return !given.includes('forbidden') && given.some((each) => gives(each, power))
}

/** True when what a relation gives has this power in it. */
export function gives(given: Given, power: CasePower): boolean {
  return given !== 'forbidden' && given.includes(power)
}

/** The roles whose members see an appeal that waits, and answer it where they took no part. */
export const DECIDING_ROLES = codesOf(STAFF_ROLES).filter((role) => may(role, ['appeal_waits'], 'verbs'))

/** The roles whose members can have a case in hand, or open one that they are named for. */
export const HOLDING_ROLES = codesOf(STAFF_ROLES).filter((role) => may(role, ['owner'], 'verbs'))

/** How far a power of a role reaches. */
export type Reach = 'all' | 'parts' | 'one' | 'nothing'

/**
 * Whether a role has a power over every case that nobody keeps it out of, over some by how it stands to them, over the
 * one that it was asked to look at, or over none.
 */
export function reachOf(role: StaffRole, power: CasePower): Reach {
  const open = CASE_RELATIONS.filter(({ code }) => CASE_ACCESS[role][code] !== 'forbidden')
  const giving = open.filter(({ code }) => gives(CASE_ACCESS[role][code], power))
  if (giving.length === open.length) return 'all'
  if (giving.length === 0) return 'nothing'
  return giving.every(({ code }) => code === 'asked') ? 'one' : 'parts'
}

/** The roles whose power reaches this far. */
export function rolesReaching(power: CasePower, ...reaches: readonly Reach[]): readonly StaffRole[] {
  return codesOf(STAFF_ROLES).filter((role) => reaches.includes(reachOf(role, power)))
}
