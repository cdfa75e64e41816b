/** The appeals that wait for their answer, of a case or of what the person sees of it. */
export function openAppeals<Each extends { readonly decided: object | null }>(kase: {
  readonly appeals: readonly Each[]
}): readonly Each[] {
  return kase.appeals.filter((appeal) => appeal.decided === null)
}

/** True while an appeal waits for its answer. */
export function hasOpenAppeal(kase: {
  readonly appeals: readonly { readonly decided: object | null }[]
}): boolean {
  return openAppeals(kase).length > 0
}
