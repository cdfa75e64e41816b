/** What somebody typed, as a sentence that another may follow: with a full stop, unless it ends with a sign already. */
export function ended(text: string): string {
  const typed = text.trimEnd()
  return typed === '' || /[.!?…:;。！？؟۔][\p{Pe}\p{Pf}"'*_`]*$/u.test(typed) ? typed : `${typed}.`
}
