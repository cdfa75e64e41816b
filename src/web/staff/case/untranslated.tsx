import { ErrorSummary } from '../../components/error-summary.tsx'
import type { Desk } from '../forms/desk.ts'
import { isolate } from '../isolate.ts'

/** Why the machine did not translate what somebody just sent there, and what they can do. */
export function Untranslated({ desk: { speaker, untranslated, translator } }: { readonly desk: Desk }) {
  const { failedTitle, failed } = speaker.w.workspace.casePage.translations
  if (!untranslated || translator === null) return <></>
  const text = speaker.say(failed[untranslated], { host: isolate(translator.host) })
  return <ErrorSummary title={failedTitle} items={[{ text }]} />
}
