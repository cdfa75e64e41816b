import type { ReaderSought } from '../../../actions/casework/left-to-nobody.ts'
import { isPassed, type Instant } from '../../../domain/time/instant.ts'
import type { Speaker } from '../../../words/speak.ts'
import { HowCounted } from '../../how-counted.tsx'
import type { Part } from './here.ts'

/** By when somebody from outside is found who reads what nobody here may, who finds them, and what else can be done. */
export function ReaderSoughtWords({ here }: Part) {
  const { speaker, view, reader, now, timeZone } = here
  const words = speaker.w.portal.status.readerSought
  if (reader === null) return null
  const { by, finder } = reader
  return (
    <>
      <p>
        <b>{readerSaid(speaker, reader, now)}</b>
      </p>
      <HowCounted
        speaker={speaker}
        counted={(by !== null && view.owed.find((step) => step.by === by)?.counted) || null}
        timeZone={timeZone}
      />
      {(finder === 'machine' || by === null || isPassed(by, now)) && (
        <p>
          {words.doors} <a href="#kept-from">{words.takeBack}</a>
        </p>
      )}
    </>
  )
}

/** By when somebody from outside is found who reads it, and who has to find them. */
export function readerSaid(speaker: Speaker, { by, finder }: ReaderSought, now: Instant): string {
  const words = speaker.w.portal.status.readerSought
  if (by === null) return words[`${finder}Erased`]
  return speaker.say(words[isPassed(by, now) ? (`${finder}Late` as const) : finder], {
    by: speaker.moment(by),
  })
}
