import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { missing } from '../../../tests/in-memory/closing.ts'
import { appealed, decided } from '../../../tests/in-memory/decisions.ts'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import type { InputOf } from '../../../tests/in-memory/input-of.ts'
import { htmlOf } from '../../../tests/in-memory/page-of.tsx'
import { ana, marta, person } from '../../../tests/in-memory/people.ts'
import { assessing, attributed, delivering, IMPACT, rated, RATING } from '../../../tests/in-memory/stages.ts'
import { fold } from '../case/fold.ts'
import { eachOf, isRefusal } from '../refusal.ts'
import { DAY, plusMs, type Instant } from '../time/instant.ts'
import { DECISION_OUTCOMES } from '../vocabulary/casework.ts'
import { codesOf } from '../vocabulary/code.ts'

const FACTS = ['The tax file names one income.', 'The letter was sent on the ninth of March.']
const deciding = (outcome: (typeof DECISION_OUTCOMES)[number]['code']) => ({
  outcome,
  reasons: 'This is what we read in the file.',
  whatNext: 'You may appeal within six months.',
})
const PARTLY = deciding('partly_upheld')

/** Everything for which a decision would be refused. */
function refusals(it: InMemoryCase, decision: InputOf<'decide'>): string[] {
  const ruling = it.copy().tries(ana, 'decide', decision)
  return isRefusal(ruling) ? eachOf(ruling).map(({ refused }) => refused) : []
}

function show(it: InMemoryCase): void {
  it.does(ana, 'show_facts', { source: 'document', statements: FACTS })
}

const reply = (it: InMemoryCase) =>
  it.does(ana, 'write_message', { body: 'We read what you wrote, and look at it.' })

function shown(it = rated()): InMemoryCase {
  show(it)
  return it
}

describe('before a decision that is not wholly for the person', () => {
  test('they are shown what it rests on, whatever the outcome is called', () => {
    for (const outcome of codesOf(DECISION_OUTCOMES)) {
      const refused = refusals(rated(), deciding(outcome))
      if (outcome === 'upheld') expect(refused).toEqual([])
      else expect(refused).toContain('facts_not_shown')
    }
  })

  test('they have seven days, to the last moment of them', () => {
    const it = shown()
    const by = it.view.factsBy!
    expect(by).toBe(plusMs(it.now, 7 * DAY))
    expect(refusals(it, PARTLY)).toEqual(['facts_not_answered'])
    expect(refusals(it.later({ days: 6, hours: 23 }), PARTLY)).toEqual(['facts_not_answered'])
    expect(refusals(it.later({ hours: 1 }), PARTLY)).toEqual([])
    expect(it.view.factsBy).toBeNull()
  })

  test('and seven more by one click, once', () => {
    const it = shown()
    const by = it.view.factsBy!
    it.later({ days: 6 }).does(person, 'answer_facts', { wish: 'more_time' })
    expect(it.view.factsBy).toBe(plusMs(by, 7 * DAY))
    expect(it.refusal(person, 'answer_facts', { wish: 'more_time' })).toBe('no_more_time')
    expect(refusals(it.later({ days: 7 }), PARTLY)).toEqual(['facts_not_answered'])
    expect(refusals(it.later({ days: 1 }), PARTLY)).toEqual([])
  })

  test('nobody waits once each of them is answered', () => {
    const it = shown()
    it.does(person, 'answer_fact', { fact: 'f1', answer: 'right', words: '' })
    expect(refusals(it, PARTLY)).toEqual(['facts_not_answered'])
    it.does(person, 'answer_fact', { fact: 'f2', words: 'It came a week later.' })
    expect(refusals(it, PARTLY)).toEqual(['word_unanswered'])
    reply(it)
    expect(refusals(it, PARTLY)).toEqual([])
  })

  test('whoever says that something is not right can take the time to show it, while it runs', () => {
    const said = [
      { answer: 'right', words: '' },
      { answer: 'right', words: 'The letter is of my sister.' },
      { answer: 'not_right', words: '' },
      { words: 'I send the letter tomorrow.' },
    ] as const
    for (const [place, answer] of said.entries()) {
      const it = shown()
      for (const fact of ['f1', 'f2']) it.does(person, 'answer_fact', { fact, ...answer })
      if (place > 0) reply(it)
      const late = it.copy().later({ days: 7 })
      expect(late.refusal(person, 'answer_facts', { wish: 'more_time' })).toBe('no_fact_waits')
      const taken = it.later({ days: 3 }).tries(person, 'answer_facts', { wish: 'more_time' })
      expect(isRefusal(taken)).toBe(place === 0)
      if (place === 0) continue
      expect(it.view.factsBy).toBe(plusMs(it.now, 11 * DAY))
      expect(refusals(it.later({ days: 10 }), PARTLY)).toEqual(['facts_not_answered'])
      expect(refusals(it.copy().later({ days: 1 }), PARTLY)).toEqual([])
      for (const fact of ['f1', 'f2']) it.does(person, 'answer_fact', { fact, words: 'Here is the letter.' })
      expect(refusals(it, PARTLY)).toEqual(['word_unanswered'])
    }
  })

  test('nothing is decided against them over a word of theirs, wherever they wrote it', () => {
    const wrote: readonly ((it: InMemoryCase) => unknown)[] = [
      (it) => it.does(person, 'write_message', { body: 'The letter is of my sister.' }),
      (it) => it.does(person, 'answer_fact', { fact: 'f1', answer: 'not_right', words: '' }),
      (it) => it.does(person, 'answer_question', { inquiry: 'n1', words: 'The letter of March.' }),
      (it) => it.does(person, 'say_how_it_is', { after: 'read', feltSafe: 'no', words: 'I sleep badly.' }),
    ]
    for (const writes of wrote)
      for (const outcome of codesOf(DECISION_OUTCOMES)) {
        const it = shown()
        it.does(ana, 'ask_person', { questions: ['Which letter said so?'] })
        writes(it.later({ days: 7 }))
        expect(refusals(it, deciding(outcome)).includes('word_unanswered')).toBe(outcome !== 'upheld')
        reply(it)
        expect(refusals(it, deciding(outcome))).not.toContain('word_unanswered')
      }
  })

  test('nor once they have nothing to add; what is shown after that waits anew', () => {
    const it = shown()
    it.does(person, 'answer_facts', { wish: 'nothing_to_add' })
    expect(refusals(it, PARTLY)).toEqual([])
    expect(it.refusal(person, 'answer_facts', { wish: 'nothing_to_add' })).toBe('no_fact_waits')
    it.does(ana, 'show_facts', { source: 'we_looked', statements: ['The log has one line.'] })
    expect(refusals(it, PARTLY)).toEqual(['facts_not_answered'])
  })

  test('where it is urgent the facts are shown, and help waits for nobody', () => {
    const it = rated({ dangerSigns: ['life'] })
    expect(refusals(it, PARTLY)).toContain('facts_not_shown')
    expect(refusals(shown(it), PARTLY)).toEqual([])
  })

  test('also where no harm was found at all', () => {
    const it = assessing()
    expect(refusals(it, deciding('no_adverse_impact'))).toEqual(['facts_not_shown'])
  })
})

describe('the time that was promised is kept', () => {
  const grave = (it: InMemoryCase) => it.does(ana, 'rate_impact', { ...RATING, scale: 5, irremediability: 5 })

  test('also where the case becomes urgent after they were told of it', () => {
    const it = shown()
    const by = it.view.factsBy!
    grave(it.later({ days: 1 }))
    expect(it.view).toMatchObject({ urgent: true, factsBy: by })
    expect(refusals(it, PARTLY)).toContain('facts_not_answered')
    expect(htmlOf(it)).toContain('Before that we decide nothing against you')
    expect(htmlOf(it)).not.toContain('It is urgent, so we may decide')
    expect(refusals(it.until(by), PARTLY)).toEqual([])
  })

  test('and where it was urgent then, they read that nobody waits for them', () => {
    const it = shown(rated({ dangerSigns: ['life'] }))
    expect(it.view.factsBy).toBeNull()
    expect(htmlOf(it)).toContain('It is urgent, so we may decide before you answer.')
  })

  test('it is read out of records that do not say it as it was told then', () => {
    for (const it of [shown(), shown(rated({ dangerSigns: ['life'] }))]) {
      const { shownFacts } = it.kase
      grave(it)
      const unsaid = it.events.map((each) =>
        each.kind === 'fact_shown' ? { ...each, facts: { ...each.facts, by: undefined } } : each,
      )
      expect(fold('1', unsaid).shownFacts).toEqual(shownFacts)
    }
  })

  test('an answer to what was shown last takes none of it off for what was shown first', () => {
    const it = shown().later({ days: 5 })
    it.does(ana, 'show_facts', { source: 'we_looked', statements: ['The log has one line.'] })
    const by = it.view.factsBy!
    it.does(person, 'answer_fact', { fact: 'f3', answer: 'right', words: '' })
    expect(it.view.factsBy).toBe(by)
    expect(refusals(it.later({ days: 3 }), PARTLY)).toEqual(['facts_not_answered'])
    expect(refusals(it.until(by), PARTLY)).toEqual([])
  })

  test('nothing of help waits for a decision wholly against them, so that one waits although it is urgent', () => {
    for (const outcome of codesOf(DECISION_OUTCOMES)) {
      const it = shown(rated({ dangerSigns: ['life'] }))
      const waits = outcome !== 'upheld' && outcome !== 'partly_upheld'
      expect(refusals(it, deciding(outcome)).includes('facts_not_answered')).toBe(waits)
      expect(refusals(it.later({ days: 7 }), deciding(outcome))).not.toContain('facts_not_answered')
    }
  })

  test('whatever happens: nothing is decided against them before a time that they read, unless all is answered', () => {
    type Turn = (it: InMemoryCase) => unknown
    const turns: Readonly<Record<string, Turn>> = {
      show: (it) =>
        it.tries(ana, 'show_facts', {
          source: 'document',
          statements: [`Page ${it.kase.shownFacts.length + 1} of the file names one income.`],
        }),
      'becomes grave': grave,
      'is less grave': (it) => it.tries(marta, 'rate_impact', RATING),
      'answer the first': (it) => it.tries(person, 'answer_fact', { fact: 'f1', answer: 'right', words: '' }),
      'deny the last': (it) =>
        it.tries(person, 'answer_fact', {
          fact: `f${it.kase.shownFacts.length}`,
          answer: 'not_right',
          words: '',
        }),
      'take time': (it) => it.tries(person, 'answer_facts', { wish: 'more_time' }),
      'add nothing': (it) => it.tries(person, 'answer_facts', { wish: 'nothing_to_add' }),
      reply,
      'a day': (it) => it.later({ days: 1 }),
      'five days': (it) => it.later({ days: 5 }),
    }
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...Object.keys(turns)), { maxLength: 14 }), (story) => {
        const it = rated()
        let promised: Instant | null = null
        for (const turn of ['show', ...story]) {
          turns[turn]!(it)
          const { factsBy, waiting } = it.view
          if (!waiting.some(({ kind }) => kind === 'answer_fact')) promised = null
          else if (factsBy !== null && (promised === null || factsBy > promised)) promised = factsBy
          if (promised === null || it.now >= promised) continue
          for (const outcome of ['partly_upheld', 'not_upheld', 'no_adverse_impact', 'not_linked'] as const)
            expect(refusals(it, deciding(outcome))).toContain('facts_not_answered')
          expect(factsBy).toBe(promised)
        }
      }),
      { numRuns: 300 },
    )
  })
})

describe('a hearing is one for what was found last', () => {
  const AGAIN = {
    impact: 'i1',
    finding: 'partly_substantiated',
    reasons: 'A bank letter of today shows the half.',
  } as const

  const sinceThen: readonly (readonly [string, (it: InMemoryCase) => unknown])[] = [
    ['it is found anew', (it) => it.does(marta, 'record_finding', AGAIN)],
    ['it was decided', (it) => it.does(ana, 'decide', PARTLY)],
    [
      'an appeal sent it back',
      (it) => {
        it.does(ana, 'decide', PARTLY)
        show(it)
        appealed(it, 'd1', 'sent_back')
      },
    ],
    [
      'it was opened again',
      (it) => {
        it.does(person, 'withdraw', {})
        it.does(person, 'resume', {})
      },
    ],
  ]
  test.each(sinceThen)('not what they were shown before %s', (_what, happens) => {
    const it = shown().later({ days: 7 })
    expect(refusals(it, PARTLY)).toEqual([])
    happens(it)
    expect(refusals(it, PARTLY)).toContain('facts_not_shown')
    show(it)
    expect(refusals(it, PARTLY)).not.toContain('facts_not_shown')
    expect(refusals(it, PARTLY)).toContain('facts_not_answered')
  })

  test('their own words back are none, unless somebody says that there is nothing else', () => {
    const told = { source: 'person_told' as const, statements: ['You wrote to us in March of this year.'] }
    const it = rated()
    it.does(ana, 'show_facts', told)
    it.later({ days: 7 })
    expect(refusals(it, PARTLY)).toEqual(['facts_not_shown'])
    const alone = it.copy()
    alone.does(ana, 'show_facts', { ...told, theirsAlone: true })
    expect(alone.view.shownFacts.map(({ theirsAlone }) => theirsAlone)).toEqual([false, true])
    expect(refusals(alone.later({ days: 7 }), PARTLY)).toEqual([])
    expect(refusals(shown(it).later({ days: 7 }), PARTLY)).toEqual([])
  })
})

test('among what they are shown, and asked, no line hides that says nothing', () => {
  const nothing = fc.constantFrom(
    '.',
    '-',
    '....',
    'x',
    'n/a',
    'facts',
    '\u{1f44d}',
    'aaaaaaaaaaaaaaaaaaaaaaaa',
    '- . - .',
  )
  const telling = fc.subarray([
    ...FACTS,
    'A third letter came on the tenth.',
    'ملف الضرائب فيه دخل واحد فقط.',
  ])
  const emptyFact = fc.oneof(nothing, fc.constantFrom('See file', 'The file.', 'asdf asdf'))
  fc.assert(
    fc.property(telling, nothing, emptyFact, fc.nat(), (told, question, fact, place) => {
      const among = (line: string) => told.toSpliced(place % (told.length + 1), 0, line)
      const it = rated()
      expect(it.refusal(ana, 'ask_person', { questions: among(question) })).toMatch(/^words_/)
      expect(it.refusal(ana, 'show_facts', { source: 'document', statements: among(fact) })).toMatch(
        /^words_/,
      )
      if (told.length === 0) return
      expect(it.refusal(ana, 'ask_person', { questions: told })).toBe('allowed')
      expect(it.refusal(ana, 'show_facts', { source: 'document', statements: told })).toBe('allowed')
    }),
  )
})

test('no case ends without remedy over facts that nobody saw', () => {
  const it = attributed()
  it.does(ana, 'decide', deciding('upheld'))
  expect(missing(it, 'not_remedied')).toContain('facts_not_shown')
  expect(missing(shown(it), 'not_remedied')).toContain('facts_not_answered')
  it.later({ days: 7 })
  expect(missing(it, 'not_remedied')).toEqual([])
  expect(missing(decided(delivering()), 'remedied_confirmed')).not.toContain('facts_not_shown')
})

test('what they say is added to, also after the time for it, and somebody answers what is not right', () => {
  const it = shown().later({ days: 20 })
  it.does(person, 'answer_fact', { fact: 'f1', answer: 'right', words: '' })
  expect(it.kase.unansweredSince).toBeNull()
  it.does(person, 'answer_fact', { fact: 'f1', answer: 'not_right', words: '' })
  expect(it.kase.unansweredSince).not.toBeNull()
  expect(it.view.shownFacts[0]?.answers.map(({ answer }) => answer)).toEqual(['right', 'not_right'])
  expect(it.refusal(person, 'answer_fact', { fact: 'f1', words: '' })).toBe('fact_answer_missing')
  expect(it.refusal(person, 'answer_fact', { fact: 'f9', answer: 'right', words: '' })).toBe('unknown_fact')
})

test('whoever told of others is shown nothing, and nothing waits for them', () => {
  const it = assessing({ kind: 'notification' })
  it.does(ana, 'describe_impact', IMPACT)
  const facts = { source: 'document', statements: FACTS } as const
  expect(it.refusal(ana, 'show_facts', facts)).toBe('only_for_the_harmed')
  it.does(ana, 'record_finding', {
    impact: 'i1',
    finding: 'not_substantiated',
    reasons: 'The second income is in the tax file.',
  })
  expect(refusals(it, deciding('not_upheld'))).toEqual([])
})

test('a case that was told before anybody was shown anything reads as it did', () => {
  const it = rated()
  const { shownFacts, inquiries, nothingToAddAt } = fold('1', it.events)
  expect({ shownFacts, inquiries, nothingToAddAt }).toEqual({
    shownFacts: [],
    inquiries: [],
    nothingToAddAt: null,
  })
})
