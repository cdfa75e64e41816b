import { oneAtATime } from '../../../actions/intake/one-at-a-time.ts'
import { viewMine, viewMineAfter, type Mine } from '../../../actions/intake/view-mine.ts'
import { openToHandOn } from '../../../actions/intake/shown-adviser-receipt.ts'
import { openOnce } from '../../../actions/intake/one-use.ts'
import { whomTheyNamed } from '../../../actions/intake/whom-they-named.ts'
import { onceStored } from '../../../actions/once-stored.ts'
import { endVisit, readVisit } from '../../../actions/intake/visit.ts'
import { checkHistory } from '../../../actions/history/check-history.ts'
import { isInvalid } from '../../../actions/parse-input.ts'
import { runVerb } from '../../../actions/run-verb.ts'
import { isRefusal } from '../../../domain/refusal.ts'
import type { Speaker } from '../../../words/speak.ts'
import { notFoundPage } from '../../pages/notice-page.tsx'
import { field, type Visit } from '../../route.ts'
import { carryingPage } from '../carry.tsx'
import type { FieldNote } from '../errors.tsx'
import { postBeside } from './open-beside.ts'
import { adviserReceiptPage } from './adviser-receipt-page.tsx'
import { askPage } from './ask-page.tsx'
import { askWordPage } from './ask-word-page.tsx'
import { showFiles } from './post-files.ts'
import { postOwnWord } from './post-own-word.ts'
import { postRecovery } from './post-recovery.ts'
import { draftsIn, sentWith, withoutPlace, type Drafts } from './draft.ts'
import { formOf, verbOfPath } from './forms/index.ts'
import { gonePage } from './gone-page.tsx'
import { messagesAt } from './message-page.tsx'
import { noteOnRefusal, notesOnInvalid } from './forms/say-why-not.ts'
import { openTyped } from './open-typed.ts'
import { statusPage, statusPageNow } from './status-page.tsx'
import { hasArrived, type MessageSent } from './arrived.ts'

/** `GET /:language/status`: asks for the receipt. */
export function showStatus(visit: Visit) {
  return askPage(visit)
}

/** `GET /:language/status/:verb`: answers have no address, so this leads to where the receipt is typed. */
export function noVerbHere({ c, speaker }: Visit): Response {
  return c.redirect(`/${speaker.language}/status`, 303)
}

/**
 * `POST /:language/status`: opens the page with a receipt, or shows it again within a visit. `step` says which: `open`,
 * `show`, `ask` for the page that asks, `hand_on` for the receipt of somebody let in, or `end` for the end of the visit.
 */
export async function postStatus(visit: Visit): Promise<Response> {
  const { house, speaker, form } = visit
  if (form.has('adviser')) return postBeside(visit)
  if (form.has('visit')) {
    const open = await readVisit(house, field(form, 'visit'))
    const drafts = draftsIn(form)
    const shown = shownAgain(form)
    if (open && field(form, 'step') === 'end') {
      await endVisit(house, open)
      return visit.c.redirect(`/${speaker.language}/status?ended=yes`, 303)
    }
    if (open && field(form, 'step') === 'hand_on') {
      const toHandOn = await openToHandOn(house, open.viewer.caseId, field(form, 'hand-on'))
      const mine = toHandOn && (await viewMine(house, open.viewer))
      if (mine) return adviserReceiptPage(visit, mine, toHandOn, { ...shown, drafts, within: open })
    }
    if (open && field(form, 'step') === 'history') {
      // Far longer than any value: a whole pasted text is not given back twice.
      const typed = field(form, 'earlier').slice(0, 100)
      const found = await checkHistory(house, open.viewer.caseId, typed)
      const status = found === 'mistyped' ? 400 : 200
      return statusPageNow(visit, open.viewer, {
        ...shown,
        drafts,
        within: open,
        history: { found, typed },
        status,
      })
    }
    if (open && field(form, 'step') === 'files') return showFiles(visit, open)
    if (open && ['own_word', 'end_word'].includes(field(form, 'step')))
      return postOwnWord(visit, open, { ...shown, drafts })
    if (open && ['recovery', 'end_recovery'].includes(field(form, 'step')))
      return postRecovery(visit, open, { ...shown, drafts })
    const takesAlong = field(form, 'step') === 'own_data' && ({ takesAlong: true } as const)
    return open
      ? statusPageNow(visit, open.viewer, { ...shown, ...takesAlong, drafts, within: open })
      : askPage(visit, { ...visitOver(speaker), drafts })
  }
  const drafts = draftsOfReport(form) ?? draftsIn(form)
  if (form.has('word-for')) return postWord(visit, drafts)
  // What a browser kept of this page is not good for a second time: it holds the receipt.
  if (form.has('asked') && (await openOnce(house, 'asked', field(form, 'asked'))) === null)
    return askPage(visit, {
      status: 400,
      notes: [{ id: 'receipt', text: speaker.w.portal.receipt.askedBefore }],
      drafts,
    })
  const typed = field(form, 'receipt')
  if (field(form, 'step') === 'ask' || form.has('from')) return askPage(visit, { typed, drafts })
  return openTyped(visit, field(form, 'step') === 'mended' ? field(form, 'mended') : typed, drafts)
}

/** The word after a receipt that is right: the receipt comes back sealed, so that nobody finds it in a browser. */
async function postWord(visit: Visit, drafts: Drafts): Promise<Response> {
  const { house, speaker, form } = visit
  const receipt = await openOnce(house, 'word', field(form, 'word-for'))
  if (typeof receipt !== 'string')
    return askPage(visit, {
      status: 400,
      notes: [{ id: 'receipt', text: speaker.w.portal.receipt.askedBefore }],
      drafts,
    })
  // Another language was chosen: nothing was tried.
  if (field(form, 'step') === 'ask' || form.has('from')) return askWordPage(visit, { receipt, drafts })
  return openTyped(visit, receipt, drafts, field(form, 'word'))
}

/** A story that was changed after it was sent, for the message box of the case that it began. */
function draftsOfReport(form: FormData): Drafts | null {
  const story = field(form, 'story')
  return carryingPage(field(form, 'from')) === 'check' && story !== ''
    ? new Map([[`write-message/body`, [story]]])
    : null
}

/**
 * `POST /:language/status/:verb`: does one thing and answers with the page as it then is. What needs no verb is
 * answered from the one reading before it, and what the verb has changed from what it has in hand.
 */
export async function postVerb(visit: Visit): Promise<Response> {
  const { c, house, speaker, form } = visit
  const verb = verbOfPath(c.req.param('verb') ?? '')
  if (verb === null) return notFoundPage(visit)
  const { place, fields } = sentWith(form)
  const drafts = draftsIn(form)
  const open = await readVisit(house, field(form, 'visit'))
  if (open === null) return askPage(visit, { ...visitOver(speaker), drafts })
  const { viewer, seen } = open
  const posted = formOf(verb)
  const shown = shownAgain(form)
  // Where the newest page of the messages is shown, nothing typed is lost all the same.
  const onNewest = addressTyped(form)
  return oneAtATime(viewer.caseId, async () => {
    const mine = await viewMine(house, viewer)
    if (mine === null) return gonePage(visit, viewer)
    const refused = (notes: FieldNote[], status: 400 | 409, now: Mine = mine) =>
      // What somebody is told to read first stands on the newest page.
      statusPage(visit, viewer, now, {
        ...(status === 400 ? shown : onNewest),
        drafts,
        notes,
        status,
        within: open,
      })
    const notes = posted.notes?.(fields, mine.view, speaker, house.now()) ?? []
    if (notes.length > 0) return refused(notes, 400)
    const { caseId } = viewer
    const input = posted.input(fields, house.calendar.timeZone)
    const left = place === null ? drafts : withoutPlace(drafts, place)
    if (verb === 'write_message' && hasArrived(input as MessageSent, mine.view.messages, house.now()))
      return statusPage(visit, viewer, mine, { ...onNewest, saved: 'repeat', drafts: left, within: open })
    const done = await runVerb(house, verb, viewer, { kind: 'person' }, caseId, input, {
      seen,
      page: field(form, 'visit'),
    })
    if (isInvalid(done)) return refused(notesOnInvalid(posted, fields, done, speaker), 400)
    // Somebody else may have changed the case since it was read: that is often why it was refused.
    if (isRefusal(done))
      return refused([noteOnRefusal(done, speaker)], 409, (await viewMine(house, viewer)) ?? mine)
    // Nothing is said of us where the person said just that.
    const names =
      verb === 'keep_from'
        ? null
        : await onceStored(
            house,
            'a page does not say whether the words of a person name one of us',
            () => whomTheyNamed(house, done, input),
            null,
          )
    const now = await viewMineAfter(house, viewer, done, mine)
    if (done.forAdviser !== null) {
      const { adviser, words } = done.forAdviser
      const toHandOn = { caseId, adviser, receipt: words }
      const page = { ...shown, drafts: left, within: open, isNew: true, ...(names && { names }) } as const
      return adviserReceiptPage(visit, now, toHandOn, page)
    }
    return statusPage(visit, viewer, now, {
      // What was just written stands on the newest page.
      ...(verb === 'write_message' ? onNewest : shown),
      saved: done.added.length > 0 ? verb : 'repeat',
      ...(names && { names }),
      ...(verb === 'end_keeping' && { again: field(fields, 'keeping') }),
      drafts: left,
      within: open,
    })
  })
}

function visitOver(speaker: Speaker) {
  return {
    status: 400,
    notes: [{ id: 'receipt', text: speaker.w.portal.receipt.visitOver.title }],
  } as const
}

/** What a page that is posted shows again besides drafts: the page of its messages, and an address that is not sent. */
function shownAgain(form: FormData) {
  return { messagesAt: messagesAt(form), ...addressTyped(form) }
}

function addressTyped(form: FormData) {
  const typedAddress = field(form, 'recovery-address')
  return typedAddress === '' ? {} : { typedAddress }
}
