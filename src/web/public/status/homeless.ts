import type { Mine } from '../../../actions/intake/view-mine.ts'
import { isSentence, placeIn, subjectAt, type Drafts, type PlaceOfField } from './draft.ts'
import { canNow } from './possible.ts'

/** Sentences whose place is not on the page any more, such as an answer to an offer that ended; for the message box. */
export function homelessIn(drafts: Drafts, mine: Mine): readonly string[] {
  return [...drafts].flatMap(([name, values]) => {
    const place = placeIn(name)
    if (place === null || !isSentence(place) || hasPlace(place, mine)) return []
    return values.map((value) => value.trim()).filter((value) => value !== '')
  })
}

function hasPlace(place: PlaceOfField, mine: Mine): boolean {
  return canNow(mine, place.verb, subjectAt(place)) && !isAnsweredPart(place, mine)
}

/** A part of the offer that was answered meanwhile has no box any more, while the others keep theirs. */
function isAnsweredPart(place: PlaceOfField, { view }: Mine): boolean {
  const { verb, field } = place
  if (verb !== 'answer_offer' || !field.startsWith('words-') || field === 'words-all') return false
  const offer = view.offers.find(({ id }) => id === subjectAt(place)['offer'])
  const part = offer?.actions.find(({ id }) => field === `words-${id}`)
  return part?.waits !== true
}
