import type { Desk } from '../forms/desk.ts'
import { Words } from './section-parts.tsx'

/** Above each form that tells somebody of the case: whom the person wrote they fear, in their own words. */
export function WhomTheyFear({ desk }: { readonly desk: Desk }) {
  const { feared } = desk.view.kase
  if (feared === null) return <></>
  return (
    <>
      <p>{desk.speaker.w.workspace.casePage.chain.theyFear}</p>
      <Words>{feared}</Words>
    </>
  )
}
