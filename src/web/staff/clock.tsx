import { DAY, HOUR, isPassed, msOf, type Instant } from '../../domain/time/instant.ts'
import type { Speaker } from '../../words/speak.ts'
import { ClockPill, type Tone } from '../components/clock-pill.tsx'
import { VisuallyHidden } from '../components/visually-hidden.tsx'

const MINUTE = 60_000
/** From this much time left a clock is due instead of quiet. */
const DUE_WITHIN = 3 * DAY
/** Up to this much, hours are counted instead of days. */
const IN_HOURS = 2 * DAY

interface ClockProps {
  readonly speaker: Speaker
  readonly at: Instant
  readonly now: Instant
}

/** Time left or late, with sign, word and colour, and the exact moment for whoever points at it or listens. */
export function Clock({ speaker, at, now }: ClockProps) {
  const exact = speaker.say(speaker.w.workspace.clocks.by, { moment: speaker.moment(at) })
  const { tone, sign, words } = clockOf(speaker, at, now)
  return (
    <span title={exact}>
      <ClockPill tone={tone} sign={sign}>
        {words} <VisuallyHidden>({exact})</VisuallyHidden>
      </ClockPill>
    </span>
  )
}

/** How urgent a moment is, and the time until or since then in words. */
function clockOf(
  speaker: Speaker,
  at: Instant,
  now: Instant,
): { readonly tone: Tone; readonly sign: string; readonly words: string } {
  const late = isPassed(at, now)
  const ms = Math.abs(msOf(at) - msOf(now))
  const tone = late ? 'late' : ms <= DUE_WITHIN ? 'due' : 'quiet'
  const { clocks } = speaker.w.workspace
  const [unit, sentence] =
    ms < HOUR
      ? [MINUTE, late ? clocks.minutesLate : clocks.minutesLeft]
      : ms < IN_HOURS
        ? [HOUR, late ? clocks.hoursLate : clocks.hoursLeft]
        : [DAY, late ? clocks.daysLate : clocks.daysLeft]
  // What is left of the last minute is some time still.
  const n = unit === MINUTE && !late ? Math.ceil(ms / unit) : Math.floor(ms / unit)
  return { tone, sign: late ? '!' : '◷', words: speaker.say(sentence, { n }) }
}
