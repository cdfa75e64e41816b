import { chooseWord, type WordRefused } from '../../../actions/intake/own-word.ts'
import type { OpenVisit } from '../../../actions/intake/visit.ts'
import type { Speaker } from '../../../words/speak.ts'
import { field, type Visit } from '../../route.ts'
import type { FieldNote } from '../errors.tsx'
import { sayWordProblem } from './ask-word-page.tsx'
import { statusPageNow, type Said } from './status-page.tsx'

/** Chooses a word, another, or none, and shows the page again: in a visit that goes on, while all others are over. */
export async function postOwnWord(visit: Visit, open: OpenVisit, shown: Said): Promise<Response> {
  const { house, speaker, form } = visit
  const { viewer } = open
  const ends = field(form, 'step') === 'end_word'
  const chosen = await chooseWord(house, viewer.caseId, {
    word: ends ? null : field(form, 'own-word'),
    typed: field(form, 'own-word-now'),
  })
  if ('refused' in chosen)
    return statusPageNow(visit, viewer, {
      ...shown,
      within: open,
      status: 400,
      notes: [noteOn(speaker, chosen)],
    })
  return statusPageNow(
    visit,
    { ...viewer, renewals: chosen.renewals },
    { ...shown, within: open, saved: ends ? 'word_ended' : 'own_word' },
  )
}

function noteOn(speaker: Speaker, refused: WordRefused): FieldNote {
  const { ownWord, refused: others } = speaker.w.portal.status
  switch (refused.refused) {
    case 'word_length':
      return {
        id: 'own-word',
        text: speaker.say(ownWord.length, { least: refused.least, most: refused.most }),
      }
    case 'now': {
      const { tried } = refused
      const text =
        tried.problem === 'busy' ? speaker.w.portal.receipt.problems.busy : sayWordProblem(speaker, tried)
      return { id: 'own-word-now', text }
    }
    case 'not_found':
      return { id: '', text: others.other }
  }
}
