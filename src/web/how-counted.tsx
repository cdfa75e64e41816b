import type { Counted, LeftOut } from '../domain/time/how-counted.ts'
import { atTheHour } from '../domain/time/at-the-hour.ts'
import { startOfDay } from '../domain/time/calendar.ts'
import type { NextStep } from '../domain/casework/steps.ts'
import type { Speaker } from '../words/speak.ts'
import { Details } from './components/details.tsx'

interface HowCountedProps {
  readonly speaker: Speaker
  readonly counted: Counted | null
  readonly timeZone: string
}

/** How a promised date was counted, folded: from when, how many working days, and which days were left out and why. */
export function HowCounted({ speaker, counted, timeZone }: HowCountedProps) {
  if (counted === null) return <></>
  return (
    <Details summary={speaker.w.common.counted.summary} class="am-small">
      <p>{wordsFor(speaker, counted, timeZone)}</p>
    </Details>
  )
}

interface HowEachCountedProps extends Pick<HowCountedProps, 'speaker' | 'timeZone'> {
  readonly steps: readonly { readonly step: NextStep; readonly counted: Counted | null }[]
}

/** The same for several dates, folded once, each by the name of what it is for. */
export function HowEachCounted({ speaker, timeZone, steps }: HowEachCountedProps) {
  const counted = steps.filter((each) => each.counted !== null)
  if (counted.length === 0) return <></>
  return (
    <Details summary={speaker.w.common.counted.summaryOfAll} class="am-small">
      {counted.map((each) => (
        <p>
          <b>{speaker.w.vocabulary.nextSteps[each.step]}</b>: {wordsFor(speaker, each.counted!, timeZone)}
        </p>
      ))}
    </Details>
  )
}

function wordsFor(speaker: Speaker, { workingDays, from, leftOut: days }: Counted, timeZone: string): string {
  const words = speaker.w.common.counted
  const left = days.map((each) => leftOut(speaker, each, timeZone))
  const all = left.length === 0 ? words.all : speaker.say(words.left, { days: speaker.list(left) })
  // What a person did counts from the start of its hour: the minute is kept by nobody.
  const hour = from === atTheHour(from) ? 'whole' : 'within'
  return `${speaker.say(words.body, { n: workingDays, from: speaker.moment(from), hour })} ${all}`
}

function leftOut(speaker: Speaker, { date, because, name }: LeftOut, timeZone: string): string {
  const words = speaker.w.common.counted
  const day = speaker.day(startOfDay(date, timeZone))
  if (because === 'weekly') return speaker.say(words.weekly, { day })
  return name === null ? speaker.say(words.dayOff, { day }) : speaker.say(words.named, { day, name })
}
