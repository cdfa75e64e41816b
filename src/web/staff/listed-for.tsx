import type { Listed } from '../../domain/case/listed.ts'
import { NEXT_STEPS, type NextStep } from '../../domain/casework/steps.ts'
import { isBefore, type Instant } from '../../domain/time/instant.ts'
import type { CaseKind } from '../../domain/vocabulary/intake.ts'
import { isCodeOf } from '../../domain/vocabulary/code.ts'
import type { Speaker } from '../../words/speak.ts'
import { Clock } from './clock.tsx'
import { stepWords } from './step-words.ts'

interface ListedForProps {
  readonly speaker: Speaker
  readonly now: Instant
  readonly kind: CaseKind
  readonly listed: Listed
  /** The list is of times that are over: since when stands in the clock, and the new time behind it. */
  readonly isLate: boolean
}

/** The thing for which a case stands on a list: by when, what, since when, whose, and how many more of it there are. */
export function ListedFor({ speaker, now, kind, listed, isLate }: ListedForProps) {
  const { queues } = speaker.w.workspace
  const { what, owner, since, by, more } = listed
  const clock = isLate ? since : by
  // Whoever has the case stands in a column of its own, and others in the name of the step.
  const parts = [
    !isLate && since !== null && speaker.say(queues.since, { moment: speaker.day(since) }),
    isLate && by !== null && isBefore(now, by) && speaker.say(queues.newTime, { moment: speaker.moment(by) }),
    (owner === 'colleague' || owner === 'reprisal_owner') && speaker.w.vocabulary.stepOwners[owner],
    more > 0 && speaker.say(queues.moreOfThese, { n: more }),
  ].filter((part) => part !== false)
  return (
    <>
      {clock !== null && <Clock speaker={speaker} at={clock} now={now} />}
      <span class="am-worklist__more">
        {isCodeOf(NEXT_STEPS, what) ? stepWords(speaker, kind, what as NextStep) : queues.listedFor[what]}
      </span>
      {parts.length > 0 && <span class="am-worklist__more">{parts.join(' · ')}</span>}
    </>
  )
}
