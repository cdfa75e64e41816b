import type { Instant } from '../../domain/time/instant.ts'
import type { House } from '../../actions/house.ts'
import type { Speaker } from '../../words/speak.ts'
import { QrPicture } from '../components/qr-picture.tsx'
import { WaysToUs } from './ways-to-us.tsx'
import { qrCode } from '../qr-code.ts'

interface WayBackProps {
  readonly speaker: Speaker
  readonly house: House
  /** When it was told; left out where that must not stand beside a receipt. */
  readonly at?: Instant
}

/**
 * Where a receipt is typed, for paper: a printed page leads nowhere by its links. Address and square hold nothing of
 * the case, and stand last, so that whoever wants can cut them off.
 */
export function WayBack({ speaker, house, at }: WayBackProps) {
  const words = speaker.w.common.wayBack
  const address = `${house.url}/${speaker.language}/status`
  const squares = qrCode(address)
  return (
    <section class="am-way-back">
      {squares && <QrPicture squares={squares} label={address} />}
      <div>
        <p>
          <strong>{words.title}</strong>
          <br />
          <bdi dir="ltr">{address}</bdi>
        </p>
        {at && <p>{speaker.say(words.told, { day: speaker.day(at), org: house.name })}</p>}
        <WaysToUs speaker={speaker} ways={house.ways} />
      </div>
    </section>
  )
}
