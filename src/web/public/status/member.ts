import { changeAsMember, joinWith, viewAsMember } from '../../../actions/intake/group-access.ts'
import type { OpenBeside } from '../../../actions/intake/adviser-access.ts'
import { oneAtATime } from '../../../actions/intake/one-at-a-time.ts'
import { openToHandOn } from '../../../actions/intake/shown-adviser-receipt.ts'
import { endVisit } from '../../../actions/intake/visit.ts'
import { isInvalid } from '../../../actions/parse-input.ts'
import { JOINING } from '../../../domain/casework/group.ts'
import { isRefusal } from '../../../domain/refusal.ts'
import type { Viewer } from '../../../store/cases/viewer.ts'
import { sayProblem } from '../../../words/say-problem.ts'
import { field, type Visit } from '../../route.ts'
import { ownReceiptPage } from '../receipt/own-receipt-page.tsx'
import { over } from './adviser.ts'
import { askPage } from './ask-page.tsx'
import { NO_DRAFTS } from './draft.ts'
import { joinPage } from './join-page.tsx'
import { memberPage } from './member-page.tsx'

type Beside = Extract<Viewer, { kind: 'adviser' }>

/** True for whoever joined a group, or holds its code. */
export function isOfGroup({ adviser }: Beside): boolean {
  return adviser === JOINING || adviser.startsWith('w')
}

/** The page of a member, or the one on which somebody joins. */
export async function openForMember(visit: Visit, viewer: Beside, within?: OpenBeside): Promise<Response> {
  const seen = await viewAsMember(visit.house, viewer)
  if (seen === null) return over(visit, NO_DRAFTS)
  const typed = { line: field(visit.form, 'body'), represented: field(visit.form, 'represented') }
  return seen.view.member === null
    ? joinPage(visit, { viewer, within }, { typed })
    : memberPage(visit, { viewer, seen, within })
}

/** What is posted there: `step` says whether they `join`, `leave`, say whether the group speaks for them, or `end`. */
export async function postForMember(visit: Visit, open: OpenBeside): Promise<Response> {
  const { house, form, c, speaker } = visit
  const { viewer } = open
  const step = field(form, 'step')
  if (step === 'end') {
    await endVisit(house, open)
    return c.redirect(`/${speaker.language}/status?ended=yes`, 303)
  }
  if (step === 'join') return oneAtATime(viewer.caseId, () => join(visit, open))
  if (step !== 'left' && step !== 'represented' && step !== 'alone') return openForMember(visit, viewer, open)
  const done = await changeAsMember(house, viewer, step)
  if (step === 'left' && !isRefusal(done))
    return askPage(visit, { said: speaker.w.portal.status.group.member.left })
  return openForMember(visit, viewer, open)
}

async function join(visit: Visit, open: OpenBeside): Promise<Response> {
  const { house, form, speaker } = visit
  const { viewer } = open
  const words = speaker.w.portal.status.group.join
  const made = await openToHandOn(house, viewer.caseId, field(form, 'hand-on'))
  if (made === null) return over(visit, NO_DRAFTS)
  const typed = { line: field(form, 'body'), represented: field(form, 'represented') }
  const page = { viewer, within: open }
  if (typed.represented === '') {
    const notes = [{ id: 'represented', text: words.missing }]
    return joinPage(visit, page, { status: 400, typed, notes })
  }
  const input = { line: typed.line, isRepresented: typed.represented === 'yes' }
  const done = await joinWith(house, viewer, made.receipt, input)
  if (isInvalid(done)) {
    const notes = done.invalid.map((each) => ({ id: 'body', text: sayProblem(speaker, each) }))
    return joinPage(visit, page, { status: 400, typed, notes })
  }
  if (isRefusal(done))
    return joinPage(visit, page, { status: 409, typed, notes: [{ id: '', text: words.full }] })
  const { caseId } = viewer
  return ownReceiptPage(visit, { caseId, receipt: made.receipt, isOwn: 'member' }, { status: 200 })
}
