import {
  askForCode,
  openAsked,
  openRecovered,
  receiptForCode,
  useCode,
  type Recovered,
} from '../../actions/intake/ask-for-code.ts'
import { emailAddress } from '../../domain/case/fields.ts'
import { field, type Visit } from '../route.ts'
import type { FieldNote } from './errors.tsx'
import type { Asking } from './lost-code.tsx'
import { lostPage } from './lost.tsx'
import { receiptPage } from './receipt/receipt-page.tsx'
import { askWordAfterCode, sayWordProblem } from './status/ask-word-page.tsx'

/** Longest that is given back of what was typed, in characters: a whole pasted text is not given back twice. */
const LONGEST_SHOWN = 300

/**
 * `POST /:language/lost`: asks for a code, or opens with one. `step` says which: `send`, `code`, `word` for the word after
 * a right code, or whatever else for the same page again, in another language or after one that explains.
 */
export async function postLost(visit: Visit): Promise<Response> {
  const { house, form } = visit
  if (!house.sendsMail) return lostPage(visit)
  if (form.has('word-for')) return postWord(visit)
  const typed = {
    address: field(form, 'address').slice(0, LONGEST_SHOWN),
    code: field(form, 'code').slice(0, LONGEST_SHOWN),
  }
  const asked = form.has('recovery') ? await openAsked(house, field(form, 'recovery')) : null
  const asking: Asking = { asked, typed }
  switch (field(form, 'step')) {
    case 'send':
      return postAddress(visit, asking, typed.address)
    case 'code':
      return postCode(visit, asking, typed.code)
    default:
      return lostPage(visit, asking)
  }
}

async function postAddress(visit: Visit, asking: Asking, typed: string): Promise<Response> {
  const { house, speaker } = visit
  const refused = (text: string) => lostPage(visit, { ...asking, notes: [{ id: 'address', text }] })
  const address = emailAddress().safeParse(typed)
  if (!address.success) return refused(speaker.w.problems.not_an_email)
  const asked = await askForCode(house, address.data, speaker.language)
  if (asked === 'busy') return refused(speaker.w.portal.recovery.ask.busy)
  return lostPage(visit, { asked, typed: { address: typed, code: '' } })
}

async function postCode(visit: Visit, asking: Asking, typed: string): Promise<Response> {
  const { house, speaker } = visit
  const words = speaker.w.portal.recovery.ask
  const { asked } = asking
  const refused = (text: string) =>
    lostPage(visit, { ...asking, notes: [{ id: asked ? 'code' : 'address', text }] })
  const used = asked ? await useCode(house, asked, typed) : 'wrong'
  if (used === 'wrong') return refused(words.wrong)
  if (used === 'too_many') return refused(words.tooMany)
  return open(visit, used, null)
}

/** The receipt that a code gives, or the page that asks for the word first. */
async function open(visit: Visit, recovered: Recovered, word: string | null): Promise<Response> {
  const { house, speaker } = visit
  const shown = await receiptForCode(house, recovered, word)
  if (shown === 'wrong') return overPage(visit)
  if (!('problem' in shown)) return receiptPage(visit, shown, { status: 200 })
  const isFirst = word === null && shown.problem === 'word_needed'
  const text =
    shown.problem === 'busy' ? speaker.w.portal.receipt.problems.busy : sayWordProblem(speaker, shown)
  const notes: FieldNote[] = isFirst ? [] : [{ id: 'word', text }]
  return askWordAfterCode(visit, recovered, notes)
}

async function postWord(visit: Visit): Promise<Response> {
  const { house, form } = visit
  const recovered = await openRecovered(house, field(form, 'word-for'))
  if (recovered === null) return overPage(visit)
  if (field(form, 'step') !== 'word') return askWordAfterCode(visit, recovered, [])
  return open(visit, recovered, field(form, 'word'))
}

/** Its time is over, it was used, or the choice was taken back: another has to be asked for. */
function overPage(visit: Visit): Response | Promise<Response> {
  return lostPage(visit, {
    notes: [{ id: 'address', text: visit.speaker.w.portal.recovery.ask.wrong }],
  })
}
