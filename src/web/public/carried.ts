import { field } from '../route.ts'
import { carryingPage, type CarryingPage } from './carry.tsx'

/** What the button that led here sent of its own. */
const OF_THE_BUTTON = ['from', 'back', 'step']

/** Pages that explain: whoever goes from one to another goes back to where they typed. */
const ON_THE_WAY: readonly CarryingPage[] = ['how', 'help', 'child']

/** The page to which an explaining one leads back; null for whoever came by an ordinary link. */
export function backOf(form: FormData): CarryingPage | null {
  const from = carryingPage(field(form, 'from'))
  return from !== null && !ON_THE_WAY.includes(from) ? from : carryingPage(field(form, 'back'))
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
