import { z } from '@hono/zod-openapi'
import { confirmEntity as rule } from '../../domain/value-chain/confirm-entity.ts'
import { organisationIdOf } from '../../store/directory/save-directory.ts'
import { caseVerb, type CaseVerb } from '../case-verb.ts'
import { entityId } from '../../domain/case/fields.ts'
import type { House } from '../house.ts'

const input = z.object({ entity: entityId() })

/** The rule needs the id of the name in the directory, which only this house can make. */
const verbOf = (house: House) =>
  caseVerb('value-chain', 'confirm_entity', input, (kase, { entity }, context) => {
    const name = kase.entities.find((each) => each.id === entity)?.name ?? ''
    return rule(kase, { entity, organisation: organisationIdOf(house.keys, name) }, context)
  })

export const confirmEntity: CaseVerb<'confirm_entity'> = {
  name: 'confirm_entity',
  chapter: 'value-chain',
  input,
  run: (house, viewer, by, caseId, raw) => verbOf(house).run(house, viewer, by, caseId, raw),
}
