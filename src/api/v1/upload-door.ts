import type { House } from '../../actions/house.ts'
import type { UploadDoor } from '../../web/uploads/tus.ts'
import { authorise } from './authorise.ts'
import { isProblem, problem, sendProblem } from './problem.ts'
import { refusalProblem } from './refusal-problem.ts'
import { speakerFor } from './serve.ts'

/** The door of programs: whoever has the receipt gives, and reads why not as everywhere in the API. */
export function apiDoor(house: House): UploadDoor {
  return {
    async comes(c) {
      const speaker = speakerFor(c, house)
      const caller = await authorise({ c, house, speaker }, 'receipt')
      if (isProblem(caller)) return sendProblem(c, house, caller)
      if (caller.person === null) return sendProblem(c, house, problem(speaker, 'receipt_missing'))
      return { giver: { viewer: caller.person, by: { kind: 'person' }, caseId: caller.person.caseId } }
    },
    refused(c, refusal) {
      const speaker = speakerFor(c, house)
      const why = refusalProblem(speaker, refusal, null)
      // The protocol has a status of its own for what can never fit.
      const isTooLarge = refusal.refused === 'file_too_large'
      const gaps = { most: house.files.mostOfCase / 1000, known: 'no', typed: 0 }
      const tooLarge = problem(speaker, 'too_large', { gaps, members: why.members })
      return sendProblem(c, house, isTooLarge ? tooLarge : why)
    },
  }
}
