import { giveFile, type Giver } from '../../../actions/files/give-file.ts'
import { filesOfMine } from '../../../actions/files/my-files.ts'
import { takeBackFile } from '../../../actions/files/remove-file.ts'
import { readVisit, type OpenVisit } from '../../../actions/intake/visit.ts'
import { LONGEST_SHORT } from '../../../domain/case/fields.ts'
import { isRefusal, refuse } from '../../../domain/refusal.ts'
import { field, type Visit } from '../../route.ts'
import { askPage } from './ask-page.tsx'
import { draftsIn } from './draft.ts'
import { filesPage } from './files-page.tsx'
import { gonePage } from './gone-page.tsx'
import { givenInParts } from './given-in-parts.ts'
import { messagesAt } from './message-page.tsx'
import { VOICE } from './voice.tsx'

/** `POST /:language/status/files`: takes a file in, or takes one back, and answers with the page of files. */
export async function postFiles(visit: Visit): Promise<Response> {
  const { house, speaker, form, file = null } = visit
  const open = await readVisit(house, field(form, 'visit'))
  const drafts = draftsIn(form)
  if (open === null)
    return askPage(visit, {
      status: 400,
      notes: [{ id: 'receipt', text: speaker.w.portal.receipt.visitOver.title }],
      drafts,
    })
  const giver: Giver = { viewer: open.viewer, by: { kind: 'person' }, caseId: open.viewer.caseId }
  const taken = field(form, 'take-back')
  if (taken !== '') {
    const done = await takeBackFile(house, giver, taken)
    return showFiles(visit, open, isRefusal(done) ? { refusal: done } : { saved: 'taken_back' })
  }
  const shows = field(form, 'shows')
  const isVoice = field(form, 'from') === VOICE
  if (shows.length > LONGEST_SHORT) {
    const tooLong = refuse('text_too_long', { longest: LONGEST_SHORT, typed: shows.length })
    return showFiles(visit, open, { refusal: tooLong, shows, isVoice })
  }
  const inParts = await givenInParts(house, giver, form)
  if (inParts !== null) return showFiles(visit, open, { ...inParts, isVoice })
  if (file === null) return showFiles(visit, open, { refusal: refuse('file_missing'), shows, isVoice })
  const done = await giveFile(house, giver, file, { name: file.name, shows: shows || null, action: null })
  // A form in which nothing was chosen sends a file without a name and without a byte.
  const isMissing = isRefusal(done) && done.refused === 'file_empty' && file.name === null
  if (isRefusal(done))
    return showFiles(visit, open, { refusal: isMissing ? refuse('file_missing') : done, shows, isVoice })
  return showFiles(visit, open, { saved: 'given' })
}

/** The page of files within a visit; what was typed on the page of the case goes along. */
export async function showFiles(
  visit: Visit,
  within: OpenVisit,
  said: Pick<Parameters<typeof filesPage>[2], 'saved' | 'refusal' | 'shows' | 'isVoice'> = {},
): Promise<Response> {
  const mine = await filesOfMine(visit.house, within.viewer)
  if (mine === null) return gonePage(visit, within.viewer)
  const { form } = visit
  return filesPage(visit, mine, { within, drafts: draftsIn(form), messagesAt: messagesAt(form), ...said })
}
