import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { ana, person } from '../../../tests/in-memory/people.ts'
import { assessing, planned, rated, received } from '../../../tests/in-memory/stages.ts'
import { VERB_NAMES, verbCalled } from '../verbs.ts'
import { refuseEmptyWords } from './say-something.ts'

describe('a reason for a person to read', () => {
  test.each([
    ['x', 'words_too_short'],
    ['No.', 'words_too_short'],
    ['Not proven.', 'words_too_short'],
    ['Too expensive.', 'words_too_short'],
    ['不成立', 'words_too_short'],
    ['ไม่จริง', 'words_too_short'],
    ['.', 'words_say_nothing'],
    ['… — ?! (…)', 'words_say_nothing'],
    ['....................................', 'words_say_nothing'],
    ['👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍👍', 'words_say_nothing'],
    ['xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'words_say_nothing'],
    ['x x x x x x x x x x x x x x x x x x', 'words_say_nothing'],
    ['n/a n/a n/a n/a n/a n/a n/a n/a', 'words_say_nothing'],
    ['No...........................', 'words_too_short'],
    [
      'No\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b\u200b',
      'words_too_short',
    ],
    ['No.                                    ', 'words_too_short'],
    ['No - - - - - - - - - - - - - - - - -', 'words_say_nothing'],
    ['啊啊啊啊啊啊啊啊啊啊', 'words_say_nothing'],
    ['Your letter came late.', null],
    ['We pay you 1,200 euros.', null],
    ['这封信里没有写明理由', null],
    ['手紙には理由がありません', null],
    ['จดหมายไม่มีเหตุผล', null],
    ['لم نجد في الرسالة أي سبب', null],
    ['Sie haben den Brief nie bekommen.', null],
    ['В письме нет никакой причины.', null],
  ])('%s', (text, refused) => {
    expect(refuseEmptyWords(text)?.refused ?? null).toBe(refused)
  })

  test('nobody ends, judges or answers a case with a word', () => {
    const it = planned()
    const what = { reasons: 'x' }
    expect(it.refusal(ana, 'overtake_action', { action: 'a1', ...what })).toBe('words_too_short')
    expect(it.refusal(ana, 'record_finding', { impact: 'i1', finding: 'undetermined', ...what })).toBe(
      'words_too_short',
    )
    expect(it.refusal(ana, 'write_message', { body: '....' })).toBe('words_say_nothing')
  })

  test('is not the one that stands in the case already, whatever its signs and letters', () => {
    const it = rated()
    const again = { outcome: 'upheld', whatNext: 'We ask the agency to pay it back.' } as const
    for (const reasons of [
      'There is no second income.',
      '  THERE is no second income !!',
      'There is no “second” income',
    ])
      expect(it.refusal(ana, 'decide', { ...again, reasons })).toBe('same_reason')
    expect(it.refusal(ana, 'decide', { ...again, reasons: 'The income that was read is not theirs.' })).toBe(
      'allowed',
    )
  })

  test('is asked of us alone: what people say themselves is as short as they want', () => {
    const it = rated()
    it.does(ana, 'decide', {
      outcome: 'upheld',
      reasons: 'The income that was read is not yours.',
      whatNext: 'We ask the agency to pay it back.',
    })
    expect(it.refusal(person, 'appeal', { decision: 'd1', reasons: 'No.' })).toBe('allowed')
    expect(it.refusal(person, 'write_message', { body: '?' })).toBe('allowed')
    const told = assessing({ channel: 'phone' })
    expect(told.refusal(ana, 'note_wish', { wants: 'stop', said: 'phone', words: 'x' })).toBe('allowed')
  })

  test('is refused with the field it stands in, so that it can be mended there', () => {
    expect(received().tries(ana, 'write_message', { body: 'Yes.' })).toEqual({
      refused: 'words_too_short',
      detail: { shortest: 20, field: 'body' },
    })
  })
})

/** Long texts of staff that nobody outside reads as ours: notes, what others said, what others are told. */
const NOT_OURS: readonly string[] = [
  'add_note note',
  'add_group heightenedRisk',
  'describe_impact heightenedRisk',
  'propose_action proofWanted',
  'record_cooperation note',
  'record_claim words',
  'record_commitment words',
  'consult_person words',
  'answer_handover words',
  'tell_entity what',
  'offer_handover message',
  'offer_handover despite',
  'ask_body reach',
  'record_body_answer words',
  'ask_to_stop what',
  'record_stop_answer words',
  'keep_snapshot what',
  'keep_snapshot where',
  'keep_snapshot address',
  'release_hold because',
  // What the person said they want.
  'note_wish words',
  // What the person wrote, in another language.
  'translate_text words',
  // A note for whoever had the case.
  'take_up reasons',
]

test('no verb of staff writes to a person without this rule', () => {
  const unread = VERB_NAMES.map(verbCalled)
    .filter(({ by, theirs }) => by.includes('staff') && !theirs)
    .flatMap(({ name, input }) =>
      Object.entries(input.shape as Readonly<Record<string, z.ZodType>>).flatMap(([field, schema]) => {
        const told =
          schema.meta() ?? (schema instanceof z.ZodOptional ? (schema.unwrap() as z.ZodType).meta() : null)
        const isText = told?.['field'] === 'long_text' || told?.['field'] === 'lines'
        return isText && told['read'] === undefined ? [`${name} ${field}`] : []
      }),
    )
  expect(unread.toSorted()).toEqual(NOT_OURS.toSorted())
})
