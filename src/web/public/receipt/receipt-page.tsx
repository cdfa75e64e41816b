import type { House } from '../../../actions/house.ts'
import { onceStored } from '../../../actions/once-stored.ts'
import { sealShown, viewerOf, type Shown as ShownReceipt } from '../../../actions/intake/shown-receipt.ts'
import { viewMine, type Mine } from '../../../actions/intake/view-mine.ts'
import { startVisit } from '../../../actions/intake/visit.ts'
import { Button } from '../../components/button.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import { ReceiptCard } from '../../pages/receipt-card.tsx'
import { ReceiptToKeep } from '../../pages/receipt-to-keep.tsx'
import type { Visit } from '../../route.ts'
import { Errors, titleOf } from '../errors.tsx'
import { HelpFirst } from '../help/help-first.tsx'
import { helpInCase } from '../help/in-case.ts'
import { Hidden } from '../hidden.tsx'
import { readerSaid } from '../status/reader-sought.tsx'
import { CheckValue } from '../status/same-history.tsx'
import { ConfirmReceipt, type Confirming } from './confirm-receipt.tsx'

interface Shown extends Confirming {
  readonly status: 200 | 201 | 400
}

/** The receipt, large, until the person has shown that they have it. */
export async function receiptPage(visit: Visit, filed: ShownReceipt, shown: Shown): Promise<Response> {
  const { speaker, house } = visit
  const words = speaker.w.portal.receipt
  const { status, notes = [] } = shown
  // Whoever comes with a code from a mail reads nothing of the case before the old receipt ends, and cannot go back.
  const { viewer, mine } = filed.byMail === undefined ? await readBeside(house, filed) : NOTHING
  const by = mine?.view.next.by
  const visitBack = viewer && mine && filed.renews ? startVisit(house, viewer, mine.recorded) : null
  // Told for somebody: it is theirs, and is handed over.
  const isTheirs = filed.ownReceipt !== undefined
  return publicPage(visit, {
    title: titleOf(speaker, speaker.say(speaker.w.portal.status.title, { org: house.name }), notes),
    status,
    carries: 'receipt',
    easy: 'receipt',
    unsent: true,
    children: (
      <>
        <Errors speaker={speaker} notes={notes} />
        <h1>{headingOf(words, filed, isTheirs)}</h1>
        {!filed.renews && mine && <HelpFirst visit={visit} page="receipt" {...helpInCase(visit, mine)} />}
        {filed.renews && <p>{words.renew.lead}</p>}
        {!filed.renews && by && (
          <p>{mine.reader === null ? speaker.say(words.lead, { by: speaker.moment(by) }) : words.thanks}</p>
        )}
        {!filed.renews && mine?.reader && <p>{readerSaid(speaker, mine.reader, house.now())}</p>}
        {isTheirs && <p>{speaker.say(words.theirs.lead, { mark: 'A' })}</p>}
        <ReceiptToKeep
          speaker={speaker}
          receipt={filed.receipt}
          title={isTheirs ? words.theirs.boxTitle : words.boxTitle}
          note={words.either}
        />
        <p>
          <strong>{filed.renews ? words.renew.once : words.once}</strong>
        </p>
        <p>{isTheirs ? words.theirs.later : words.opens}</p>
        {mine && (
          <>
            <CheckValue speaker={speaker} now={house.now()} value={mine.checkValue} />
            <p>{speaker.w.portal.history.keep}</p>
          </>
        )}
        <ReceiptCard
          speaker={speaker}
          house={house}
          receipt={filed.receipt}
          at={mine?.view.receivedAt ?? house.now()}
          {...(filed.ownReceipt !== undefined && { mark: 'A' })}
        />
        <ConfirmReceipt
          speaker={speaker}
          sealed={sealShown(house, filed)}
          lead={filed.renews ? words.renew.confirm : words.confirm.lead}
          button={buttonOf(words, filed)}
          shown={shown}
        >
          {visitBack !== null && (
            <>
              <Hidden values={[['visit', visitBack]]} />
              <Button variant="secondary" formaction={`/${speaker.language}/status`} name="step" value="show">
                {words.renew.notNow}
              </Button>
            </>
          )}
        </ConfirmReceipt>
      </>
    ),
  })
}

const NOTHING = { viewer: null, mine: null } as const

type Words = Visit['speaker']['w']['portal']['receipt']

function headingOf(words: Words, { renews }: ShownReceipt, isTheirs: boolean): string {
  if (renews) return words.renew.heading
  return isTheirs ? words.theirs.heading : words.heading
}

function buttonOf(words: Words, { renews, ownReceipt }: ShownReceipt): string {
  if (renews) return words.renew.button
  return ownReceipt === undefined ? words.confirm.button : words.theirs.toOwn
}

/** What the page says of the case; nothing where that cannot be read now: the receipt is shown nowhere else. */
async function readBeside(
  house: House,
  filed: ShownReceipt,
): Promise<{ readonly viewer: Awaited<ReturnType<typeof viewerOf>> | null; readonly mine: Mine | null }> {
  const read = async () => {
    const viewer = await viewerOf(house, filed)
    // Another receipt counts since then, or a word beside it: whoever has this page alone reads nothing of the case.
    if (!filed.renews && viewer.renewals !== 0) return { viewer: null, mine: null }
    return { viewer, mine: await viewMine(house, viewer) }
  }
  const says = 'a receipt is shown without its case, which cannot be read'
  return onceStored(house, says, read, NOTHING)
}
