import type { EventKind } from '../case/case-event.ts'
import type { Case } from '../case/case.ts'
import type { Entity } from '../value-chain/chain.ts'
import type { Effect, Reaction } from './effect.ts'

const CHANGING: readonly EventKind[] = [
  'entity_added',
  'name_confirmed',
  'entity_corrected',
  'entity_removed',
  'staff_named',
  'access_opened',
]

/**
 * Keeps the shared directory in step with the case: a checked name comes in with its systems, and what a case no
 * longer says goes, unless another case says it too.
 */
export const directory: Reaction = (before, after, events) => {
  if (!events.some(({ kind }) => CHANGING.includes(kind))) return []
  const old = before === null ? [] : shownBy(before)
  const now = shownBy(after)
  return [...old.flatMap((each) => unlisted(each, now)), ...now.flatMap((each) => listed(each, old))]
}

/**
 * A case for named staff alone says nothing to the directory: an organisation there would tell that there is such a
 * case.
 */
function shownBy({ onlyFor, entities }: Case): readonly Entity[] {
  return onlyFor === null ? entities : []
}

function unlisted(old: Entity, now: readonly Entity[]): Effect[] {
  const same = now.find((each) => each.id === old.id)
  const isGone = old.organisation !== null && (same === undefined || !saysTheSame(old, same))
  return isGone ? [{ effect: 'unlist_organisation', entity: old.id }] : []
}

function listed(now: Entity, before: readonly Entity[]): Effect[] {
  const old = before.find((each) => each.id === now.id)
  if (now.organisation === null || (old !== undefined && saysTheSame(old, now))) return []
  const names = (now.system ?? '').split(';').map((name) => name.trim())
  return [
    {
      effect: 'list_organisation',
      entity: now.id,
      organisation: now.organisation,
      name: now.name,
      // In one order, so that two cases at once never wait for each other in a ring.
      systems: [...new Set(names.filter((name) => name !== ''))].toSorted(),
      role: now.role,
    },
  ]
}

function saysTheSame(a: Entity, b: Entity): boolean {
  return a.organisation === b.organisation && a.system === b.system && a.role === b.role
}
