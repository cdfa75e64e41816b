import { describe, expect, test } from 'vitest'
import { ana, clock } from '../../../tests/in-memory/people.ts'
import {
  AGENCY,
  attributed,
  attribution,
  CASEWORK_MAKER,
  IMPACT,
  MODEL_MAKER,
  rated,
} from '../../../tests/in-memory/stages.ts'
import { clocksOf } from '../case/clocks.ts'
import { everythingOwed } from '../casework/owed.ts'
import { DEFAULT_CALENDAR } from '../time/calendar.ts'
import { DAY, plusMs } from '../time/instant.ts'

const told = (entity: string) => ({ entity, what: 'A benefit was refused.', withIdentity: false })

describe('looking again at the part of an organisation', () => {
  test('whoever confirms with reasons that it is only linked is asked again in the usual time, each time', () => {
    const it = attributed()
    it.does(ana, 'tell_entity', told('e3'))
    for (const n of [1, 2, 3, 4]) {
      it.later({ days: 14 }).does(clock, 'open_reassessment', { reassessment: `r${n}` })
      expect(it.kase.reassessments.at(-1)?.opened?.proposes).toBe('contribute')
      it.does(ana, 'attribute', attribution('e3', 'directly_linked'))
      expect(it.kase.reassessments.at(-1)).toMatchObject({ opened: null, dueAt: plusMs(it.now, 14 * DAY) })
    }
  })

  test('whoever was told and of whom nobody said anything has a date as well', () => {
    const it = rated()
    it.does(ana, 'add_entity', CASEWORK_MAKER)
    it.does(ana, 'tell_entity', told('e1'))
    expect(it.kase.reassessments).toMatchObject([
      { entity: 'e1', impact: 'i1', trigger: 'told', dueAt: plusMs(it.now, 14 * DAY) },
    ])
    expect(clocksOf(it.kase, DEFAULT_CALENDAR).map(({ verb }) => verb)).toContain('open_reassessment')
  })

  test('also for a harm that is described after it was told', () => {
    const it = rated()
    it.does(ana, 'add_entity', CASEWORK_MAKER)
    it.does(ana, 'tell_entity', told('e1'))
    it.later({ days: 2 }).does(ana, 'describe_impact', IMPACT)
    expect(it.kase.reassessments.map(({ impact }) => impact)).toEqual(['i1', 'i2'])
  })

  test('also where an older record planned none: it is owed all the same', () => {
    const it = rated()
    it.does(ana, 'add_entity', CASEWORK_MAKER)
    it.does(ana, 'tell_entity', told('e1'))
    it.kase = { ...it.kase, reassessments: [] }
    expect(everythingOwed(it.kase, DEFAULT_CALENDAR)).toContainEqual(
      expect.objectContaining({ step: 'look_at_their_part', entity: 'e1', by: plusMs(it.now, 14 * DAY) }),
    )
  })

  test('what one role of a firm is told, all of them know, and each has a date', () => {
    const it = rated()
    it.does(ana, 'add_entity', CASEWORK_MAKER)
    it.does(ana, 'add_entity', { ...MODEL_MAKER, name: CASEWORK_MAKER.name })
    it.does(ana, 'add_entity', AGENCY)
    it.does(ana, 'tell_entity', told('e1'))
    expect(it.kase.entities.map(({ knowledgeAt }) => knowledgeAt)).toEqual([it.now, it.now, null])
    expect(it.kase.reassessments.map(({ entity }) => entity)).toEqual(['e1', 'e2'])
  })

  test('a second similar telling plans a look of its own; a reminder of a silent one does not', () => {
    const it = attributed()
    it.does(ana, 'tell_entity', told('e3'))
    it.later({ days: 3 }).does(ana, 'tell_entity', told('e3'))
    expect(it.kase.reassessments.map(({ trigger }) => trigger)).toEqual(['told', 'second_similar_report'])
    const silent = attributed()
    silent.does(ana, 'tell_entity', told('e3'))
    silent.later({ days: 14 }).does(clock, 'note_silence', { entity: 'e3' })
    silent.does(ana, 'tell_entity', told('e3'))
    expect(silent.kase.reassessments.map(({ trigger }) => trigger)).toEqual(['told'])
  })
})
