import { doAsMember, joinWith, viewAsMember, type MemberDid } from '../../../actions/intake/group-access.ts'
import type { OpenBeside } from '../../../actions/intake/adviser-access.ts'
import { oneAtATime } from '../../../actions/intake/one-at-a-time.ts'
import { openToHandOn } from '../../../actions/intake/shown-adviser-receipt.ts'
import { endVisit } from '../../../actions/intake/visit.ts'
import { isInvalid, type Invalid } from '../../../actions/parse-input.ts'
import { isRefusal, type Refusal } from '../../../domain/refusal.ts'
import type { Viewer } from '../../../store/cases/viewer.ts'
import { sayProblem } from '../../../words/say-problem.ts'
import { field, type Visit } from '../../route.ts'
import type { FieldNote } from '../errors.tsx'
import { limitWords } from '../limit-words.ts'
import { ownReceiptPage } from '../receipt/own-receipt-page.tsx'
import { over } from './adviser.ts'
import { askPage } from './ask-page.tsx'
import { NO_DRAFTS, type Drafts } from './draft.ts'
import { noteOnRefusal } from './forms/say-why-not.ts'
import { joinPage } from './join-page.tsx'
import { memberPage } from './member-page.tsx'
import { soon } from './member-parts.tsx'
import { draftsBeside, typedBeside } from './typed-beside.ts'

type Beside = Extract<Viewer, { kind: 'adviser' }>

/** What a member does with a button of their page, and what of the form belongs to it. */
const ACTS = {
  represented: [],
  alone: [],
  left: [],
  answered: ['isPutRight', 'feltSafe', 'how'],
  feared: ['whom', 'fear'],
} as const
type Act = keyof typeof ACTS
const FIELDS = [...ACTS.answered, ...ACTS.feared]
/** The fields in which they write something. */
const WORDS = { answered: 'how', feared: 'fear' } as const

/** The page of a member, or the one on which somebody joins. */
export async function openForMember(
  visit: Visit,
  viewer: Beside,
  drafts: Drafts,
  within?: OpenBeside,
): Promise<Response> {
  const seen = await viewAsMember(visit.house, viewer)
  const isOver = () => over(visit, drafts.size > 0 ? drafts : draftsBeside(visit.form))
  if (seen === null) return isOver()
  const { view } = seen
  if (view.member === null && within !== undefined && within.seen !== view.code) return isOver()
  return view.member === null
    ? joinPage(
        visit,
        { viewer, code: view.code, shown: view.shown, within },
        { typed: typedToJoin(visit, drafts) },
      )
    : memberPage(visit, { viewer, seen, within }, { typed: typedBy(visit, drafts) })
}

/** What is posted there: `step` says whether they `join`, what a member does, or that they `end` the visit. */
export async function postForMember(visit: Visit, open: OpenBeside): Promise<Response> {
  const { house, form, c, speaker } = visit
  const { viewer } = open
  const step = field(form, 'step')
  if (step === 'end') {
    await endVisit(house, open)
    return c.redirect(`/${speaker.language}/status?ended=yes`, 303)
  }
  if (step === 'join') return oneAtATime(viewer.caseId, () => join(visit, open))
  return step in ACTS
    ? oneAtATime(viewer.caseId, () => act(visit, open, step as Act))
    : openForMember(visit, viewer, NO_DRAFTS, open)
}

async function join(visit: Visit, open: OpenBeside): Promise<Response> {
  const { house, form, speaker } = visit
  const { viewer } = open
  const words = speaker.w.portal.status.group.join
  const made = await openToHandOn(house, viewer.caseId, field(form, 'hand-on'))
  if (made === null) return over(visit, draftsBeside(form))
  const typed = typedToJoin(visit)
  const code = open.seen
  const view = (await viewAsMember(house, viewer))?.view
  // What a newer code shows is for those who have it.
  const shown = view?.code === code ? view.shown : null
  const again = (status: 400 | 409, notes: readonly FieldNote[]) =>
    joinPage(visit, { viewer, code, shown, within: open }, { status, typed, notes })
  if (typed.represented === '') return again(400, [{ id: 'represented', text: words.missing }])
  const input = { line: typed.line, isRepresented: typed.represented === 'yes' }
  const done = await joinWith(house, viewer, made.receipt, code, input)
  if (done !== 'before' && (isInvalid(done) || isRefusal(done)))
    return again(isRefusal(done) ? 409 : 400, notesOn(visit, done, 'body'))
  const { caseId } = viewer
  return ownReceiptPage(visit, { caseId, receipt: made.receipt, isOwn: 'member' }, { status: 200 })
}

async function act(visit: Visit, open: OpenBeside, step: Act): Promise<Response> {
  const { house, speaker } = visit
  const { viewer } = open
  const { member: words } = speaker.w.portal.status.group
  const { how, fear, ...said } = typedBy(visit)
  const line = step === 'feared' ? fear : how
  const wanted = Object.fromEntries(
    Object.entries(said).filter(([name, value]) => value !== '' && ACTS[step].some((each) => each === name)),
  )
  const isReadInTime = (await viewAsMember(house, viewer))?.view.isReadInTime ?? true
  const isUnsaid = step === 'feared' && said['whom'] === ''
  const page = field(visit.form, 'adviser')
  const done = isUnsaid ? null : await doAsMember(house, viewer, { act: step, ...wanted, line }, page)
  const seen = await viewAsMember(house, viewer)
  const notes = done === null ? [{ id: 'whom', text: words.whom }] : problemsOf(visit, done, step)
  if (notes.length === 0 && seen === null) {
    const notSent = [how, step === 'left' ? fear : ''].filter((each) => each !== '')
    const parted = isReadInTime ? words.parted : words.partedLate
    return askPage(visit, { said: step === 'left' ? words.left : parted, notSent })
  }
  if (seen === null) return over(visit, draftsBeside(visit.form))
  if (notes.length > 0) {
    const status = done !== null && done !== 'before' && isRefusal(done) ? 409 : 400
    return memberPage(visit, { viewer, seen, within: open }, { status, notes, typed: typedBy(visit) })
  }
  const limit = step === 'feared' ? soon(speaker) : limitWords(speaker, 'CLK-OWN-REPLY-5WD')
  const promise = isReadInTime ? speaker.say(words.heard, { limit }) : words.heardLate
  const heard = step in WORDS ? { said: promise } : {}
  const typed = Object.fromEntries(
    Object.entries(typedBy(visit)).filter(([name]) => !ACTS[step].some((each) => each === name)),
  )
  return memberPage(visit, { viewer, seen, within: open }, { ...heard, typed })
}

/** What to say where it was not done; nothing where it was, and where it was done before. */
function problemsOf(visit: Visit, done: MemberDid, step: Act): readonly FieldNote[] {
  if (done === 'before') return []
  if (isRefusal(done) && done.refused === 'already_done') return []
  return isInvalid(done) || isRefusal(done)
    ? notesOn(visit, done, step === 'feared' ? WORDS.feared : WORDS.answered)
    : []
}

function notesOn({ speaker }: Visit, done: Invalid | Refusal, id: string): readonly FieldNote[] {
  if (isRefusal(done)) {
    const { refused, detail = {} } = done
    if (refused === 'nothing_said') return [{ id, text: speaker.w.portal.status.howItIs.missing }]
    const isOfCode = refused === 'joining_ended' || refused === 'code_is_full'
    return [
      isOfCode
        ? { id: '', text: speaker.say(speaker.w.refusals[refused], detail) }
        : noteOnRefusal(done, speaker),
    ]
  }
  return done.invalid.map((each) => ({ id, text: sayProblem(speaker, each) }))
}

function typedToJoin({ form }: Visit, drafts: Drafts = NO_DRAFTS) {
  return { line: typedBeside(form, drafts, 'body'), represented: field(form, 'represented') }
}

type Typed = Readonly<Record<(typeof FIELDS)[number], string>>

function typedBy({ form }: Visit, drafts: Drafts = NO_DRAFTS): Typed {
  const posted = Object.fromEntries(FIELDS.map((name) => [name, field(form, name)])) as Typed
  return { ...posted, how: typedBeside(form, drafts, 'how'), fear: typedBeside(form, drafts, 'fear') }
}
