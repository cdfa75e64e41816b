import type { z } from 'zod'
import { isBlank } from '../blank.ts'
import type { Actor } from '../case/actor.ts'
import type { Case } from '../case/case.ts'
import { whatGivesAway, type GivenAway } from '../case/gives-away.ts'
import { refuseEmptyWords } from '../case/say-something.ts'
import { allOf, refuse, type Refusal } from '../refusal.ts'
import type { Entity } from './chain.ts'
import { mayShareIdentity } from './identity.ts'
import { isFearOpen, needsTheirYes } from './may-learn.ts'
import { isSameName } from './naming.ts'
import { entriesOfFirm } from './same-firm.ts'

type Input = Readonly<Record<string, unknown>>

/**
 * Refuses words to an organisation that say who the person is, with what was found and where, unless the person said
 * yes to this organisation and the form says that they are named (UNGP 31 commentary: prevent retaliation; red line 9;
 * domain reference 6, handling 3: minimum data). What may be needed, the words of their story or a word that is a name as
 * well, is asked about, and goes out with a reason that is kept; never to whom they fear. Whoever runs this installation
 * has the story already.
 */
export function refuseGivingAway(
  schema: z.ZodObject,
  kase: Case,
  input: Input,
  { by }: { readonly by: Actor },
): Refusal | null {
  if (by.kind !== 'staff') return null
  const found = givenAway(schema, kase, input)
  const entity = recipient(kase, input)
  const isFeared = entity !== null && needsTheirYes(kase, entity)
  const kept = found.filter(({ isSure }) => isSure || isFeared)
  if (kept.length > 0) return say('gives_person_away', kept)
  if (found.length === 0) return null
  const because = input['meantSo']
  if (typeof because !== 'string' || isBlank(because)) return say('is_it_needed', found)
  const refusal = refuseEmptyWords(because)
  return refusal && refuse(refusal.refused, { ...refusal.detail, field: 'meantSo' })
}

/** What in an input says who the person is, and where; nothing where they may be named. */
export function givenAway(
  schema: z.ZodObject,
  kase: Case,
  input: Input,
): (GivenAway & { readonly field: string })[] {
  const fields = Object.entries(schema.shape as Readonly<Record<string, z.ZodType>>).flatMap(
    ([field, each]) =>
      each.meta()?.['to'] === 'organisation' && typeof input[field] === 'string'
        ? [[field, input[field]] as const]
        : [],
  )
  if (fields.length === 0 || mayBeNamed(kase, input)) return []
  return fields.flatMap(([field, text]) => whatGivesAway(kase, text).map((each) => ({ ...each, field })))
}

function say(
  code: 'gives_person_away' | 'is_it_needed',
  found: readonly (GivenAway & { readonly field: string })[],
): Refusal | null {
  return allOf(found.map(({ field, kind, found: words }) => refuse(code, { field, kind, found: words })))
}

/** The organisation that it goes to: of that id, or, in the first hour, of that name. */
function recipient(kase: Case, { entity: id, whom }: Input): Entity | null {
  const found = kase.entities.find((each) =>
    typeof whom === 'string' ? isSameName(each.name, whom) : each.id === id,
  )
  return found ?? null
}

function mayBeNamed(kase: Case, input: Input): boolean {
  const entity = recipient(kase, input)
  if (!entity) return false
  // A tick that it is ours opens nothing while the person's words may name it.
  if (entriesOfFirm(kase, entity).some(({ operator }) => operator))
    return !needsTheirYes(kase, entity) && !isFearOpen(kase, entity)
  return input['withIdentity'] !== false && mayShareIdentity(kase, entity, true) === null
}
