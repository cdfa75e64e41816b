import type { Mine } from '../../../actions/intake/view-mine.ts'
import { subjectOf } from '../../../domain/case/verb.ts'
import { verbCalled } from '../../../domain/verbs.ts'
import { sentencesOf, type Draft } from './draft.ts'
import { canNow } from './possible.ts'

/** True when sentences were typed whose form is not on the page any more, such as an answer to an offer that ended. */
export function isHomeless(draft: Draft, mine: Mine): boolean {
  if (sentencesOf(draft) === '') return false
  const values = Object.fromEntries(draft.values)
  const subject = subjectOf(verbCalled(draft.verb).about, values)
  return !canNow(mine, draft.verb, subject) || saysToWhatIsAnswered(values, mine)
}

/** A part of the offer that was answered meanwhile has no box any more, while the others keep theirs. */
function saysToWhatIsAnswered(values: Readonly<Record<string, string>>, { view }: Mine): boolean {
  if (view.offer === null || values['offer'] !== view.offer.id) return false
  return view.offer.actions.some(({ id, waits }) => !waits && (values[`words-${id}`] ?? '').trim() !== '')
}
