import { onceStored } from '../../../actions/once-stored.ts'
import { sealShown, type Shown as ShownReceipt } from '../../../actions/intake/shown-receipt.ts'
import { publicPage } from '../../pages/public-page.tsx'
import { ReceiptCard } from '../../pages/receipt-card.tsx'
import { ReceiptToKeep } from '../../pages/receipt-to-keep.tsx'
import type { Visit } from '../../route.ts'
import { Errors, titleOf } from '../errors.tsx'
import { helpByWords, helpWithOwnReceipt } from '../help/beside.ts'
import { HelpFirst } from '../help/help-first.tsx'
import { ConfirmReceipt, type Confirming } from './confirm-receipt.tsx'

interface Shown extends Confirming {
  readonly status: 200 | 400
}

/**
 * The receipt of whoever told it for somebody, after that person's own and on a page of its own: what is handed over and
 * what is kept are never on the same sheet. And that of whoever joined a group.
 */
export async function ownReceiptPage(visit: Visit, own: ShownReceipt, shown: Shown): Promise<Response> {
  const { speaker, house } = visit
  const words = speaker.w.portal.receipt
  const { status, notes = [] } = shown
  const says = 'a receipt is shown without the help beside it, because what was told cannot be read'
  const help = await onceStored(house, says, () => helpWithOwnReceipt(visit, own), helpByWords(visit, []))
  return publicPage(visit, {
    title: titleOf(speaker, speaker.say(speaker.w.portal.status.title, { org: house.name }), notes),
    status,
    carries: 'receipt',
    easy: 'receipt',
    unsent: true,
    children: (
      <>
        <Errors speaker={speaker} notes={notes} />
        <h1>{words.own.heading}</h1>
        <HelpFirst visit={visit} page="receipt" {...help} />
        <p>
          {own.isOwn === 'member'
            ? speaker.w.portal.status.group.own
            : speaker.say(words.own.lead, { mark: 'B' })}
        </p>
        <ReceiptToKeep speaker={speaker} receipt={own.receipt} title={words.boxTitle} note={words.either} />
        <ReceiptCard
          speaker={speaker}
          house={house}
          receipt={own.receipt}
          {...(own.isOwn === 'beside' && { mark: 'B' })}
        />
        <ConfirmReceipt
          speaker={speaker}
          sealed={sealShown(house, own)}
          lead={words.confirm.lead}
          button={words.confirm.button}
          shown={shown}
        />
      </>
    ),
  })
}
