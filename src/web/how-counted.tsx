import type { Counted, LeftOut } from '../domain/time/how-counted.ts'
import { startOfDay } from '../domain/time/calendar.ts'
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
  const words = speaker.w.common.counted
  const left = counted.leftOut.map((each) => leftOut(speaker, each, timeZone))
  return (
    <Details summary={words.summary} class="am-small">
      <p>
        {speaker.say(words.body, { n: counted.workingDays, from: speaker.moment(counted.from) })}{' '}
        {left.length === 0 ? words.all : speaker.say(words.left, { days: speaker.list(left) })}
      </p>
    </Details>
  )
}

function leftOut(speaker: Speaker, { date, because, name }: LeftOut, timeZone: string): string {
  const words = speaker.w.common.counted
  const day = speaker.day(startOfDay(date, timeZone))
  if (because === 'weekly') return speaker.say(words.weekly, { day })
  return name === null ? speaker.say(words.dayOff, { day }) : speaker.say(words.named, { day, name })
}
