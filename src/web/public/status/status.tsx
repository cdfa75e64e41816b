import { openWithReceipt, type Opened } from '../../../actions/intake/open-with-receipt.ts'
import { oneAtATime } from '../../../actions/intake/one-at-a-time.ts'
import { viewMine, viewMineOf } from '../../../actions/intake/view-mine.ts'
import { readVisit } from '../../../actions/intake/visit.ts'
import { isInvalid } from '../../../actions/parse-input.ts'
import { runVerb } from '../../../actions/run-verb.ts'
import { isRefusal } from '../../../domain/refusal.ts'
import type { Speaker } from '../../../words/speak.ts'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { field, type Visit } from '../../route.ts'
import { askPage } from './ask-page.tsx'
import { draftOf, keptDraft } from './draft.ts'
import { formOf, verbOfPath } from './forms/index.ts'
import { noteOnRefusal, notesOnInvalid } from './forms/say-why-not.ts'
import { statusPage, statusPageNow } from './status-page.tsx'

/** `GET /:language/status`: asks for the receipt. */
export function showStatus(visit: Visit) {
  return askPage(visit)
}

/** `GET /:language/status/:verb`: answers have no address, so this leads to where the receipt is typed. */
export function noVerbHere({ c, speaker }: Visit): Response {
  return c.redirect(`/${speaker.language}/status`, 303)
}

/** `POST /:language/status`: opens the page with a receipt, or shows it again within a visit. */
export async function postStatus(visit: Visit): Promise<Response> {
  const { house, speaker, form } = visit
  const draft = keptDraft(form)
  const typed = field(form, 'receipt')
  if (field(form, 'step') === 'ask') return askPage(visit, { typed, draft })
  if (form.has('visit')) {
    const viewer = readVisit(house, field(form, 'visit'))
    return viewer ? statusPageNow(visit, viewer) : askPage(visit, visitOver(speaker))
  }
  const opened =
    typed === '' ? { problem: { problem: 'empty' as const } } : await openWithReceipt(house, typed)
  if ('problem' in opened) {
    const notes = [{ id: 'receipt', text: receiptProblem(speaker, opened.problem) }]
    return askPage(visit, { status: 400, notes, typed, draft })
  }
  return statusPageNow(visit, opened.viewer, draft ? { draft, kept: true } : {})
}

/**
 * `POST /:language/status/:verb`: does one thing and answers with the page as it then is. What needs no verb is
 * answered from the one reading before it, and what the verb has changed from what it has in hand.
 */
export async function postVerb(visit: Visit): Promise<Response> {
  const { c, house, speaker, form } = visit
  const verb = verbOfPath(c.req.param('verb') ?? '')
  if (verb === null) return notFoundPage(visit)
  const draft = draftOf(verb, form)
  const viewer = readVisit(house, field(form, 'visit'))
  if (viewer === null) return askPage(visit, { ...visitOver(speaker), draft })
  const posted = formOf(verb)
  return oneAtATime(viewer.caseId, async () => {
    const mine = await viewMine(house, viewer)
    if (mine === null) return notFoundPage(visit)
    if (posted.isRepeat(form, mine.view)) return statusPage(visit, viewer, mine, { saved: verb })
    const notes = posted.notes?.(form, mine.view, speaker) ?? []
    if (notes.length > 0) return statusPage(visit, viewer, mine, { draft, notes, status: 400 })
    const done = await runVerb(house, verb, viewer, { kind: 'person' }, viewer.caseId, posted.input(form))
    if (isInvalid(done)) {
      const unread = notesOnInvalid(posted, form, done, speaker)
      return statusPage(visit, viewer, mine, { draft, notes: unread, status: 400 })
    }
    // Somebody else may have changed the case since it was read: that is often why it was refused.
    if (isRefusal(done))
      return statusPageNow(visit, viewer, { draft, notes: [noteOnRefusal(done, speaker)], status: 409 })
    return statusPage(visit, viewer, await viewMineOf(house, viewer, done), { saved: verb })
  })
}

function visitOver(speaker: Speaker) {
  return {
    status: 400,
    notes: [{ id: 'receipt', text: speaker.w.portal.receipt.visitOver.title }],
  } as const
}

type Problem = Extract<Opened, { problem: unknown }>['problem'] | { readonly problem: 'empty' }

/** What is not right with a receipt, with the nearest word when there is one. */
function receiptProblem(speaker: Speaker, problem: Problem): string {
  const { problems, ask } = speaker.w.portal.receipt
  const sentence = problems[problem.problem]
  switch (problem.problem) {
    case 'too_few_words':
    case 'too_many_words':
      return speaker.say(sentence, { found: problem.found, as: problem.as })
    case 'checksum':
      return speaker.say(sentence, { as: problem.as })
    case 'unknown_word': {
      // A whole pasted text can be one "word".
      const typed = problem.typed.slice(0, 40)
      const text = speaker.say(sentence, { position: problem.position, typed, as: problem.as })
      return problem.suggestion === null
        ? text
        : `${text} ${speaker.say(ask.suggestion, { word: problem.suggestion })}`
    }
    default:
      return sentence
  }
}
