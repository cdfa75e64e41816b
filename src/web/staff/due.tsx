import type { DeadlineKind } from '../../domain/casework/deadline-kind.ts'
import type { NextStep } from '../../domain/casework/steps.ts'
import type { Instant } from '../../domain/time/instant.ts'
import type { CaseKind } from '../../domain/vocabulary/intake.ts'
import type { Speaker } from '../../words/speak.ts'
import { Clock } from './clock.tsx'
import { stepWords } from './step-words.ts'

interface DueProps {
  readonly speaker: Speaker
  readonly now: Instant
  readonly kind: CaseKind
  readonly step: NextStep
  readonly by: Instant | null
  readonly deadline: Instant | null
  readonly deadlineKind: DeadlineKind | null
}

/** What comes next with its own clock, and beneath it the deadline of the harm with its own name where that differs. */
export function Due({ speaker, now, kind, step, by, deadline, deadlineKind }: DueProps) {
  const isOther = deadline !== null && deadlineKind !== null && deadline !== by
  return (
    <>
      {by !== null && <Clock speaker={speaker} at={by} now={now} />}
      <span class="am-worklist__more">{stepWords(speaker, kind, step)}</span>
      {isOther && (
        <>
          <Clock speaker={speaker} at={deadline} now={now} />
          <span class="am-worklist__more">{speaker.w.workspace.queues.deadlines[deadlineKind]}</span>
        </>
      )}
    </>
  )
}
