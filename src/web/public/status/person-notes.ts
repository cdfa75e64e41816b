import type { Invalid } from '../../../actions/parse-input.ts'
import type { PersonView } from '../../../domain/casework/person-view.ts'
import type { Refusal } from '../../../domain/refusal.ts'
import type { Speaker } from '../../../words/speak.ts'
import { field } from '../../route.ts'
import type { FieldNote } from '../errors.tsx'
import type { PersonVerb } from './person-verbs.ts'

/** What needs another look before a form is even tried. */
export function notesBefore(
  verb: PersonVerb,
  form: FormData,
  view: PersonView,
  speaker: Speaker,
): FieldNote[] {
  const { status, report } = speaker.w.portal
  switch (verb) {
    case 'write_message':
      return field(form, 'body') === '' ? [{ id: 'body', text: status.messages.empty }] : []
    case 'appeal':
      return field(form, 'reasons') === ''
        ? [{ id: `appeal-${field(form, 'decision')}`, text: status.decisions.appealEmpty }]
        : []
    case 'answer_offer':
      return notesOnOffer(form, view, speaker)
    case 'confirm_delivery':
      return field(form, 'answer') === ''
        ? [{ id: `arrived-${field(form, 'action')}`, text: status.confirm.missing }]
        : []
    case 'give_contact_details': {
      const reachable = field(form, 'email') !== '' || field(form, 'reach') !== ''
      return field(form, 'step') !== 'remove' && reachable && field(form, 'safety') === ''
        ? [{ id: 'safety', text: report.errors.safety }]
        : []
    }
    case 'consent_to_share': {
      const entity = view.organisations.find((each) => each.id === field(form, 'entity'))
      return entity?.feared && field(form, 'identity') === 'yes' && field(form, 'warned') !== 'yes'
        ? [{ id: `warned-${entity.id}`, text: status.sharing.tickMissing }]
        : []
    }
    case 'withdraw':
    case 'resume':
      // An old form that is sent again must not undo what they wanted since.
      return field(form, 'seen') === String(view.stops) ? [] : [{ id: '', text: status.refused.not_now }]
  }
}

/** At least one answer, and one for each part that something was written to; the others may wait. */
function notesOnOffer(form: FormData, view: PersonView, speaker: Speaker): FieldNote[] {
  const words = speaker.w.portal.status.offer
  const open = (view.offer?.actions ?? []).filter(
    ({ id, waits }) => waits && field(form, `answer-${id}`) === '',
  )
  const note = (id: string, summary: string) => ({
    id: `answer-${id}`,
    text: speaker.w.problems.choose,
    summary,
  })
  const [first] = open
  const answered = [...form.keys()].some((name) => name.startsWith('answer-') && field(form, name) !== '')
  if (!answered && first) return [note(first.id, words.nothingChosen)]
  return open
    .filter(({ id }) => field(form, `words-${id}`) !== '')
    .map(({ id, what }) => note(id, speaker.say(words.missing, { what })))
}

/** The answer of an action that could not read a field, at the control of that field. */
export function notesOnInvalid(verb: PersonVerb, form: FormData, { invalid }: Invalid, speaker: Speaker) {
  return invalid.map(({ field: path, problem }): FieldNote => {
    const [first = '', rest = ''] = path.split('.')
    return { id: idOf(verb, form, first, rest), text: speaker.w.problems[problem] }
  })
}

function idOf(verb: PersonVerb, form: FormData, name: string, rest: string): string {
  switch (verb) {
    case 'write_message':
      return 'body'
    case 'answer_offer':
      return name === 'answers' ? `answer-${rest}` : name === 'words' ? `words-${rest}` : ''
    case 'confirm_delivery':
      return name === 'words' ? `arrived-words-${field(form, 'action')}` : `arrived-${field(form, 'action')}`
    case 'appeal':
      return `appeal-${field(form, 'decision')}`
    case 'withdraw':
      return 'withdraw-reasons'
    case 'give_contact_details':
      return name === 'howToReach' ? 'reach' : name
    case 'resume':
    case 'consent_to_share':
      return ''
  }
}

/** A refusal in words for the person. */
export function noteOnRefusal({ refused }: Refusal, speaker: Speaker): FieldNote {
  const words: Readonly<Record<string, string>> = speaker.w.portal.status.refused
  return { id: '', text: words[refused] ?? speaker.w.portal.status.refused.other }
}
