import type { House } from '../../../actions/house.ts'
import { onceStored } from '../../../actions/once-stored.ts'
import { sealShown, viewerOf, type Shown as ShownReceipt } from '../../../actions/intake/shown-receipt.ts'
import { viewMine, type Mine } from '../../../actions/intake/view-mine.ts'
import { startVisit } from '../../../actions/intake/visit.ts'
import { startOfTyped } from '../../../domain/intake/receipt.ts'
import { Button } from '../../components/button.tsx'
import { Input } from '../../components/input.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import { ReceiptCard } from '../../pages/receipt-card.tsx'
import { ReceiptToKeep } from '../../pages/receipt-to-keep.tsx'
import type { Visit } from '../../route.ts'
import { errorOf, Errors, titleOf, type FieldNote } from '../errors.tsx'
import { AS_PARTS, PAGE_FORM } from '../carry.tsx'
import { HelpFirst } from '../help/help-first.tsx'
import { helpInCase } from '../help/in-case.ts'
import { Hidden } from '../hidden.tsx'
import { readerSaid } from '../status/reader-sought.tsx'
import { CheckValue } from '../status/same-history.tsx'
import { hiddenDrafts, NO_DRAFTS, type Drafts } from '../status/draft.ts'

interface Shown {
  readonly status: 200 | 201 | 400
  readonly notes?: readonly FieldNote[]
  /** What was typed into the two fields. */
  readonly typed?: { readonly first: string; readonly last: string }
  /** What was typed into the status page and is not sent. */
  readonly drafts?: Drafts
}

/** The receipt, large, until the person has shown that they have it. */
export async function receiptPage(visit: Visit, filed: ShownReceipt, shown: Shown): Promise<Response> {
  const { speaker, house } = visit
  const words = speaker.w.portal.receipt
  const { status, notes = [], typed = { first: '', last: '' }, drafts = NO_DRAFTS } = shown
  const { viewer, mine } = await readBeside(house, filed)
  const by = mine?.view.next.by
  const sealed = sealShown(house, filed)
  const visitBack = viewer && mine && filed.renews ? startVisit(house, viewer, mine.recorded) : null
  const error = (id: string) => errorOf(speaker, notes, id)
  return publicPage(visit, {
    title: titleOf(speaker, speaker.say(speaker.w.portal.status.title, { org: house.name }), notes),
    status,
    carries: 'receipt',
    unsent: true,
    children: (
      <>
        <Errors speaker={speaker} notes={notes} />
        <h1>{filed.renews ? words.renew.heading : words.heading}</h1>
        {!filed.renews && mine && <HelpFirst visit={visit} page="receipt" {...helpInCase(visit, mine)} />}
        {filed.renews && <p>{words.renew.lead}</p>}
        {!filed.renews && by && (
          <p>{mine.reader === null ? speaker.say(words.lead, { by: speaker.moment(by) }) : words.thanks}</p>
        )}
        {!filed.renews && mine?.reader && <p>{readerSaid(speaker, mine.reader, house.now())}</p>}
        <ReceiptToKeep speaker={speaker} receipt={filed.receipt} title={words.boxTitle} note={words.either} />
        <p>
          <strong>{filed.renews ? words.renew.once : words.once}</strong>
        </p>
        <p>{words.opens}</p>
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
        />
        <form
          id={PAGE_FORM}
          data-again
          method="post"
          action={`/${speaker.language}/receipt`}
          {...AS_PARTS}
          novalidate
        >
          <h2 class="am-no-print">{words.confirm.title}</h2>
          <p class="am-no-print">{filed.renews ? words.renew.confirm : words.confirm.lead}</p>
          <Hidden values={[['shown', sealed], ...hiddenDrafts(drafts)]} />
          {(['first', 'last'] as const).map((name) => (
            <Input
              name={name}
              label={words.confirm[name]}
              value={startOfTyped(typed[name])}
              width={20}
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              dir="auto"
              {...error(name)}
            />
          ))}
          <Button preventDoubleClick name="step" value="confirm">
            {filed.renews ? words.renew.button : words.confirm.button}
          </Button>
          {visitBack !== null && (
            <>
              <Hidden values={[['visit', visitBack]]} />
              <Button variant="secondary" formaction={`/${speaker.language}/status`} name="step" value="show">
                {words.renew.notNow}
              </Button>
            </>
          )}
        </form>
      </>
    ),
  })
}

/** What the page says of the case; nothing where that cannot be read now: the receipt is shown nowhere else. */
async function readBeside(
  house: House,
  filed: ShownReceipt,
): Promise<{ readonly viewer: Awaited<ReturnType<typeof viewerOf>> | null; readonly mine: Mine | null }> {
  const read = async () => {
    const viewer = await viewerOf(house, filed)
    return { viewer, mine: await viewMine(house, viewer) }
  }
  const says = 'a receipt is shown without its case, which cannot be read'
  return onceStored(house, says, read, { viewer: null, mine: null })
}
