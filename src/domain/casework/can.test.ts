import { describe, expect, test } from 'vitest'
import { MONDAY, type InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import { doneByTwo } from '../../../tests/in-memory/noted-wish.ts'
import { ana, clock, marta, omar, person, zoe } from '../../../tests/in-memory/people.ts'
import { SENSIBLE } from '../../../tests/in-memory/sensible-inputs.ts'
import { shippedListings } from '../../../tests/in-memory/listings.ts'
import { bodiesOffered, bodyChosen } from '../../../tests/in-memory/referred.ts'
import * as stages from '../../../tests/in-memory/stages.ts'
import type { Actor } from '../case/actor.ts'
import { VERBS, verbs } from '../verbs.ts'
import type { Context, Subject } from '../case/verb.ts'
import { isRefusal } from '../refusal.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, plusMs } from '../time/instant.ts'

const reasons = 'I read every letter.'
const whatNext = 'You may appeal within six months.'
function story(it: InMemoryCase, go: (it: InMemoryCase) => void): InMemoryCase {
  go(it)
  return it
}
const decision = { outcome: 'not_upheld', reasons, whatNext } as const
const flagged = () =>
  story(stages.rated(), (it) =>
    it.does(ana, 'flag_delay', { impact: 'i1', deadline: plusMs(it.now, DAY), reasons }),
  )
const hurried = () =>
  story(flagged(), (it) => it.does(omar, 'rule_on_delay', { impact: 'i1', accepted: true }))
const appealed = () =>
  story(stages.unproven(), (it) => {
    it.does(ana, 'decide', decision)
    it.does(person, 'appeal', { decision: 'd1', reasons })
  })

/** Where a case can stand. Ana took it up and did everything in it, unless it says otherwise. */
const CASES: readonly (readonly [string, () => InMemoryCase])[] = [
  ['received', stages.received],
  [
    'held until somebody ends it',
    () =>
      story(stages.received(), (it) => {
        it.does(ana, 'hold_everything', { because: 'A court may ask for it.' })
        it.does(ana, 'ask_to_release_hold', { because: 'The court has closed its case.' })
      }),
  ],
  [
    'right about us',
    () =>
      story(stages.received(), (it) => {
        it.does(person, 'complain', { against: 'conduct', reasons })
        it.does(marta, 'decide_appeal', {
          appeal: 'p1',
          outcome: 'person_is_right',
          reasons: 'On the phone somebody laughed.',
          whatNext,
        })
      }),
  ],
  ['received and late', () => stages.received().later({ days: 9 })],
  ['assessing', stages.assessing],
  [
    'described and not rated',
    () => story(stages.assessing(), (it) => it.does(ana, 'describe_impact', stages.IMPACT)),
  ],
  ['in talks', stages.inTalks],
  ['in talks whose times are over', () => stages.inTalks().later({ days: 9 })],
  ['rated', stages.rated],
  [
    'rated lowest',
    () =>
      story(stages.assessing(), (it) => {
        it.does(ana, 'describe_impact', stages.IMPACT)
        it.does(ana, 'rate_impact', { ...stages.RATING, scale: 1, scope: 'unknown', irremediability: 1 })
      }),
  ],
  ['weighed by the person', stages.weighed],
  ['asked to hurry', flagged],
  ['to be hurried', hurried],
  ['hurried in vain', () => hurried().later({ days: 2 })],
  ['bodies offered', bodiesOffered],
  ['a body to be told', () => bodyChosen({ answer: 'tell_them', howToReach: 'By letter, to my sister.' })],
  ['went to a body', () => bodyChosen({ answer: 'go_myself' })],
  ['went to a body long ago', () => bodyChosen({ answer: 'go_myself' }).later({ days: 30 })],
  ['appealed', appealed],
  [
    'answered',
    () =>
      story(appealed(), (it) =>
        it.does(marta, 'decide_appeal', {
          ...decision,
          reasons: 'I read every letter again.',
          appeal: 'p1',
          outcome: 'upheld',
        }),
      ),
  ],
  ['offered', stages.offered],
  ['delivering', stages.delivering],
  ['confirming', stages.confirming],
  ['told by phone', () => stages.confirming({ channel: 'phone' })],
  ['published', () => stages.rated({ kind: 'notification', channel: 'import' })],
  ['not upheld', stages.notUpheld],
  ['not upheld last year', () => stages.notUpheld().later({ days: 365 })],
  ['remedied', stages.remedied],
  ['stopped', () => story(stages.offered(), (it) => it.does(person, 'withdraw', {}))],
  ['of a group', () => stages.received({ submitter: 'group' })],
  ['of a group that others joined', stages.grouped],
  ['of a group that many joined days ago', () => stages.grouped().later({ days: 2 })],
  [
    'to be stopped, if a second person agrees',
    () =>
      story(stages.assessing({ channel: 'phone' }), (it) =>
        it.does(ana, 'note_wish', { wants: 'stop', said: 'phone', words: 'She wants to stop.' }),
      ),
  ],
  ['stopped by phone', () => doneByTwo(stages.assessing({ channel: 'phone' }), 'stop')],
]

const service: Actor = { kind: 'staff', id: 't-1', token: 't-1' }
/** `a` is Ana, `m` Marta, `o` Omar, `s` a service account, `p` the person and `c` the clock. */
const ACTORS = { a: ana, m: marta, o: omar, s: service, p: person, c: clock } as const

const contextOf = ({ now }: InMemoryCase, by: Actor): Context => ({
  now,
  by,
  calendar: DEFAULT_CALENDAR,
  organisationId: () => '',
  isListed: () => false,
  isColleague: () => true,
  isCoordinator: () => true,
  knowingly: true,
  directory: shippedListings,
  outsider: () => ({ id: zoe.id, name: 'Zoë' }),
})

/** Who can do what in each of them, to one thing at least; the verbs in their order. */
// prettier-ignore
const WHO: Readonly<Record<string, string>> = {
  // contact right view ask how  tell offer choose told helped? helped take message note ask  answer show fact facts talk propose arrange talk? held transl held? impact group finding rate review lower reply hurry rule decide why check no aside ruling close duty stop go-on appeal us   answer done ask say end new  late turn mark asked left came keep hold unhold stays free call named nobody open declare lift from whom endkeep beside endbes join endjoin over? joined heard skip back returned wish  wish? ask  keep announce erased trouble step theirs asked
  received: 'p       p     p    -   -    -    amo   -      -    -       -      amos amosp   amos -    -      -    -    -     p    -       -       -     -    amos   -     -      -     -       -    -      -     -     -     -    -      -   -     -  amo   -      -     -    p    -     -      p    -      -    -   -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     -    -    -        -     -     p    -    -        c      -       -    -      -',
  'held until somebody ends it': 'p       p     p    -   -    -    amo   -      -    -       -      amos amosp   amos -    -      -    -    -     p    -       -       -     -    amos   -     -      -     -       -    -      -     -     -     -    -      -   -     -  amo   -      -     -    p    -     -      p    -      -    amo -   -   -    -    -    amos amos  -    amos -    -      amo   mo   amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     -    -    -        -     -     -    -    -        -      -       -    -      -',
  'right about us': 'p       p     p    -   -    -    amo   -      -    -       -      amos amosp   amos -    -      -    -    -     p    -       -       -     -    amos   -     -      -     -       -    -      -     -     -     -    -      -   -     -  -     -      -     -    p    -     p      p    -      amo  -   -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     -    -    -        -     -     p    -    -        c      -       -    -      -',
  'received and late': 'p       p     p    -   -    -    amo   -      -    -       -      amos amosp   amos -    -      -    -    -     p    -       -       -     -    amos   -     -      -     -       -    -      -     -     -     -    -      -   -     -  amo   -      -     -    p    -     -      p    -      -    -   -   -   amos c    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     -    -    -        -     -     p    -    -        c      -       -    -      -',
  assessing: 'p       p     p    -   p    -    amo   -      -    -       -      mos  amosp   amos amos -      amos -    -     p    amo     -       -     -    amos   -     amos   -     -       -    -      -     -     -     -    -      -   -     -  amo   -      -     -    p    -     -      p    -      -    -   -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  'bodies offered': 'p       p     p    -   p    -    amo   p      -    -       -      mos  amosp   amos amos -      amos -    -     p    amo     -       -     -    amos   -     amos   -     -       -    -      -     -     -     -    -      -   -     -  amo   -      -     -    p    -     -      p    -      -    -   -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  'a body to be told': 'p       p     p    -   p    -    amo   p      amo  -       -      mos  amosp   amos amos -      amos -    -     p    amo     -       -     -    amos   -     amos   -     -       -    -      -     -     -     -    -      -   -     -  amo   -      -     -    p    -     -      p    -      -    -   -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  'went to a body': 'p       p     p    -   p    -    amo   p      -    -       p      mos  amosp   amos amos -      amos -    -     p    amo     -       -     -    amos   -     amos   -     -       -    -      -     -     -     -    -      -   -     -  amo   -      -     -    p    -     -      p    -      -    -   -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  'went to a body long ago': 'p       p     p    -   p    -    amo   p      -    c       p      mos  amosp   amos amos -      amos -    -     p    amo     -       -     -    amos   -     amos   -     -       -    -      -     -     -     -    -      -   -     -  amo   -      -     -    p    -     -      p    -      -    -   -   -   amos c    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  'described and not rated': 'p       p     p    -   p    -    amo   -      -    -       -      mos  amosp   amos amos -      amos -    -     p    amo     -       -     -    amos   -     amos   amos  amos    amos -      -     -     amos  -    -      -   -     -  amo   -      -     -    p    -     -      p    -      -    -   -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  rated: 'p       p     p    -   p    -    amo   -      -    -       -      mos  amosp   amos amos -      amos -    -     p    amo     -       -     -    amos   -     amos   amos  amos    amos mo     mo    -     amos  -    amo    amo -     -  -     -      -     -    p    -     -      p    -      -    amo -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  'in talks': 'p       p     p    -   p    -    amo   -      -    -       -      mos  amosp   amos amos -      amos -    -     -    -       amo     p     amo  amos   p     amos   amos  amos    amos mo     mo    -     amos  -    amo    amo -     -  -     -      -     -    p    -     -      p    -      -    amo -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  'in talks whose times are over': 'p       p     p    -   p    -    amo   -      -    -       -      mos  amosp   amos amos -      amos -    -     -    -       amo     p     amo  amos   p     amos   amos  amos    amos mo     mo    -     amos  -    amo    amo -     -  -     -      -     -    p    -     -      p    -      -    amo -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       c     -      -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  'weighed by the person': 'p       p     p    -   p    -    amo   -      -    -       -      mos  amosp   amos amos -      amos -    -     p    amo     -       -     -    amos   -     amos   amos  amos    amos mo     mo    mo    amos  -    amo    amo -     -  -     -      -     -    p    -     -      p    -      -    amo -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  'rated lowest': 'p       p     p    -   p    -    amo   -      -    -       -      mos  amosp   amos amos -      amos -    -     p    amo     -       -     -    amos   -     amos   amos  amos    amos mo     -     -     amos  -    -      -   -     -  amo   -      -     -    p    -     -      p    -      -    amo -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  'asked to hurry': 'p       p     p    -   p    -    amo   -      -    -       -      mos  amosp   amos amos -      amos -    -     p    amo     -       -     -    amos   -     amos   amos  amos    amos mo     mo    -     amos  amo  amo    amo -     -  -     -      -     -    p    -     -      p    -      -    amo -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  'to be hurried': 'p       p     p    -   p    -    amo   -      -    -       -      mos  amosp   amos amos -      amos -    -     p    amo     -       -     -    amos   -     amos   amos  amos    amos mo     mo    -     amos  -    amo    amo -     -  -     -      -     -    p    -     -      p    -      -    amo -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      amos  c    -    -        -     -     p    -    -        c      -       -    -      -',
  'hurried in vain': 'p       p     p    -   p    -    amo   -      -    -       -      mos  amosp   amos amos -      amos -    -     p    amo     -       -     -    amos   -     amos   amos  amos    amos mo     mo    -     -     -    amo    amo -     -  -     -      -     -    p    -     -      p    -      -    amo -   -   amos c    c    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      amos  c    -    -        -     -     p    -    -        c      -       -    -      -',
  appealed: 'p       p     p    -   p    -    amo   -      -    -       -      -    amosp   amos amos -      amos p    -     p    amo     -       -     -    amos   -     amos   amos  amos    amos mo     mo    -     amos  -    -      -   -     -  -     -      -     -    p    -     -      p    mo     -    amo -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  answered: 'p       p     p    -   p    -    amo   -      -    -       -      mos  amosp   amos amos -      amos p    -     p    amo     -       -     -    amos   -     amos   amos  amos    amos mo     mo    -     amos  -    -      -   -     -  -     -      amo   -    p    -     p      p    -      -    amo -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  offered: 'p       p     p    -   p    -    amo   -      -    -       -      mos  amosp   amos amos -      amos -    -     p    amo     -       -     -    amos   -     amos   amos  amos    amos mo     mo    -     amos  -    amo    amo -     -  -     -      -     -    p    -     -      p    -      -    amo -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  delivering: 'p       p     p    -   p    -    amo   -      -    -       -      mos  amosp   amos amos -      amos -    -     p    amo     -       -     -    amos   -     amos   amos  amos    amos mo     mo    -     amos  -    amo    amo -     -  -     -      -     -    p    -     -      p    -      -    amo -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  confirming: 'p       p     p    -   p    -    amo   -      -    -       -      mos  amosp   amos amos -      amos -    -     p    amo     -       -     -    amos   -     amos   amos  amos    amos mo     mo    -     amos  -    amo    amo -     -  -     -      -     -    p    -     -      p    -      -    amo -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  'told by phone': 'amop    amop  amop -   amop -    amo   -      -    -       -      mos  amosp   amos amos -      amos -    -     amop amo     -       -     -    amos   -     amos   amos  amos    amos mo     mo    -     amos  -    amo    amo -     -  -     -      -     -    p    -     -      amop -      -    amo -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       amop -    -    p       -      -      -    -       -     -      -     c    -    -        amo   -     p    -    -        c      -       -    -      -',
  published: 'p       p     -    -   -    -    -     -      -    -       -      mos  p       amos -    -      -    -    -     -    -       -       -     -    amos   -     amos   amos  amos    amos mo     mo    -     amos  -    amo    amo -     -  -     -      -     -    p    -     -      p    -      -    -   -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  'not upheld': 'p       p     -    -   p    -    amo   -      -    -       -      -    amosp   amos -    -      -    p    -     p    -       -       -     -    amos   -     -      -     -       -    -      -     -     -     -    -      -   -     -  -     -      -     -    -    -     p      p    -      -    -   -   -   -    -    -    amos -     -    -    amos -      -     -    -    amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     -    -    -        -     -     p    -    c        c      -       -    -      -',
  'not upheld last year': 'p       p     -    c   p    -    amo   -      -    -       -      -    amosp   amos -    -      -    p    -     p    -       -       -     -    amos   -     -      -     -       -    -      -     -     -     -    -      -   -     -  -     -      -     -    -    -     -      p    -      -    -   -   -   -    -    -    amos -     -    -    amos -      -     -    -    amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     -    -    -        -     -     p    -    c        c      -       -    -      -',
  remedied: 'p       p     -    -   p    -    amo   -      -    -       -      -    amosp   amos -    -      -    -    -     p    -       -       -     -    amos   -     -      -     -       -    -      -     -     -     -    -      -   -     -  -     -      -     -    -    -     p      p    -      -    -   -   -   -    -    -    amos -     -    -    amos -      -     -    -    amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     -    -    -        -     -     p    -    c        c      -       -    -      -',
  stopped: 'p       p     -    -   -    -    amo   -      -    -       -      -    amosp   amos -    -      -    -    -     p    -       -       -     -    amos   -     -      -     -       -    -      -     -     -     -    -      -   -     -  -     -      -     -    -    p     -      p    -      -    -   -   -   -    -    -    amos -     -    -    amos -      -     -    -    amo  -     -      amo  -       p    -    -    p       -      -      -    -       -     -      -     -    -    -        -     -     p    -    c        c      -       -    -      -',
  'of a group': 'p       p     p    -   -    -    amo   -      -    -       -      amos amosp   amos -    -      -    -    -     p    -       -       -     -    amos   -     -      -     -       -    -      -     -     -     -    -      -   -     -  amo   -      -     -    p    -     -      p    -      -    -   -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      p      -    -       -     -      -     -    -    -        -     -     p    -    -        c      -       -    -      -',
  'of a group that others joined': 'p       p     p    -   p    -    amo   -      -    -       -      mos  amosp   amos amos -      amos -    -     p    amo     -       -     -    amos   -     amos   -     -       -    -      -     -     -     -    -      -   -     -  amo   -      -     -    p    -     -      p    -      -    -   -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      p      p    -       -     amos   -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  'of a group that many joined days ago': 'p       p     p    -   p    -    amo   -      -    -       -      mos  amosp   amos amos -      amos -    -     p    amo     -       -     -    amos   -     amos   -     -       -    -      -     -     -     -    -      -   -     -  amo   -      -     -    p    -     -      p    -      -    -   -   -   -    c    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       p    -    -    p       -      p      p    c       -     amos   -     c    -    -        -     -     p    -    -        c      -       -    -      -',
  'to be stopped, if a second person agrees': 'amop    amop  amop -   amop -    amo   -      -    -       -      mos  amosp   amos amos -      amos -    -     amop amo     -       -     -    amos   -     amos   -     -       -    -      -     -     -     -    -      -   -     -  amo   -      -     -    p    -     -      amop -      -    -   -   -   -    -    -    amos amos  -    amos amos -      -     -    amos amo  -     -      amo  -       amop -    -    p       -      -      -    -       -     -      -     c    -    -        -     amo   p    -    -        c      -       -    -      -',
  'stopped by phone': 'amop    amop  -    -   -    -    amo   -      -    -       -      -    amosp   amos -    -      -    -    -     amop -       -       -     -    amos   -     -      -     -       -    -      -     -     -     -    -      -   -     -  -     -      -     -    -    amop  -      amop -      -    -   -   -   -    -    -    amos -     -    -    amos -      -     -    -    amo  -     -      amo  -       amop -    -    p       -      -      -    -       -     -      -     -    -    -        amo   -     p    -    c        c      -       -    -      -',
}

const ELSEWHERE: Subject = {
  impact: 'i9',
  group: 'g9',
  decision: 'd9',
  appeal: 'p9',
  asked: 'm9',
  step: 'ring_for_help',
  against: 'conduct',
  task: 'decide_appeal:p9',
  reviewer: 'w9',
  handler: '00000000-0000-7000-8000-00000000dead',
  because: 'retention',
  recusal: 'r9',
  keeping: 'k9',
  after: 'months_3',
  adviser: 'v9',
  inquiry: 'n9',
  fact: 'f9',
  talk: 'j9',
  wish: 'nothing_to_add',
  wants: 'stop',
  thing: 'wish',
  reprisal: 't9',
  referral: 'f9',
}

describe.each(CASES)('%s', (name, tell) => {
  const it = tell()

  test('who can do what', () => {
    const who = VERBS.casework.map((each) => {
      const { subjects, can } = verbs[each]
      const able = Object.entries(ACTORS).filter(([, by]) =>
        subjects(it.kase).some((subject) => can(it.kase, subject, contextOf(it, by)) === null),
      )
      return able.map(([letter]) => letter).join('') || '-'
    })
    expect(who).toEqual(WHO[name]?.split(/ +/))
  })

  test.each(VERBS.casework)('%s: what is shown can be done, and what is not shown is refused', (verbName) => {
    const verb = verbs[verbName]
    const about = Object.fromEntries(verb.about.map((field) => [field, ELSEWHERE[field] ?? '']))
    for (const subject of [...verb.subjects(it.kase), about])
      for (const by of Object.values(ACTORS)) {
        const context = contextOf(it, by)
        const input = SENSIBLE[verbName](subject, it.kase, it.now)
        expect(verb.input.safeParse(input).error).toBeUndefined()
        const refusal = verb.can(it.kase, subject, context)
        const ruling = verb.decide(it.kase, input as never, context)
        if (refusal === null) expect(isRefusal(ruling)).toBe(false)
        else expect(ruling).toEqual(refusal)
      }
  })
})

test.each([
  ['add_group', 'impact_missing'],
  ['record_finding', 'impact_missing'],
  ['rate_impact', 'impact_missing'],
  ['review_rating', 'impact_missing'],
  ['lower_rating', 'impact_missing'],
  ['flag_delay', 'impact_missing'],
  ['rule_on_delay', 'impact_missing'],
] as const)('%s says what is missing first, where there is nothing yet to do it to', (name, refused) => {
  const it = stages.assessing()
  expect(verbs[name].subjects(it.kase)).toEqual([])
  expect(verbs[name].can(it.kase, {}, contextOf(it, omar))).toEqual({ refused })
  const rated = stages.rated()
  expect(verbs[name].can(rated.kase, {}, contextOf(rated, omar))).toEqual({ refused: 'unknown_impact' })
})

test('each group of each harm is something to rate, each decision to appeal, and each appeal to answer', () => {
  const it = appealed()
  it.does(ana, 'add_group', { impact: 'i1', group: 'refugees', knownCount: null, estimatedCount: null })
  it.does(ana, 'describe_impact', stages.IMPACT)
  it.does(marta, 'decide_appeal', {
    ...decision,
    reasons: 'I read every letter again.',
    appeal: 'p1',
    outcome: 'upheld',
  })
  const groups = [
    { impact: 'i1', group: 'g1' },
    { impact: 'i1', group: 'g2' },
    { impact: 'i2', group: 'g1' },
  ]
  for (const name of ['rate_impact', 'review_rating', 'lower_rating'] as const)
    expect(verbs[name].subjects(it.kase)).toEqual(groups)
  for (const name of ['add_group', 'record_finding', 'flag_delay', 'rule_on_delay', 'turn_delay'] as const)
    expect(verbs[name].subjects(it.kase)).toEqual([{ impact: 'i1' }, { impact: 'i2' }])
  expect(verbs.appeal.subjects(it.kase)).toEqual([{ decision: 'd1' }, { decision: 'd2' }])
  expect(verbs.decide_appeal.subjects(it.kase)).toEqual([{ appeal: 'p1' }])
})

test('a form starts with nothing that could not be sent as it is', () => {
  const it = story(stages.rated({ channel: 'phone', dateThatWillPass: plusMs(MONDAY, DAY) }), (each) =>
    each.does(ana, 'give_contact_details', { safety: 'safe', email: 'samira@example.org' }),
  )
  const known = VERBS.casework.flatMap((name) => {
    const { input, subjects, known: knownOf } = verbs[name]
    return subjects(it.kase).flatMap((subject) => {
      const values = knownOf(it.kase, subject)
      expect(Object.keys(input.shape)).toEqual(expect.arrayContaining(Object.keys(values)))
      expect(input.partial().safeParse(values).error).toBeUndefined()
      return Object.keys(values).map((field) => `${name}.${field}`)
    })
  })
  expect(known).toEqual([
    'give_contact_details.safety',
    'give_contact_details.name',
    'give_contact_details.email',
    'give_contact_details.howToReach',
    'correct_told.date',
    'correct_told.submitter',
    'correct_told.under18',
    'offer_bodies.need',
    'translate_text.fromLanguage',
    'describe_impact.relation',
    'describe_impact.kind',
    'flag_delay.deadline',
    'withdraw.stops',
    'resume.stops',
  ])
})
