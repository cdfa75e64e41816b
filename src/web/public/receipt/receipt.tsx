import { isWordOf, openShown } from '../../../actions/intake/shown-receipt.ts'
import { openWithReceipt } from '../../../actions/intake/open-with-receipt.ts'
import { newReceipt } from '../../../actions/intake/receipt.ts'
import { replaceReceipt } from '../../../actions/intake/replace-receipt.ts'
import { readVisit } from '../../../actions/intake/visit.ts'
import { draftsIn } from '../status/draft.ts'
import { field, type Visit } from '../../route.ts'
import { askPage } from '../status/ask-page.tsx'
import { statusPageNow } from '../status/status-page.tsx'
import { showNoMore } from '../report/sent.ts'
import { openBeside } from '../status/open-beside.ts'
import { ownReceiptPage } from './own-receipt-page.tsx'
import { receiptPage } from './receipt-page.tsx'

/** `GET /:language/receipt`: a receipt is never in an address, so this leads to where it is typed. */
export function noReceiptHere({ c, speaker }: Visit): Response {
  return c.redirect(`/${speaker.language}/status`, 303)
}

/** `POST /:language/receipt`: the person shows that they have it, and goes on; until then it can be seen here. */
export async function postReceipt(visit: Visit): Promise<Response> {
  const { house, speaker, form } = visit
  const words = speaker.w.portal.receipt
  if (form.has('visit') && !form.has('shown')) return renewed(visit)
  const filed = await openShown(house, field(form, 'shown'))
  if (filed === null) return askPage(visit, { status: 400, notes: [{ id: '', text: words.over }] })
  const typed = { first: field(form, 'first'), last: field(form, 'last') }
  const drafts = draftsIn(form)
  const page = filed.isOwn ? ownReceiptPage : receiptPage
  if (field(form, 'step') !== 'confirm') return page(visit, filed, { status: 200, typed, drafts })
  const notes = (['first', 'last'] as const)
    .filter((name) => !isWordOf(filed.receipt, name === 'first' ? 0 : -1, typed[name]))
    .map((name) => ({ id: name, text: speaker.say(words.confirm.wrong, { place: name }) }))
  if (notes.length > 0) return page(visit, filed, { status: 400, notes, typed, drafts })
  showNoMore(filed)
  const { caseId, ownReceipt } = filed
  if (ownReceipt !== undefined)
    return ownReceiptPage(visit, { caseId, receipt: ownReceipt, isOwn: 'beside' }, { status: 200, drafts })
  // What opens the case was changed since it was shown, or the person wants no code by mail any more.
  if (filed.renews && !(await replaceReceipt(house, filed)))
    return askPage(visit, { status: 400, notes: [{ id: '', text: words.over }], drafts })
  const opened = await openWithReceipt(house, filed.receipt, { isProven: filed.renews === true })
  if ('adviser' in opened) return openBeside(visit, opened.adviser, drafts)
  // What was shown here an hour ago can have been replaced since.
  if (!('viewer' in opened))
    return askPage(visit, { status: 400, notes: [{ id: '', text: words.over }], drafts })
  return statusPageNow(visit, opened.viewer, {
    drafts,
    ...(filed.renews ? { saved: 'new_receipt' } : { isFirst: true }),
  })
}

/** A new receipt for whoever has the page open, shown before it takes the place of the old one. */
async function renewed(visit: Visit): Promise<Response> {
  const { house, speaker, form } = visit
  const drafts = draftsIn(form)
  const open = await readVisit(house, field(form, 'visit'))
  if (open === null)
    return askPage(visit, {
      status: 400,
      notes: [{ id: 'receipt', text: speaker.w.portal.receipt.visitOver.title }],
      drafts,
    })
  const { words: receipt } = newReceipt()
  const { caseId, renewals = 0 } = open.viewer
  return receiptPage(visit, { caseId, receipt, renews: true, renewals }, { status: 200, drafts })
}
