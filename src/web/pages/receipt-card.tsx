import { digitsOf } from '../../actions/intake/receipt.ts'
import type { House } from '../../actions/house.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { Speaker } from '../../words/speak.ts'
import { DigitGroups, NumberedWords } from '../components/receipt-words.tsx'
import { WayBack } from './way-back.tsx'

interface ReceiptCardProps {
  readonly speaker: Speaker
  readonly house: House
  readonly receipt: string
  /** When it was told; left out for whoever is not told that by the paper. */
  readonly at?: Instant
  /** A letter on the card, where somebody holds two that must not be mixed up. It says nothing to others. */
  readonly mark?: 'A' | 'B'
}

/**
 * On paper alone: the receipt and where it is typed, each of the size of a bank card, to be cut out and folded. It says
 * neither who it belongs to, nor of what it is, nor when it was told: that stands below the line.
 */
export function ReceiptCard({ speaker, house, receipt, at, mark }: ReceiptCardProps) {
  const { wayBack } = speaker.w.common
  return (
    <section class="am-paper">
      <p>{wayBack.card}</p>
      <div class="am-receipt-card">
        <div>
          <NumberedWords receipt={receipt} />
          <DigitGroups digits={digitsOf(receipt)} />
        </div>
        <div>
          {mark && <b class="am-receipt-card__mark">{mark}</b>}
          <WayBack speaker={speaker} house={house} />
        </div>
      </div>
      {at && <p>{speaker.say(wayBack.told, { day: speaker.day(at), org: house.name })}</p>}
    </section>
  )
}
