import type { Desk } from '../forms/desk.ts'
import type { FormValues } from '../forms/form-values.ts'

/** What the entry that was taken from the list of actions fills in; nothing while none was taken. */
export function fromCatalogue({ suggested, speaker, view }: Desk): FormValues {
  if (suggested === null) return {}
  const words = (
    speaker.w.catalogue as Readonly<Record<string, { readonly action: string; readonly proof: string }>>
  )[suggested.id]
  const doers = view.kase.entities.filter((entity) => entity.role === suggested.role)
  return {
    catalogue: suggested.id,
    elements: suggested.elements,
    what: words?.action ?? '',
    proofWanted: words?.proof ?? '',
    ...(doers.length === 1 && doers[0] ? { entity: doers[0].id } : {}),
  }
}
