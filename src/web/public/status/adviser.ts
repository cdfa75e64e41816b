import { readAdviserVisit, viewAsAdviser } from '../../../actions/intake/adviser-access.ts'
import { isInvalid } from '../../../actions/parse-input.ts'
import { runVerb } from '../../../actions/run-verb.ts'
import { isRefusal } from '../../../domain/refusal.ts'
import type { Viewer } from '../../../store/cases/viewer.ts'
import { sayProblem } from '../../../words/say-problem.ts'
import { field, type Visit } from '../../route.ts'
import { adviserPage } from './adviser-page.tsx'
import { askPage } from './ask-page.tsx'
import { noteOnRefusal } from './forms/say-why-not.ts'

/** The page of somebody who stands beside a person, opened with their receipt. */
export async function openForAdviser(visit: Visit, viewer: Extract<Viewer, { kind: 'adviser' }>) {
  const seen = await viewAsAdviser(visit.house, viewer)
  return seen === null ? over(visit) : adviserPage(visit, viewer, seen)
}

/**
 * What somebody posts who stands beside a person: `step` says whether they `write`, `end` their visit, or see the page
 * again. Whoever stands there no longer reads what everybody reads whose visit is over.
 */
export async function postForAdviser(visit: Visit): Promise<Response> {
  const { house, form, c, speaker } = visit
  const open = await readAdviserVisit(house, field(form, 'adviser'))
  const seen = open && (await viewAsAdviser(house, open.viewer))
  if (!open || !seen) return over(visit)
  const step = field(form, 'step')
  if (step === 'end') return c.redirect(`/${speaker.language}/status?ended=yes`, 303)
  const typed = field(form, 'body')
  if (step !== 'write') return adviserPage(visit, open.viewer, seen, { typed })
  if (typed === '') {
    const notes = [{ id: 'body', text: speaker.w.portal.status.messages.empty }]
    return adviserPage(visit, open.viewer, seen, { status: 400, notes })
  }
  const { viewer } = open
  const by = { kind: 'person' } as const
  const done = await runVerb(house, 'write_message', viewer, by, viewer.caseId, { body: typed }, open.seen)
  if (isInvalid(done)) {
    const notes = done.invalid.map((each) => ({ id: 'body', text: sayProblem(speaker, each) }))
    return adviserPage(visit, viewer, seen, { status: 400, notes, typed })
  }
  const now = await viewAsAdviser(house, viewer)
  if (now === null) return over(visit)
  if (!isRefusal(done)) return adviserPage(visit, viewer, now, { sent: true })
  return adviserPage(visit, viewer, now, { status: 409, notes: [noteOnRefusal(done, speaker)], typed })
}

function over(visit: Visit) {
  const text = visit.speaker.w.portal.receipt.visitOver.title
  return askPage(visit, { status: 400, notes: [{ id: 'receipt', text }] })
}
