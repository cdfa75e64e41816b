import {
  chooseRecovery,
  takeBackRecovery,
  type RecoveryRefused,
} from '../../../actions/intake/choose-recovery.ts'
import type { OpenVisit } from '../../../actions/intake/visit.ts'
import type { Speaker } from '../../../words/speak.ts'
import { field, type Visit } from '../../route.ts'
import type { FieldNote } from '../errors.tsx'
import { sayWordProblem } from './ask-word-page.tsx'
import { statusPageNow, type Said } from './status-page.tsx'

/** Lets a code be sent to an address when it is asked for, or no more, and shows the page again. */
export async function postRecovery(visit: Visit, open: OpenVisit, shown: Said): Promise<Response> {
  const { house, speaker, form } = visit
  const { viewer } = open
  const within = { ...shown, within: open }
  if (field(form, 'step') === 'end_recovery') {
    await takeBackRecovery(house, viewer.caseId)
    return statusPageNow(visit, viewer, { ...within, saved: 'recovery_ended' })
  }
  const typed = field(form, 'recovery-address')
  const chosen = await chooseRecovery(house, viewer.caseId, {
    email: typed,
    typed: field(form, 'recovery-word'),
  })
  if (!('refused' in chosen))
    return statusPageNow(visit, viewer, { ...within, saved: 'recovery', codesTo: chosen.email })
  const notes = [noteOn(speaker, chosen)]
  return statusPageNow(visit, viewer, { ...within, status: 400, notes, typedAddress: typed })
}

function noteOn(speaker: Speaker, refused: RecoveryRefused): FieldNote {
  const { recovery, receipt, status } = speaker.w.portal
  switch (refused.refused) {
    case 'email':
      return { id: 'recovery-address', text: speaker.w.problems.not_an_email }
    case 'unsafe':
    case 'feared':
      return { id: 'recovery-address', text: recovery.choice[refused.refused] }
    case 'word': {
      const { tried } = refused
      const text = tried.problem === 'busy' ? receipt.problems.busy : sayWordProblem(speaker, tried)
      return { id: 'recovery-word', text }
    }
    case 'not_found':
      return { id: '', text: status.refused.other }
  }
}
