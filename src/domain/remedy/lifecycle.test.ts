import { describe, expect, test } from 'vitest'
import { CASE_STATES } from '../vocabulary/casework.ts'
import { stepFor, VERBS } from '../case/lifecycle.ts'
import { answerOffer } from './answer-offer.ts'
import { confirmDelivery } from './confirm-delivery.ts'
import { considerElement } from './consider-element.ts'
import { consultPerson } from './consult-person.ts'
import { imposeAction } from './impose-action.ts'
import { overtakeAction } from './overtake-action.ts'
import { proposeAction } from './propose-action.ts'
import { recordCommitment } from './record-commitment.ts'
import { recordDelivery } from './record-delivery.ts'
import { sendOffer } from './send-offer.ts'
import { startAction } from './start-action.ts'
import { verifyDelivery } from './verify-delivery.ts'

const verbs = [
  proposeAction,
  considerElement,
  consultPerson,
  recordCommitment,
  sendOffer,
  answerOffer,
  imposeAction,
  startAction,
  recordDelivery,
  verifyDelivery,
  confirmDelivery,
  overtakeAction,
]

test('every verb of the chapter says for itself who may do it', () => {
  expect(verbs.map(({ name }) => name)).toEqual(VERBS.remedy)
  expect(new Set(verbs.map(({ chapter }) => chapter))).toEqual(new Set(['remedy']))
})

describe.each(verbs)('$name', ({ name, by, from }) => {
  test.each(CASE_STATES)('may be done from $code by whom, and leads where, the table says', ({ code }) => {
    const step = stepFor(code, name)
    expect(from[code]?.toSorted()).toEqual(step?.to.toSorted())
    if (step) expect(by).toEqual(step.by)
  })
})
