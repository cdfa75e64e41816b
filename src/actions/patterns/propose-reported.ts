import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { languageCode, shortText } from '../../domain/case/fields.ts'
import { tidy } from '../../domain/blank.ts'
import { LONGEST_DESCRIPTION } from '../../domain/patterns/reads-public.ts'
import { whyNotPublic, type NotPublic } from '../../domain/patterns/reported.ts'
import { insertReported } from '../../store/reported.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { noteLooks } from '../casework/looks.ts'
import type { House } from '../house.ts'
import { isInvalid, parseInput, type Invalid } from '../parse-input.ts'
import { inTransaction } from '../transaction.ts'
import { casesTyped } from './cases-of.ts'

type StaffViewer = Extract<Viewer, { kind: 'staff' }>

const proposing = z.object({
  product: shortText(),
  description: z.string().overwrite(tidy).min(1).max(LONGEST_DESCRIPTION),
  language: languageCode(),
  /** References of the cases, with spaces, commas or lines between them. */
  cases: z.string().overwrite(tidy).min(1).max(4000),
})

/** What speaks against it, with the reference of each case that it is about. */
export interface NotYet {
  readonly against: readonly (Omit<NotPublic, 'cases'> & { readonly references: readonly string[] })[]
}

/**
 * Proposes what others can join in public (decision 0050). It waits for a second person; nothing of it is public before.
 * All that speaks against it is said at once.
 */
export async function proposeReported(
  house: House,
  viewer: StaffViewer,
  raw: unknown,
): Promise<{ readonly id: string } | NotYet | Invalid> {
  const input = parseInput(proposing, raw)
  if (isInvalid(input)) return input
  const { cases, unknown } = await casesTyped(house, viewer, input.cases)
  await noteLooks(
    house,
    viewer,
    cases.map(({ id }) => id),
    'found',
  )
  const against = whyNotPublic(input, cases)
  if (against.length > 0 || unknown.length > 0) {
    const referenceOf = new Map(cases.map(({ id, reference }) => [id, reference]))
    return {
      against: [
        ...unknown.map((reference) => ({ why: 'not_there' as const, found: '', references: [reference] })),
        ...against.map(({ why, found, cases: about }) => ({
          why,
          found,
          references: about.map((id) => referenceOf.get(id) ?? id),
        })),
      ],
    }
  }
  // Everybody reads it: unlike other ids it says nothing of when.
  const id = randomUUID()
  const at = new Date(house.now())
  await inTransaction(house, (tx) =>
    insertReported(tx, house.keys, { ...input, id, by: viewer.id, at, cases: cases.map((each) => each.id) }),
  )
  return { id }
}
