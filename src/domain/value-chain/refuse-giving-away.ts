import type { z } from 'zod'
import type { Actor } from '../case/actor.ts'
import type { Case } from '../case/case.ts'
import { whatGivesAway } from '../case/gives-away.ts'
import { allOf, refuse, type Refusal } from '../refusal.ts'
import { mayShareIdentity } from './identity.ts'
import { entriesOfFirm } from './same-firm.ts'

/**
 * Refuses words to an organisation that say who the person is, with what was found and where, unless the person said
 * yes to this organisation and the form says that they are named (UNGP 31 commentary: prevent retaliation; red line 9;
 * domain reference 6, handling 3: minimum data). Whoever runs this installation has the story already.
 */
export function refuseGivingAway(
  schema: z.ZodObject,
  kase: Case,
  input: Readonly<Record<string, unknown>>,
  { by }: { readonly by: Actor },
): Refusal | null {
  if (by.kind !== 'staff') return null
  const fields = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).flatMap(
    ([field, each]) =>
      each.meta()?.['to'] === 'organisation' && typeof input[field] === 'string'
        ? [[field, input[field]] as const]
        : [],
  )
  if (fields.length === 0 || mayBeNamed(kase, input)) return null
  return allOf(
    fields.flatMap(([field, text]) =>
      whatGivesAway(kase, text).map(({ kind, found }) => refuse('gives_person_away', { field, kind, found })),
    ),
  )
}

function mayBeNamed(kase: Case, input: Readonly<Record<string, unknown>>): boolean {
  const entity = kase.entities.find(({ id }) => id === input['entity'])
  if (!entity) return false
  if (entriesOfFirm(kase, entity).some(({ operator }) => operator)) return true
  const says = input['withIdentity']
  return says !== false && mayShareIdentity(kase, entity, true) === null
}
