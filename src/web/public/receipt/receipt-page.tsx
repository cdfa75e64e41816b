import { digitsOf } from '../../../actions/intake/receipt.ts'
import { sealShown } from '../../../actions/intake/shown-receipt.ts'
import type { Filed } from '../../../actions/intake/submit-grievance.ts'
import { viewMine } from '../../../actions/intake/view-mine.ts'
import { startOfTyped } from '../../../domain/intake/receipt.ts'
import { Button } from '../../components/button.tsx'
import { CopyButton } from '../../components/copy-button.tsx'
import { Input } from '../../components/input.tsx'
import { PrintButton } from '../../components/print-button.tsx'
import { ReceiptBox } from '../../components/receipt-box.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import { WayBack } from '../../pages/way-back.tsx'
import type { Visit } from '../../route.ts'
import { errorOf, Errors, titleOf, type FieldNote } from '../errors.tsx'
import { AS_PARTS, PAGE_FORM } from '../carry.tsx'
import { Hidden } from '../hidden.tsx'

interface Shown {
  readonly status: 200 | 201 | 400
  readonly notes?: readonly FieldNote[]
  /** What was typed into the two fields. */
  readonly typed?: { readonly first: string; readonly last: string }
}

/** The receipt, large, until the person has shown that they have it. */
export async function receiptPage(visit: Visit, filed: Filed, shown: Shown): Promise<Response> {
  const { speaker, house } = visit
  const words = speaker.w.portal.receipt
  const { status, notes = [], typed = { first: '', last: '' } } = shown
  const mine = await viewMine(house, { kind: 'person', caseId: filed.caseId })
  const by = mine?.view.next.by
  const sealed = sealShown(house, filed)
  const error = (id: string) => errorOf(speaker, notes, id)
  return publicPage(visit, {
    title: titleOf(speaker, speaker.say(speaker.w.portal.status.title, { org: house.name }), notes),
    status,
    carries: 'receipt',
    unsent: true,
    children: (
      <>
        <Errors speaker={speaker} notes={notes} />
        <h1>{words.heading}</h1>
        {by && <p>{speaker.say(words.lead, { by: speaker.moment(by) })}</p>}
        <ReceiptBox
          id="receipt"
          title={words.boxTitle}
          codes={[
            { label: words.asWords, code: filed.receipt },
            { label: words.asDigits, code: digitsOf(filed.receipt) },
          ]}
        >
          <p>{words.either}</p>
          <span id="receipt-words" hidden>
            {filed.receipt}
          </span>
          <div class="govuk-button-group">
            <CopyButton
              from="receipt-words"
              words={{ copied: speaker.w.common.copied, failed: speaker.w.common.copyFailed }}
            >
              {words.copy}
            </CopyButton>
            <PrintButton>{words.print}</PrintButton>
          </div>
        </ReceiptBox>
        <p>
          <strong>{words.once}</strong>
        </p>
        <p>{words.opens}</p>
        <WayBack speaker={speaker} house={house} at={mine?.view.receivedAt ?? house.now()} />
        <form
          id={PAGE_FORM}
          data-again
          method="post"
          action={`/${speaker.language}/receipt`}
          {...AS_PARTS}
          novalidate
        >
          <h2>{words.confirm.title}</h2>
          <p>{words.confirm.lead}</p>
          <Hidden values={[['shown', sealed]]} />
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
            {words.confirm.button}
          </Button>
        </form>
      </>
    ),
  })
}
