import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { entityId, words } from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking } from '../case/verb.ts'
import { isRefusal, refuse } from '../refusal.ts'
import { refuseAsContact } from './can-be-contact.ts'
import { eachEntity, findEntity } from './find-entity.ts'
import { covers, lastQuestion, obstaclesOf } from './obstacles.ts'

/**
 * Asks the person whether an organisation may become their contact, with what speaks against it: before it is asked
 * itself (domain reference 6, obstacles; UNGP 31 commentary: prevent retaliation).
 */
export const askAboutContact = verb({
  name: 'ask_about_contact',
  chapter: 'value-chain',
  by: ['staff'],
  from: whileWorking(),
  needsReader: true,
  input: z.object({ entity: entityId(), message: words() }),
  about: ['entity'],
  subjects: eachEntity,
  can(kase, { entity: id }) {
    const entity = findEntity(kase, id)
    if (isRefusal(entity)) return entity
    const refusal = refuseAsContact(kase, entity)
    if (refusal) return refusal
    const obstacles = obstaclesOf(kase, entity)
    if (obstacles.length === 0) return refuse('no_obstacle')
    const before = lastQuestion(kase, entity)
    if (before?.answer?.agrees === false) return refuse('person_said_no_to_contact')
    return before !== null && covers(before, obstacles) ? refuse('already_done') : null
  },
  decide(kase, { entity: id, message }, context) {
    const entity = findEntity(kase, id)
    if (isRefusal(entity)) return entity
    const question = nextId('q', kase.contactQuestions)
    return (
      checkText(message, 'text_missing') ?? [
        event(
          context,
          'contact_question_asked',
          { question, entity: entity.id, obstacles: obstaclesOf(kase, entity) },
          { message },
        ),
      ]
    )
  },
})
