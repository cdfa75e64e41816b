import { field } from '../route.ts'
import { carryingPage, EXPLAINING, type CarryingPage } from './carry.tsx'

/** What the button that led here sent of its own. */
const OF_THE_BUTTON = ['from', 'back', 'step']

/** The page to which an explaining one leads back; null for whoever came by an ordinary link. */
export function backOf(form: FormData): CarryingPage | null {
  const from = carryingPage(field(form, 'from'))
  return from !== null && !EXPLAINING.includes(from) ? from : carryingPage(field(form, 'back'))
}

/** Everything that was typed where somebody comes from, for the way back; without the fields that the page itself shows. */
export function carriedIn(
  form: FormData,
  shown: readonly string[] = [],
): readonly (readonly [name: string, value: string])[] {
  return [...form].flatMap(([name, value]) =>
    typeof value === 'string' && !OF_THE_BUTTON.includes(name) && !shown.includes(name)
      ? [[name, value] as const]
      : [],
  )
}
