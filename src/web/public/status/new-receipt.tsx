import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import type { Part } from './here.ts'

/** Another receipt, for whoever thinks that somebody has seen theirs. */
export function NewReceipt({ here: { speaker, reader } }: Part) {
  const words = speaker.w.portal.receipt.renew
  const { receiptSeen } = speaker.w.portal.status.readerSought
  return (
    <Details summary={words.title} id="new-receipt">
      <p>{words.body}</p>
      <p>{reader === null ? words.seenBefore : receiptSeen}</p>
      <Button
        variant="secondary"
        preventDoubleClick
        formaction={`/${speaker.language}/receipt`}
        name="step"
        value="renew"
      >
        {words.send}
      </Button>
    </Details>
  )
}
