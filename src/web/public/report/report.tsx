import { joinReported } from '../../../actions/patterns/join-reported.ts'
import { isSomethingPublic } from '../../../actions/patterns/public-reported.ts'
import { submitGrievance } from '../../../actions/intake/submit-grievance.ts'
import { isInvalid } from '../../../actions/parse-input.ts'
import { isRefusal } from '../../../domain/refusal.ts'
import { field, type Visit } from '../../route.ts'
import { askPage } from '../status/ask-page.tsx'
import { receiptPage } from '../receipt/receipt-page.tsx'
import { inputOf, newSubmission, notesOn, readAnswers } from './answers.ts'
import { checkPage } from './check-page.tsx'
import { formPage } from './form-page.tsx'
import { joinedIn } from '../reported/joined.tsx'
import { handedIn } from './handed-over.tsx'
import { rememberSent, wasShown } from './sent.ts'

/**
 * `GET /:language/report`. The empty form is the one public page that a browser may keep: with `no-store` going back to
 * it would fetch a new key beside the old text, and sending again would file the same story twice.
 */
export async function showReport(visit: Visit): Promise<Response> {
  visit.c.header('cache-control', 'private, no-cache')
  const answers = { ...readAnswers(visit.form, visit.speaker.language), ...handedIn(visit) }
  // A way to it stands there only where there is something to join.
  return formPage(visit, answers, [], 200, await isSomethingPublic(visit.house))
}

const PERSON = { kind: 'person' } as const

/** `POST /:language/report`: `step` says whether to look again (`check`), go back (`change`) or `send`. */
export async function postReport(visit: Visit): Promise<Response> {
  const { house, speaker, form } = visit
  const { timeZone } = house.calendar
  const { joined, isOver } = await joinedIn(house, field(form, 'joined'))
  const step = field(form, 'step')
  const typed = readAnswers(form, speaker.language)
  const answers = { ...typed, joined: step === 'alone' ? null : joined }
  // What people cannot join any more stands on no page.
  const shown = isOver ? { ...answers, joined: null } : answers
  if (wasShown(answers, house.now()))
    return askPage(visit, { notes: [{ id: '', text: speaker.w.portal.receipt.sentBefore }] })
  const over = () => formPage(visit, shown, [{ id: 'story', text: speaker.w.refusals.reported_ended }])
  // Sent once more, it may be kept already: then its receipt is theirs, whatever has become of what they joined.
  if (isOver && (step !== 'send' || joined === null)) return over()
  if (step === 'alone') return formPage(visit, answers)
  if (step === 'change') return formPage(visit, answers)
  const notes = notesOn(answers, speaker, timeZone, house.now())
  if (notes.length > 0) return formPage(visit, shown, notes)
  if (step !== 'send') return checkPage(visit, answers)
  const told = inputOf(answers, timeZone)
  const key = `web:${answers.submission}`
  const filed =
    answers.joined === null
      ? await submitGrievance(house, PERSON, told, key)
      : await joinReported(house, PERSON, answers.joined.id, told, key)
  if ('otherBody' in filed)
    return isOver ? over() : checkPage(visit, { ...answers, submission: newSubmission() }, true)
  if (isRefusal(filed) && filed.refused === 'reported_ended') return over()
  // Both were looked at above; should the rules ever know more, the words still come back.
  if (isRefusal(filed) && filed.refused === 'no_room')
    return formPage(visit, shown, [{ id: 'story', text: speaker.w.portal.status.refused.no_room }], 503)
  if (isInvalid(filed) || isRefusal(filed))
    return formPage(visit, shown, [{ id: 'story', text: speaker.w.portal.status.refused.other }])
  rememberSent(answers, filed, house.now())
  return receiptPage(visit, filed, { status: 201 })
}
