import { z } from '@hono/zod-openapi'
import { chooseRecovery, takeBackRecovery } from '../../actions/intake/choose-recovery.ts'
import { isInvalid, parseInput } from '../../actions/parse-input.ts'
import { emailAddress } from '../../domain/case/fields.ts'
import { operations } from '../../words/en/api-reference.ts'
import { wordOf, wordProblem } from './authorise.ts'
import { notThere } from './not-there.ts'
import { apiRoute, personOf } from './route.ts'
import { invalidProblem } from './serve.ts'

const body = z
  .object({
    /** False takes it back: said in so many words, so that nothing left out ever ends a way back. */
    asked: z.boolean(),
    /** Needed for it. */
    email: emailAddress().optional(),
  })
  .openapi('RecoveryInput')

/** A code by e-mail for a new receipt, for whoever chooses it, or none any more. */
export const recoveryForMe = apiRoute({
  method: 'post',
  path: '/grievances/current/recovery',
  who: 'receipt',
  id: 'recovery',
  tag: 'grievances',
  summary: operations.recovery,
  body,
  answer: { status: 200, schema: z.object({ asked: z.boolean() }).openapi('RecoveryChosen') },
  async handle(call) {
    const { house, speaker } = call
    const { caseId } = personOf(call)
    const said = parseInput(body, call.body)
    if (isInvalid(said)) return invalidProblem(speaker, said)
    if (!said.asked) return (await takeBackRecovery(house, caseId)) ? { asked: false } : notThere(call)
    if (said.email === undefined)
      return invalidProblem(speaker, { invalid: [{ field: 'email', problem: 'missing' }] })
    const chosen = await chooseRecovery(house, caseId, { email: said.email, typed: wordOf(call.c) })
    if (!('refused' in chosen)) return { asked: true }
    if (chosen.refused === 'word') return wordProblem(speaker, chosen.tried)
    if (chosen.refused === 'not_found') return notThere(call)
    return invalidProblem(speaker, { invalid: [{ field: 'email', problem: 'not_right' }] })
  },
})
