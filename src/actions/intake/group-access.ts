import { z } from 'zod'
import { maybeShortText, yesNo } from '../../domain/case/fields.ts'
import { changeMember, joinGroup } from '../../domain/casework/join-group.ts'
import { memberView, type MemberView } from '../../domain/casework/member-view.ts'
import { withNamed } from '../../domain/casework/named-later.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { findAdviserReceipt, keepAdviserReceipt } from '../../store/adviser-receipts.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { findCase } from '../../store/history/find-case.ts'
import { whoReads } from '../casework/left-to-nobody.ts'
import type { Committed } from '../commit.ts'
import { decideAndCommit } from '../decide-and-commit.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'
import { contextOf } from '../run-verb.ts'
import { namedInInput } from '../staff/named-in-input.ts'
import { readReceipt } from './receipt.ts'

/** Whose receipt it is: the code of a group, or that of a member. */
type GroupViewer = Extract<Viewer, { kind: 'adviser' }>

/** What a member sees, or whoever holds the code. */
export interface SeenInGroup {
  readonly view: MemberView
  /** How many entries the case had. */
  readonly recorded: number
  /** Nobody is there now who could keep a time of ours. */
  readonly isUnread: boolean
}

/** What a member sees, or whoever holds the code; null where it opens nothing. */
export async function viewAsMember(house: House, viewer: GroupViewer): Promise<SeenInGroup | null> {
  const { database, keys } = house
  const { caseId, adviser } = viewer
  const found = await findCase(database, keys, viewer, caseId)
  const view = found && memberView(found.kase, adviser, house.now(), house.calendar)
  const whole = view && (await findCase(database, keys, { kind: 'person', caseId }, caseId))
  if (!view || !whole) return null
  return { view, recorded: found.lastSeq, isUnread: (await whoReads(house, whole.kase)).reader !== null }
}

const joining = z.object({ line: maybeShortText(), isRepresented: yesNo() })

const PERSON = { kind: 'person' } as const

/**
 * Somebody joins a group. The receipt was made with the page on which they do, so that the second of two clicks shows the
 * same one, and nobody joins twice.
 */
export async function joinWith(
  house: House,
  viewer: GroupViewer,
  receipt: string,
  raw: unknown,
): Promise<Committed | Refusal | Invalid | 'before'> {
  const input = parseInput(joining, raw)
  if (isInvalid(input)) return input
  const read = readReceipt(receipt)
  if (!read.ok) throw new Error('A receipt that we made can be read.')
  const { entropy } = read
  const { caseId } = viewer
  if ((await findAdviserReceipt(house.database, house.keys, entropy)) !== null) return 'before'
  const named = await namedInInput(house, { line: input.line })
  return decideAndCommit(house, {
    viewer,
    by: PERSON,
    caseId,
    decide(kase) {
      const context = contextOf(house, PERSON)
      return withNamed(kase, joinGroup(kase, input, context), named, context)
    },
    seen: null,
    mayGoOn: () => true,
    along(ruling) {
      const joined = ruling.find((each) => each.kind === 'member_joined')
      if (joined === undefined) return null
      return (tx) => keepAdviserReceipt(tx, house.keys, { caseId, adviser: joined.facts.member }, entropy)
    },
  })
}

/** A member says whether the group may speak for them, or leaves. */
export async function changeAsMember(
  house: House,
  viewer: GroupViewer,
  wanted: 'represented' | 'alone' | 'left',
): Promise<Committed | Refusal> {
  return decideAndCommit(house, {
    viewer,
    by: PERSON,
    caseId: viewer.caseId,
    decide: (kase) => changeMember(kase, viewer.adviser, wanted, contextOf(house, PERSON)),
    seen: null,
    mayGoOn: () => true,
  })
}
