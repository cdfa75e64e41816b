import { giveFile, type Giver } from '../../../actions/files/give-file.ts'
import { filesOfMine } from '../../../actions/files/my-files.ts'
import { takeBackFile } from '../../../actions/files/remove-file.ts'
import { stillMayGive } from '../../../actions/files/still-may-give.ts'
import { readVisit, type OpenVisit } from '../../../actions/intake/visit.ts'
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
  const isOver = () =>
    askPage(visit, {
      status: 400,
      notes: [{ id: 'receipt', text: speaker.w.portal.receipt.visitOver.title }],
      drafts,
    })
  if (open === null) return isOver()
  const giver: Giver = { viewer: open.viewer, by: { kind: 'person' }, caseId: open.viewer.caseId }
  const taken = field(form, 'take-back')
  if (taken !== '') {
    const done = await takeBackFile(house, giver, taken)
    return showFiles(visit, open, isRefusal(done) ? { refusal: done } : { saved: 'taken_back' })
  }
  const isVoice = field(form, 'from') === VOICE
  // What is typed beside a recording is about a file that is still to be given.
  const shows = isVoice ? '' : field(form, 'shows')
  const given = { saved: 'given', ...(!isVoice && { shows: '' }) } as const
  const inParts = await givenInParts(house, giver, form, shows)
  if (inParts?.refusal && !(await stillMayGive(house, giver))) return isOver()
  if (inParts?.refusal) return showFiles(visit, open, { refusal: inParts.refusal, isVoice })
  if (inParts !== null) return showFiles(visit, open, given)
  if (file === null) return showFiles(visit, open, { refusal: refuse('file_missing'), isVoice })
  const done = await giveFile(house, giver, file, { name: file.name, shows, action: null })
  // The receipt may have been replaced while the file came in: then the visit shows nothing more.
  if (isRefusal(done) && !(await stillMayGive(house, giver))) return isOver()
  if (isRefusal(done)) return showFiles(visit, open, { refusal: done, isVoice })
  return showFiles(visit, open, given)
}

/** The page of files within a visit; what was typed on the page of the case, or of a file, goes along. */
export async function showFiles(
  visit: Visit,
  within: OpenVisit,
  said: Pick<Parameters<typeof filesPage>[2], 'saved' | 'refusal' | 'shows' | 'isVoice'> = {},
): Promise<Response> {
  const mine = await filesOfMine(visit.house, within.viewer)
  if (mine === null) return gonePage(visit, within.viewer)
  const { form } = visit
  return filesPage(visit, mine, {
    within,
    drafts: draftsIn(form),
    messagesAt: messagesAt(form),
    shows: field(form, 'shows'),
    ...said,
  })
}
