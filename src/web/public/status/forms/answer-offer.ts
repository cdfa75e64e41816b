import type { PersonView } from '../../../../domain/casework/person-view.ts'
import type { Speaker } from '../../../../words/speak.ts'
import { field } from '../../../route.ts'
import type { FieldNote } from '../../errors.tsx'
import { filledIn, type PersonForm } from './person-form.ts'

export const answerOffer: PersonForm<'answer_offer'> = {
  verb: 'answer_offer',
  input: (form) => ({
    offer: field(form, 'offer'),
    answers: filledIn(form, 'answer-'),
    words: filledIn(form, 'words-'),
  }),
  notes,
  idOf(path, form) {
    const [name = '', part = ''] = path.split('.')
    if (name === 'words' && part === 'all') return `words-all-${field(form, 'offer')}`
    return name === 'answers' ? `answer-${part}` : name === 'words' ? `words-${part}` : ''
  },
}

/** At least one answer, and one for each part that something was written to; the others may wait. */
function notes(form: FormData, view: PersonView, speaker: Speaker): FieldNote[] {
  const words = speaker.w.portal.status.offer
  const answers = filledIn(form, 'answer-')
  const offered = view.offers.find(({ id }) => id === field(form, 'offer'))
  const open = (offered?.actions ?? []).filter(({ id, waits }) => waits && answers[id] === undefined)
  const note = (id: string, summary: string) => ({
    id: `answer-${id}`,
    text: speaker.w.problems.choose,
    summary,
  })
  const [first] = open
  if (Object.keys(answers).length === 0 && first) return [note(first.id, words.nothingChosen)]
  return open
    .filter(({ id }) => field(form, `words-${id}`) !== '')
    .map(({ id, what }) => note(id, speaker.say(words.missing, { what })))
}
