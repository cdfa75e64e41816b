import { field } from '../../route.ts'
import { NO_DRAFTS, type Drafts } from './draft.ts'

/**
 * Where words stand in drafts that somebody typed who has a receipt of their own, by the field of their page: whoever
 * types that receipt again has them back.
 */
const PLACES = {
  body: 'write-message/body',
  how: 'say-how-it-is/words',
  fear: 'write-message/words-fear',
} as const
type Box = keyof typeof PLACES

const BOXES = Object.keys(PLACES) as readonly Box[]

/** What was typed on such a page, as drafts for the page that asks for the receipt. */
export function draftsBeside(form: FormData): Drafts {
  const typed = BOXES.map((box) => [PLACES[box], [field(form, box)]] as const)
  const some = typed.filter(([, [words]]) => words !== '')
  return some.length === 0 ? NO_DRAFTS : new Map(some)
}

/** What stands in a box of such a page: as it was posted, or as the drafts have it. */
export function typedBeside(form: FormData, drafts: Drafts, box: Box): string {
  return form.has(box) ? field(form, box) : (drafts.get(PLACES[box])?.[0] ?? '')
}
