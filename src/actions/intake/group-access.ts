import { z } from 'zod'
import { yesNo } from '../../domain/case/fields.ts'
import { tidy } from '../../domain/blank.ts'
import { actAsMember, joinGroup } from '../../domain/casework/join-group.ts'
import { FEARED_BY_MEMBER } from '../../domain/casework/group-events.ts'
import { memberView, type MemberView } from '../../domain/casework/member-view.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { HOW_MUCH, HOW_SAFE } from '../../domain/vocabulary/follow-up.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { findAdviserReceipt, forgetAdviserReceipt, keepAdviserReceipt } from '../../store/adviser-receipts.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import type { Committed } from '../commit.ts'
import { decideAndCommit, wasDone } from '../decide-and-commit.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'
import { contextOf } from '../run-verb.ts'
import { viewWith, type Seen } from './adviser-access.ts'
import { readReceipt } from './receipt.ts'

/** Whose receipt it is: the code of a group, or that of a member. */
type GroupViewer = Extract<Viewer, { kind: 'adviser' }>

/** What a member sees, or whoever holds the code. */
export type SeenInGroup = Seen<MemberView>

/** What a member sees, or whoever holds the code; null where it opens nothing. */
export function viewAsMember(house: House, viewer: GroupViewer): Promise<SeenInGroup | null> {
  return viewWith(house, viewer, memberView)
}

/** Longest words of a member: one of many, who can write to us for themselves. In characters. */
const LONGEST_LINE = 1000

const line = () => z.string().overwrite(tidy).max(LONGEST_LINE).optional()
const joining = z.object({ line: line(), isRepresented: yesNo() })
const acts = z.discriminatedUnion('act', [
  z.object({ act: z.enum(['represented', 'alone', 'left']) }),
  z.object({
    act: z.literal('answered'),
    isPutRight: z.enum(codesOf(HOW_MUCH)).optional(),
    feltSafe: z.enum(codesOf(HOW_SAFE)).optional(),
    line: line(),
  }),
  z.object({ act: z.literal('feared'), whom: z.enum(FEARED_BY_MEMBER), line: line() }),
])

const PERSON = { kind: 'person' } as const

/**
 * Somebody joins a group. The receipt was made with the page on which they do, so that the second of two clicks shows the
 * same one, and nobody joins twice.
 *
 * @param code the number of the code that they typed
 */
export async function joinWith(
  house: House,
  viewer: GroupViewer,
  receipt: string,
  code: number,
  raw: unknown,
): Promise<Committed | Refusal | Invalid | 'before'> {
  const input = parseInput(joining, raw)
  if (isInvalid(input)) return input
  const read = readReceipt(receipt)
  if (!read.ok) throw new Error('A receipt that we made can be read.')
  const { entropy } = read
  const { caseId } = viewer
  if ((await findAdviserReceipt(house.database, house.keys, entropy)) !== null) return 'before'
  return decideAndCommit(house, {
    viewer,
    by: PERSON,
    caseId,
    decide: (kase) => joinGroup(kase, { ...input, code }, contextOf(house, PERSON)),
    seen: null,
    mayGoOn: () => true,
    along(ruling) {
      const joined = ruling.find((each) => each.kind === 'member_joined')
      if (joined === undefined) return null
      return (tx) => keepAdviserReceipt(tx, house.keys, { caseId, adviser: joined.facts.member }, entropy)
    },
  })
}

/** What came of it: done now, done with the same button before, or not. */
export type MemberDid = Committed | Refusal | Invalid | 'before'

/**
 * A member says something of themselves, or leaves. Where their receipt opens nothing afterwards, nothing is left of it.
 *
 * @param form what no other page carries: who presses its button twice is told the same, also where their receipt opens
 *   nothing any more
 */
export async function doAsMember(
  house: House,
  viewer: GroupViewer,
  raw: unknown,
  form: string,
): Promise<MemberDid> {
  const { caseId, adviser } = viewer
  const wanted = parseInput(acts, raw)
  if (isInvalid(wanted)) return wanted
  const once = {
    key: JSON.stringify(['member', caseId, adviser, form, wanted.act]),
    body: JSON.stringify(wanted),
  }
  if (await wasDone(house, once)) return 'before'
  const ends = wanted.act === 'left' || (wanted.act === 'feared' && wanted.whom === 'group')
  return decideAndCommit(house, {
    viewer,
    by: PERSON,
    caseId,
    decide: (kase) => actAsMember(kase, adviser, wanted, contextOf(house, PERSON)),
    seen: null,
    mayGoOn: () => true,
    once,
    along: () => (ends ? (tx) => forgetAdviserReceipt(tx, { caseId, adviser }) : null),
  })
}
