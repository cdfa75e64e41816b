import { isWordOf, openShown } from '../../../actions/intake/shown-receipt.ts'
import { field, type Visit } from '../../route.ts'
import { askPage } from '../status/ask-page.tsx'
import { statusPageNow } from '../status/status-page.tsx'
import { showNoMore } from '../report/sent.ts'
import { receiptPage } from './receipt-page.tsx'

/** `GET /:language/receipt`: a receipt is never in an address, so this leads to where it is typed. */
export function noReceiptHere({ c, speaker }: Visit): Response {
  return c.redirect(`/${speaker.language}/status`, 303)
}

/** `POST /:language/receipt`: the person shows that they have it, and goes on; until then it can be seen here. */
export async function postReceipt(visit: Visit): Promise<Response> {
  const { house, speaker, form } = visit
  const words = speaker.w.portal.receipt
  const filed = await openShown(house, field(form, 'shown'))
  if (filed === null) return askPage(visit, { status: 400, notes: [{ id: '', text: words.over }] })
  const typed = { first: field(form, 'first'), last: field(form, 'last') }
  if (field(form, 'step') !== 'confirm') return receiptPage(visit, filed, { status: 200, typed })
  const notes = (['first', 'last'] as const)
    .filter((name) => !isWordOf(filed.receipt, name === 'first' ? 0 : -1, typed[name]))
    .map((name) => ({ id: name, text: speaker.say(words.confirm.wrong, { place: name }) }))
  if (notes.length > 0) return receiptPage(visit, filed, { status: 400, notes, typed })
  showNoMore(filed)
  return statusPageNow(visit, { kind: 'person', caseId: filed.caseId })
}
