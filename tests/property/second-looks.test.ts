import { describe, expect, test } from 'vitest'
import { isNobodyLeft } from '../../src/domain/access/nobody-left.ts'
import { standingOf } from '../../src/domain/access/relations.ts'
import { staffIdOf, type Actor } from '../../src/domain/case/actor.ts'
import { keyOf, tasksOf } from '../../src/domain/casework/outside.ts'
import { secondLooks, type SecondLook, type SecondVerb } from '../../src/domain/casework/second-look.ts'
import { isRefusal } from '../../src/domain/refusal.ts'
import { DEFAULT_CALENDAR } from '../../src/domain/time/calendar.ts'
import { DAY, plusMs } from '../../src/domain/time/instant.ts'
import { verbCalled } from '../../src/domain/verbs.ts'
import type { FileGrievance } from '../../src/domain/intake/file-grievance.ts'
import { ZOE, type InMemoryCase } from '../in-memory/in-memory-case.ts'
import { ACCOUNTS, ana, clock, marta, omar, person, zoe } from '../in-memory/people.ts'
import { sensibleInput } from '../in-memory/sensible-inputs.ts'
import * as stages from '../in-memory/stages.ts'

type Story = Partial<FileGrievance>
const reasons = 'I read every letter.'
const NO_ACT = {
  impact: 'i1',
  because: 'put_right_elsewhere',
  reasons,
  shows: 'The bank statement of March.',
} as const
const hurried = (story: Story) => {
  const it = stages.rated(story)
  it.does(ana, 'flag_delay', { impact: 'i1', deadline: plusMs(it.now, DAY), reasons })
  return it
}

/** What Ana did alone and waits for a second person, for each kind of second look. */
const WAITING: Readonly<Record<SecondVerb, (story: Story) => InMemoryCase>> = {
  rule_on_set_aside(story) {
    const it = stages.received(story)
    it.does(ana, 'ask_to_set_aside', { because: 'test', reasons })
    return it
  },
  release_hold(story) {
    const it = stages.received(story)
    it.does(ana, 'hold_everything', { because: 'A court may ask for it.' })
    it.does(ana, 'ask_to_release_hold', { because: 'The court has its own copy of it now.' })
    return it
  },
  rule_on_wish(story) {
    const it = stages.assessing({ channel: 'phone', ...story })
    it.does(ana, 'note_wish', { wants: 'stop', said: 'phone', words: 'She said that she wants to stop.' })
    return it
  },
  answer_own_view: stages.weighed,
  rule_on_delay: hurried,
  rate_impact(story) {
    const it = hurried(story)
    it.does(ana, 'rule_on_delay', { impact: 'i1', accepted: true, alone: 'I work here alone this month.' })
    it.later({ days: 2 }).does(clock, 'turn_delay', { impact: 'i1' })
    return it
  },
  review_rating: (story) => stages.rated({ ...story, dangerSigns: ['life'] }),
  check_why_no_act(story) {
    const it = stages.attributed(story)
    it.does(ana, 'say_why_no_act', NO_ACT)
    return it
  },
  verify_delivery: stages.confirming,
}
/** Whoever told of others is not asked about what is theirs who were harmed. */
const OF_THOSE_HARMED: readonly SecondVerb[] = ['answer_own_view', 'verify_delivery']
const VERBS = Object.keys(WAITING) as SecondVerb[]
const FOR = {
  grievance: VERBS,
  notification: VERBS.filter((verb) => !OF_THOSE_HARMED.includes(verb)),
}

/** How everybody but Ana comes to be kept from it. */
const ALONE: Readonly<Record<string, (it: InMemoryCase) => void>> = {
  'the others stand back themselves': (it) => {
    for (const by of [marta, omar]) it.does(by, 'declare_conflict', {})
  },
  'the person keeps the others from it': (it) => {
    it.namedIn = () => [marta, omar].map((by) => staffIdOf(by) ?? '')
    it.does(person, 'keep_from', { who: 'Marta and Omar' })
  },
  'it is for two of us alone, and one stands back': (it) => {
    it.does(ana, 'name_who_may_see', {
      named: [ana, marta].map((by) => staffIdOf(by) ?? ''),
      fear: 'She fears one of us, she says.',
    })
    it.does(marta, 'declare_conflict', {})
  },
}

/** What one of us noted that the person wants ends with the first thing that they do themselves. */
const endsItself = (verb: SecondVerb, way: string) =>
  verb === 'rule_on_wish' && way === 'the person keeps the others from it'

const looksLike = ({ verb, subject }: SecondLook) => `${verb} ${JSON.stringify(subject)}`
const looks = (it: InMemoryCase) => secondLooks(it.kase, DEFAULT_CALENDAR)
const waits = (it: InMemoryCase, look: SecondLook) => looks(it).map(looksLike).includes(looksLike(look))

/** Answers it with yes, with no, or alone with the reason; true when it waits no more. */
function ends(it: InMemoryCase, by: Actor, look: SecondLook): boolean {
  const verb = verbCalled(look.verb)
  const sensible = sensibleInput(verb, look.subject, it.kase, it.now)
  return [
    {},
    { accepted: false, reasons: 'On page 4 it says so.' },
    { accepted: true, alone: 'I work alone here.' },
  ].some((more) => {
    const input = Object.fromEntries(
      Object.entries({ ...sensible, ...more }).filter(([field]) => field in verb.input.shape),
    )
    const told = it.copy()
    return !isRefusal(told.tries(by, look.verb, input as never)) && !waits(told, look)
  })
}

/** Somebody from outside is asked, the person says yes, and they do it. */
function endsOutside(it: InMemoryCase, look: SecondLook): boolean {
  const task = tasksOf(it.kase).find(
    ({ verb, subject }) => verb === look.verb && JSON.stringify(subject) === JSON.stringify(look.subject),
  )
  const told = it.copy()
  if (task === undefined) return false
  const asked = { task: keyOf(task), email: ZOE, house: 'The ombuds office' }
  if (isRefusal(told.tries(ana, 'ask_outside', asked))) return false
  told.does(person, 'answer_outside', { reviewer: told.kase.outside.at(-1)!.id, yes: true })
  return ends(told, zoe, look)
}

describe.each(['grievance', 'notification'] as const)('in a %s', (kind) => {
  describe.each(FOR[kind])('%s waits for a second person', (verb) => {
    test.each(Object.keys(ALONE))('and is nobody’s never: %s', (way) => {
      const it = WAITING[verb]({ kind })
      ALONE[way]!(it)
      expect(isNobodyLeft(standingOf(it.kase), ACCOUNTS)).toBe(false)
      const all = looks(it)
      expect(all.some((each) => each.verb === verb)).toBe(!endsItself(verb, way))
      for (const look of all) {
        const isSomebodys = ends(it, ana, look) || endsOutside(it, look)
        expect({ look: looksLike(look), isSomebodys }).toEqual({ look: looksLike(look), isSomebodys: true })
      }
    })
  })
})
