import { z } from '@hono/zod-openapi'
import { chooseWord } from '../../actions/intake/own-word.ts'
import { LONGEST_OWN_WORD } from '../../domain/intake/own-word.ts'
import { isInvalid, parseInput } from '../../actions/parse-input.ts'
import { operations } from '../../words/en/api-reference.ts'
import { wordOf, wordProblem } from './authorise.ts'
import { notThere } from './not-there.ts'
import { apiRoute, personOf } from './route.ts'
import { invalidProblem } from './serve.ts'

const body = z
  .object({
    /** Null takes it off. */
    word: z.string().min(1).max(LONGEST_OWN_WORD).nullable(),
  })
  .openapi('OwnWordInput')

/** A word of the person's own beside their receipt, another one, or none any more. */
export const ownWordForMe = apiRoute({
  method: 'post',
  path: '/grievances/current/own-word',
  who: 'receipt',
  id: 'ownWord',
  tag: 'grievances',
  summary: operations.ownWord,
  body,
  answer: { status: 200, schema: z.object({ asked: z.boolean() }).openapi('OwnWord') },
  async handle(call) {
    const { house, speaker } = call
    const { caseId } = personOf(call)
    const said = parseInput(body, call.body)
    if (isInvalid(said)) return invalidProblem(speaker, said)
    const chosen = await chooseWord(house, caseId, { word: said.word, typed: wordOf(call.c) })
    if (!('refused' in chosen)) return { asked: said.word !== null }
    if (chosen.refused === 'now') return wordProblem(speaker, chosen.tried)
    if (chosen.refused === 'not_found') return notThere(call)
    return invalidProblem(speaker, { invalid: [{ field: 'word', problem: 'not_right' }] })
  },
})
