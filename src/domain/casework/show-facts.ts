import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, lines, meantSo, yesNo } from '../case/fields.ts'
import { verb, whileWorking } from '../case/verb.ts'
import { refuse } from '../refusal.ts'
import { ownDue } from '../time/own-due.ts'
import { codesOf } from '../vocabulary/code.ts'
import { FACT_SOURCES } from '../vocabulary/dialogue.ts'
import { isUrgent } from './overview.ts'

/** Most facts that are shown at once; more are shown in a second step. */
const MOST_FACTS = 20

/**
 * Shows the person the facts that a decision will rely on, all from one kind of source, with time to answer
 * (UNGP 31(d) and (e); indicator EQU-1). Whoever told of others is shown none: that would tell of whom it is about.
 */
export const showFacts = verb({
  name: 'show_facts',
  chapter: 'casework',
  by: ['staff'],
  from: whileWorking(),
  needsReader: true,
  input: z.object({
    source: choice(codesOf(FACT_SOURCES)),
    statements: lines(MOST_FACTS, 'words'),
    /** The decision rests on what the person told, and on nothing else; asked because it is seldom so. */
    theirsAlone: yesNo().optional().meta({ field: 'tick', needed: true }),
    meantSo: meantSo(),
  }),
  can: ({ kind }) => (kind === 'notification' ? refuse('only_for_the_harmed') : null),
  decide(kase, { source, statements, theirsAlone = false }, context) {
    if (new Set(statements).size < statements.length) return refuse('said_twice')
    const by = isUrgent(kase) ? null : ownDue('CLK-OWN-FACTS-7D', context.now, context.calendar)
    return statements.map((statement, place) =>
      event(
        context,
        'fact_shown',
        {
          fact: `f${kase.shownFacts.length + place + 1}`,
          source,
          by,
          ...(theirsAlone && { theirsAlone }),
        },
        { statement },
      ),
    )
  },
})
