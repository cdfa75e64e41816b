import { viewAsAdviser, type OpenBeside } from '../../../actions/intake/adviser-access.ts'
import { oneAtATime } from '../../../actions/intake/one-at-a-time.ts'
import { endVisit } from '../../../actions/intake/visit.ts'
import { isInvalid } from '../../../actions/parse-input.ts'
import { runVerb } from '../../../actions/run-verb.ts'
import { isRefusal } from '../../../domain/refusal.ts'
import type { Viewer } from '../../../store/cases/viewer.ts'
import { sayProblem } from '../../../words/say-problem.ts'
import { field, type Visit } from '../../route.ts'
import { adviserPage } from './adviser-page.tsx'
import { hasArrived, withoutWhatArrived } from './arrived.ts'
import { askPage } from './ask-page.tsx'
import { NO_DRAFTS, type Drafts } from './draft.ts'
import { noteOnRefusal } from './forms/say-why-not.ts'
import { draftsBeside, typedBeside } from './typed-beside.ts'

/** The page of somebody who stands beside a person, opened with their receipt. */
export async function openForAdviser(
  visit: Visit,
  viewer: Extract<Viewer, { kind: 'adviser' }>,
  drafts: Drafts,
): Promise<Response> {
  const seen = await viewAsAdviser(visit.house, viewer)
  if (seen === null) return over(visit, drafts)
  const left = withoutWhatArrived(drafts, seen.view.messages, viewer.adviser)
  const typed = typedBeside(visit.form, left, 'body')
  return adviserPage(visit, { viewer, seen }, { typed })
}

/**
 * What somebody posts who stands beside a person: `step` says whether they `write`, `end` their visit, or see the page
 * again. Whoever stands there no longer reads what everybody reads whose visit is over (`over`).
 */
export async function postForAdviser(visit: Visit, open: OpenBeside): Promise<Response> {
  const { house, form, c, speaker } = visit
  const typed = field(form, 'body')
  switch (field(form, 'step')) {
    case 'end':
      await endVisit(house, open)
      return c.redirect(`/${speaker.language}/status?ended=yes`, 303)
    case 'write':
      return oneAtATime(open.viewer.caseId, () => write(visit, open, typed))
    default: {
      const seen = await viewAsAdviser(house, open.viewer)
      return seen === null
        ? over(visit, draftsBeside(visit.form))
        : adviserPage(visit, { viewer: open.viewer, seen, within: open }, { typed })
    }
  }
}

async function write(visit: Visit, open: OpenBeside, typed: string): Promise<Response> {
  const { house, speaker } = visit
  const { viewer } = open
  const seen = await viewAsAdviser(house, viewer)
  if (seen === null) return over(visit, draftsBeside(visit.form))
  const page = { viewer, seen, within: open }
  if (typed === '') {
    const notes = [{ id: 'body', text: speaker.w.portal.status.messages.empty }]
    return adviserPage(visit, page, { status: 400, notes })
  }
  if (hasArrived({ body: typed }, seen.view.messages, house.now(), viewer.adviser))
    return adviserPage(visit, page, { sent: 'before' })
  const by = { kind: 'person' } as const
  const done = await runVerb(house, 'write_message', viewer, by, viewer.caseId, { body: typed }, open.seen)
  if (isInvalid(done)) {
    const notes = done.invalid.map((each) => ({ id: 'body', text: sayProblem(speaker, each) }))
    return adviserPage(visit, page, { status: 400, notes, typed })
  }
  const now = await viewAsAdviser(house, viewer)
  if (now === null) return over(visit, isRefusal(done) ? draftsBeside(visit.form) : NO_DRAFTS)
  if (!isRefusal(done)) return adviserPage(visit, { ...page, seen: now }, { sent: 'now' })
  const notes = [noteOnRefusal(done, speaker)]
  return adviserPage(visit, { ...page, seen: now }, { status: 409, notes, typed })
}

/** Whose visit is over, or who stands there no longer. */
export function over(visit: Visit, drafts: Drafts): Response | Promise<Response> {
  const text = visit.speaker.w.portal.receipt.visitOver.title
  return askPage(visit, { status: 400, notes: [{ id: 'receipt', text }], drafts })
}
