import { digitsOf } from '../../actions/intake/receipt.ts'
import type { House } from '../../actions/house.ts'
import type { Instant } from '../../domain/time/instant.ts'
import { speak } from '../../words/speak.ts'
import { spokenBy } from '../../words/languages.ts'
import { ReceiptBox } from '../components/receipt-box.tsx'
import { DigitGroups, NumberedWords } from '../components/receipt-words.tsx'
import { ReceiptCard } from './receipt-card.tsx'

interface ReceiptPaperProps {
  readonly house: House
  readonly receipt: string
  /** The language that they speak, as it was filed. */
  readonly language: string
  readonly at: Instant
}

/**
 * What whoever rang or wrote gets by post: their receipt, in their language, with the way to their page in it. What staff
 * read beside it stays on the screen.
 */
export function ReceiptPaper({ house, receipt, language, at }: ReceiptPaperProps) {
  const speaker = speak(spokenBy(house, language), house.calendar.timeZone)
  const { common, portal } = speaker.w
  const words = portal.receipt
  return (
    <div class="am-paper am-whole-paper" lang={speaker.language} dir={speaker.dir}>
      <ReceiptBox
        id="paper-receipt"
        title={words.boxTitle}
        codes={[
          { label: common.receipt.asWords, code: <NumberedWords receipt={receipt} /> },
          { label: common.receipt.asDigits, code: <DigitGroups digits={digitsOf(receipt)} /> },
        ]}
      >
        <p>{words.either}</p>
      </ReceiptBox>
      <p>
        <strong>{words.once}</strong>
      </p>
      <p>{words.opens}</p>
      <ReceiptCard speaker={speaker} house={house} receipt={receipt} at={at} />
    </div>
  )
}
