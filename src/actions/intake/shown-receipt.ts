import { z } from 'zod'
import { findAdviserReceipt } from '../../store/adviser-receipts.ts'
import type { Viewer } from '../../store/cases/viewer.ts'
import { findReceipt, renewalsOf } from '../../store/receipts.ts'
import type { House } from '../house.ts'
import { openOnce, sealOnce } from './one-use.ts'
import { digitsOf, readReceipt } from './receipt.ts'
import type { Filed } from './submit-grievance.ts'

const shape = z.object({
  caseId: z.uuid(),
  receipt: z.string(),
  ownReceipt: z.string().optional(),
  renews: z.literal(true).optional(),
  renewals: z.int().min(0).optional(),
  byMail: z.string().optional(),
  isOwn: z.enum(['beside', 'member']).optional(),
})

/**
 * A receipt that a page shows; `renews` for one that takes the place of another when the person has it, `isOwn` for that
 * of whoever told it for somebody, or joined a group.
 */
export interface Shown extends Filed {
  readonly renews?: true | undefined
  /** How often what opens the case had been changed when it was shown: after another change it takes no place. */
  readonly renewals?: number | undefined
  /** It was shown for a code from a mail: the mark of the choice that let that be sent. */
  readonly byMail?: string | undefined
  readonly isOwn?: 'beside' | 'member' | undefined
}

/**
 * Seals a receipt for the form below it, so that it can be shown again on that page without being stored, kept in a
 * cookie or written into an address. Each page that shows it carries a new one.
 */
export function sealShown(house: House, shown: Shown): string {
  return sealOnce(house, 'shown', shown)
}

/** Who has the page open that shows a receipt. */
export async function viewerOf(
  house: House,
  { caseId }: Filed,
): Promise<Extract<Viewer, { kind: 'person' }>> {
  return { kind: 'person', caseId, renewals: await renewalsOf(house.database, caseId) }
}

/** Who has a receipt of their own, beside a person or in a group; null where it opens nothing. */
export async function viewerOfOwn(
  { database, keys }: House,
  { receipt }: Pick<Filed, 'receipt'>,
): Promise<Extract<Viewer, { kind: 'adviser' }> | null> {
  const read = readReceipt(receipt)
  const found = read.ok ? await findAdviserReceipt(database, keys, read.entropy) : null
  return found && { kind: 'adviser', ...found }
}

/**
 * The receipt that was sealed; null when its time is over, it was posted before, or it is not ours; and where it was to
 * take the place of another, and what opens the case was changed since then by somebody else.
 */
export async function openShown(house: House, sealed: string): Promise<Shown | null> {
  const read = shape.safeParse(await openOnce(house, 'shown', sealed))
  if (!read.success) return null
  return !read.data.renews || (await isNextToCount(house, read.data)) ? read.data : null
}

/** True while nothing was changed since it was shown, but that it took the place itself. */
async function isNextToCount(
  { database, keys }: House,
  { caseId, receipt, renewals }: Shown,
): Promise<boolean> {
  if (renewals === undefined) return false
  const changes = (await renewalsOf(database, caseId)) - renewals
  const typed = readReceipt(receipt)
  const found = changes === 1 && typed.ok ? await findReceipt(database, keys, typed.entropy) : null
  return changes === 0 || (found !== null && found.replacedOn === null)
}

/**
 * True when `typed` is the word at that place of the receipt, or its digits, or the whole receipt. A spelling that
 * leads to this word and no other counts as well: the question is whether somebody kept it, not how they spell.
 *
 * @param place from 0; negative counts from the end
 */
export function isWordOf(receipt: string, place: number, typed: string): boolean {
  const words = receipt.split(' ')
  const word = words.at(place)
  if (word === undefined || typed.trim() === '') return false
  const whole = readReceipt(typed)
  if (whole.ok) return digitsOf(typed) === digitsOf(receipt)
  return [words, digitsOf(receipt).split(' ')].some((parts) => {
    const read = readReceipt(parts.with(place, typed).join(' '))
    return (
      read.ok ||
      (read.problem === 'unknown_word' && read.unknown.every(({ suggestion }) => suggestion === word))
    )
  })
}
