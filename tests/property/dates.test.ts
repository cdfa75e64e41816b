import { expect, test } from 'vitest'
import { isRefusal } from '../../src/domain/refusal.ts'
import { instant } from '../../src/domain/time/instant.ts'
import { VERB_NAMES, verbCalled } from '../../src/domain/verbs.ts'
import { endable } from '../in-memory/endable.ts'
import { heard } from '../in-memory/heard.ts'
import type { InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ana, marta, omar } from '../in-memory/people.ts'
import { bodyChosen } from '../in-memory/referred.ts'
import { sensibleInput } from '../in-memory/sensible-inputs.ts'
import { attributed } from '../in-memory/stages.ts'
import { BEGINNINGS } from './story.ts'

const NEVER = instant('2199-12-31T23:59:00.000Z')
const LONG_AGO = instant('1950-01-01T00:00:00.000Z')

/** Every date that staff type, by verb and field, as the schemas say. */
const DATES = VERB_NAMES.filter((name) => verbCalled(name).by.some((who) => who === 'staff')).flatMap(
  (name) =>
    Object.entries(verbCalled(name).input.shape).flatMap(([field, schema]) => {
      const meta = (schema as { meta(): Record<string, unknown> | undefined }).meta()
      return meta?.['field'] === 'moment' ? [{ name, field }] : []
    }),
)

/** Dates that say since when something is so: these may lie in a past that is long gone. */
const SINCE = ['attribute from', 'propose_action dueAt']

/** A date of the person or of a law, which nobody here sets, and one that orders nothing before it is near. */
const NOT_OURS = ['flag_delay deadline']

/** Upheld, and with everything that an ending needs except that anybody put it right. */
function toBeEnded(): InMemoryCase {
  const it = heard(attributed())
  it.does(ana, 'decide', {
    outcome: 'upheld',
    reasons: 'The income that was read is not yours.',
    whatNext: 'We ask the agency to pay it back.',
  })
  return heard(endable(it))
}

const bodyToBeTold = () => bodyChosen({ answer: 'tell_them', howToReach: 'By letter, to my sister.' })

test.each(DATES)('$name: no promise is made for a day that nobody sees, in $field', ({ name, field }) => {
  const verb = verbCalled(name)
  let tried = 0
  for (const beginning of [...Object.values(BEGINNINGS), toBeEnded, bodyToBeTold]) {
    const it = beginning()
    it.later({ days: 40 })
    for (const by of [ana, marta, omar])
      for (const subject of verb.subjects(it.kase)) {
        if (verb.can(it.kase, subject, it.contextFor(by)) !== null) continue
        const sound = sensibleInput(verb, subject, it.kase, it.now)
        if (isRefusal(verb.decide(it.kase, sound, it.contextFor(by)))) continue
        tried += 1
        // What would leave the date out of account.
        const only =
          name === 'look_at_duty' ? { opens: false } : field === 'dueAt' ? { withinDays: null } : {}
        const far = { ...(sound as object), [field]: NEVER, ...only }
        const long = { ...(sound as object), [field]: LONG_AGO, ...only }
        const known = `${name} ${field}`
        if (!NOT_OURS.includes(known))
          expect(isRefusal(verb.decide(it.kase, far as never, it.contextFor(by))), known).toBe(true)
        if (!SINCE.includes(known))
          expect(isRefusal(verb.decide(it.kase, long as never, it.contextFor(by))), known).toBe(true)
      }
  }
  expect(tried).toBeGreaterThan(0)
})
