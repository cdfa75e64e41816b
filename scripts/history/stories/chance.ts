import fc from 'fast-check'
import type { VerbName } from '../../../src/domain/verbs.ts'
import type { InMemoryCase } from '../../../tests/in-memory/in-memory-case.ts'
import * as stages from '../../../tests/in-memory/stages.ts'
import { command } from '../../../tests/property/commands.ts'
import { whoIs, type Beginning, type RecordedCase, type Story } from '../recorded-house.ts'

/** Where a story of chance begins, and in which part of the work it goes deep; null for any verb at all. */
const PLOTS: readonly [stage: () => InMemoryCase, verbs: readonly VerbName[] | null][] = [
  [stages.received, null],
  [stages.rated, null],
  [stages.attributed, null],
  [stages.planned, null],
  [stages.offered, null],
  [stages.delivering, null],
  [stages.confirming, null],
  [stages.remedied, null],
  [stages.notUpheld, null],
  [
    stages.attributed,
    [
      'add_entity',
      'correct_entity',
      'consent_to_share',
      'tell_entity',
      'offer_handover',
      'answer_handover',
      'expire_handover',
      'record_cooperation',
      'note_silence',
    ],
  ],
  [stages.rated, ['add_entity', 'correct_entity', 'remove_entity', 'consent_to_share', 'tell_entity']],
  [
    stages.planned,
    [
      'propose_action',
      'record_commitment',
      'send_offer',
      'answer_offer',
      'impose_action',
      'start_action',
      'record_delivery',
      'verify_delivery',
      'confirm_delivery',
      'overtake_action',
    ],
  ],
  [stages.delivering, ['withdraw', 'resume', 'record_commitment', 'record_delivery', 'confirm_delivery']],
  [stages.offered, ['withdraw', 'resume', 'send_offer', 'answer_offer', 'propose_action', 'overtake_action']],
  [stages.notUpheld, ['decide', 'close', 'appeal', 'decide_appeal', 'withdraw', 'resume']],
  [stages.attributed, ['tell_entity', 'attribute', 'plan_reassessment', 'open_reassessment', 'record_claim']],
  [stages.rated, ['flag_delay', 'rule_on_delay', 'rate_impact', 'lower_rating', 'describe_impact']],
  [stages.remedied, ['write_message', 'withdraw', 'resume', 'appeal', 'decide_appeal', 'confirm_delivery']],
]

/** Tries in each: most are refused, so a story of some length needs many. */
const COMMANDS = 100

/** Stories that nobody would think of: the same at every run, because each has its own fixed seed. */
export const CHANCE: readonly Story[] = PLOTS.map(([stage, verbs], index) => ({
  what: `a story of chance, number ${index + 1}`,
  tell: (begin) => tell(begin, stage, verbs, index + 1),
}))

async function tell(
  { reaches }: Beginning,
  stage: () => InMemoryCase,
  verbs: readonly VerbName[] | null,
  seed: number,
): Promise<RecordedCase> {
  const it = await reaches(stage)
  const many = fc.array(verbs === null ? command() : command(verbs), {
    minLength: COMMANDS,
    maxLength: COMMANDS,
    size: 'max',
  })
  const [commands = []] = fc.sample(many, { seed, numRuns: 1 })
  for (const { by, verb, input, after } of commands) {
    // A clock that rings late, or after what it is about, is met only where the worker is off.
    if (seed % 2 === 0) it.later({ hours: after })
    else await it.waits({ hours: after })
    await it.tries(whoIs(by), verb, input)
  }
  return it
}
