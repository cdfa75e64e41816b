import type { Child } from 'hono/jsx'
import { digitsOf } from '../../actions/intake/receipt.ts'
import type { Speaker } from '../../words/speak.ts'
import { CopyButton } from '../components/copy-button.tsx'
import { PrintButton } from '../components/print-button.tsx'
import { ReceiptBox } from '../components/receipt-box.tsx'
import { DigitGroups, NumberedWords } from '../components/receipt-words.tsx'

interface ReceiptToKeepProps {
  readonly speaker: Speaker
  /** The ten words. */
  readonly receipt: string
  readonly title: Child
  /** Whether one of the two is enough is said to whoever keeps it. */
  readonly note: Child
}

/**
 * A receipt, large and numbered as the page that asks for it counts, in words and in digits; once more in one line, which
 * can be selected and copied without a script.
 */
export function ReceiptToKeep({ speaker, receipt, title, note }: ReceiptToKeepProps) {
  const words = speaker.w.common.receipt
  return (
    <ReceiptBox
      id="receipt"
      title={title}
      codes={[
        { label: words.asWords, code: <NumberedWords receipt={receipt} /> },
        { label: words.asDigits, code: <DigitGroups digits={digitsOf(receipt)} /> },
      ]}
    >
      <p>{note}</p>
      <p class="am-receipt__line">
        {words.oneLine}{' '}
        <span id="receipt-words" dir="ltr" translate="no">
          {receipt}
        </span>
      </p>
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
  )
}
