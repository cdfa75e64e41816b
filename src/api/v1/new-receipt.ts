import { z } from '@hono/zod-openapi'
import { newReceipt } from '../../actions/intake/receipt.ts'
import { replaceReceipt } from '../../actions/intake/replace-receipt.ts'
import { openShown, sealShown } from '../../actions/intake/shown-receipt.ts'
import { viewMine } from '../../actions/intake/view-mine.ts'
import { isInvalid, parseInput } from '../../actions/parse-input.ts'
import { operations } from '../../words/en/api-reference.ts'
import { notThere } from './not-there.ts'
import { apiRoute, personOf } from './route.ts'
import { text } from './schemas/fields.ts'
import { invalidProblem } from './serve.ts'

/** Longest value that `confirm` can have, in characters; what is sealed in it is shorter. */
const LONGEST = 1000

const body = z.object({ confirm: z.string().min(1).max(LONGEST).optional() }).openapi('NewReceiptInput')

/**
 * Another receipt for whoever thinks that somebody has seen theirs. It is shown first and counts only when whoever asked
 * sends `confirm` back, so that an answer that is lost shuts nobody out.
 */
export const newReceiptForMe = apiRoute({
  method: 'post',
  path: '/grievances/current/new-receipt',
  who: 'receipt',
  id: 'newReceipt',
  tag: 'grievances',
  summary: operations.newReceipt,
  body,
  answer: {
    status: 200,
    schema: z.object({ receipt: text(), confirm: z.string().nullable() }).openapi('NewReceipt'),
  },
  async handle(call) {
    const { house, speaker } = call
    const { caseId, renewals = 0 } = personOf(call)
    const said = parseInput(body, call.body)
    if (isInvalid(said)) return invalidProblem(speaker, said)
    if (said.confirm === undefined) {
      if ((await viewMine(house, { kind: 'person', caseId })) === null) return notThere(call)
      const { words: receipt } = newReceipt()
      return { receipt, confirm: sealShown(house, { caseId, receipt, renews: true, renewals }) }
    }
    const shown = await openShown(house, said.confirm)
    if (!shown?.renews || shown.caseId !== caseId)
      return invalidProblem(speaker, { invalid: [{ field: 'confirm', problem: 'not_right' }] })
    if (!(await replaceReceipt(house, shown))) return notThere(call)
    return { receipt: shown.receipt, confirm: null }
  },
})
