import { HowCounted } from '../../how-counted.tsx'
import { isPassed } from '../../../domain/time/instant.ts'
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
        <b>
          {speaker.say(words[isPassed(by, now) ? (`${finder}Late` as const) : finder], {
            by: speaker.moment(by),
          })}
        </b>
      </p>
      <HowCounted
        speaker={speaker}
        counted={view.owed.find((step) => step.by === by)?.counted ?? null}
        timeZone={timeZone}
      />
      {(finder === 'machine' || isPassed(by, now)) && (
        <p>
          {words.doors} <a href="#kept-from">{words.takeBack}</a>
        </p>
      )}
    </>
  )
}
