import { z } from 'zod'
import { event } from '../case/case-event.ts'
import { choice, maybeChoice, maybeShortText, shortText, yesNo } from '../case/fields.ts'
import { checkText, nextId, verb, whileWorking, type Context } from '../case/verb.ts'
import { refuse, type Refusal } from '../refusal.ts'
import { codesOf } from '../vocabulary/code.ts'
import { NAMINGS, ROLES, SIZES, SUBTYPES } from '../vocabulary/value-chain.ts'
import { checkSubtype } from './subtype-of-role.ts'
import { refuseAsUs } from './this-house.ts'

/** Adds an organisation of the value chain to the case. Being on the list says nothing about blame. */
export const addEntity = verb({
  name: 'add_entity',
  chapter: 'value-chain',
  by: ['staff'],
  from: whileWorking(),
  input: z.object({
    name: shortText(),
    // Not said: staff know the name they write. A form asks all the same.
    naming: choice(codesOf(NAMINGS)).optional().meta({ field: 'choice', needed: true }),
    system: maybeShortText(),
    role: choice(codesOf(ROLES)),
    subtype: maybeChoice(codesOf(SUBTYPES)),
    size: maybeChoice(codesOf(SIZES)),
    operator: yesNo(),
    feared: yesNo(),
    organisation: z.uuid().nullable().meta({ field: 'organisation' }),
  }),
  // Nobody is taken to have checked a name who has not said so.
  known: () => ({ operator: false, naming: 'named_by_source' }),
  decide(kase, input, context) {
    if (input.operator && kase.entities.some((entity) => entity.operator)) return refuse('already_done')
    const notUs = input.operator ? refuseAsUs(input.name, context.houseName ?? null) : null
    if (notUs) return notUs
    const { name, system, naming = 'confirmed', organisation, ...facts } = input
    const place = naming === 'confirmed' && input.subtype !== 'misuser' ? organisation : null
    return (
      checkText(name, 'text_missing') ??
      checkSubtype(input.role, input.subtype) ??
      checkPlace(name, place, context) ?? [
        event(
          context,
          'entity_added',
          {
            entity: nextId('e', [...kase.entities, ...kase.formerEntities]),
            ...facts,
            naming,
            organisation: place,
          },
          { name, ...(system ? { system } : {}) },
        ),
      ]
    )
  },
})

/**
 * A place in the directory is the one that this house gives the name, or one that is taken by somebody known here: any
 * other id is made up, and would tie together whom nobody has compared.
 */
function checkPlace(name: string, organisation: string | null, context: Context): Refusal | null {
  const isOurs =
    organisation === null || organisation === context.organisationId(name) || context.isListed(organisation)
  return isOurs ? null : refuse('unknown_entity')
}
