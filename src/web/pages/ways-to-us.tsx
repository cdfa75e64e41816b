import type { WaysToUs as Ways } from '../../actions/house.ts'
import type { Speaker } from '../../words/speak.ts'

interface WaysToUsProps {
  readonly speaker: Speaker
  readonly ways: Ways
}

/** True where somebody answers a phone or opens letters. */
export function hasWays({ phone, post }: Ways): boolean {
  return phone !== null || post !== null
}

/** Phone and postal address of the house, for whoever cannot use this site; nothing where neither is set. */
export function WaysToUs({ speaker, ways }: WaysToUsProps) {
  const words = speaker.w.common.ways
  const { phone, post } = ways
  if (!hasWays(ways)) return null
  return (
    <ul class="am-ways">
      {phone && (
        <li>
          {words.phone}{' '}
          <a href={`tel:${phone.number.replaceAll(/[^+\d]/g, '')}`}>
            <bdi dir="ltr">{phone.number}</bdi>
          </a>
          {phone.hours && (
            <>
              {' '}
              (<bdi>{phone.hours}</bdi>)
            </>
          )}
        </li>
      )}
      {post && (
        <li>
          {words.post} <bdi>{post}</bdi>
        </li>
      )}
    </ul>
  )
}
