import type { Marks } from './desk.ts'

/** What a form of staff says of itself: the form, its key, whose it is, and how much of the case was seen. */
export function MarkFields({
  marks,
  form,
  seen,
}: {
  readonly marks: Marks
  readonly form: string
  readonly seen: number
}) {
  return (
    <>
      <input type="hidden" name="form" value={form} />
      <input type="hidden" name="seen" value={String(seen)} />
      <input type="hidden" name="key" value={marks.key} />
      <input type="hidden" name="owner" value={marks.owner} />
    </>
  )
}

/** Fields that a form says of itself; the rest is what was typed or chosen. */
const OWN = ['form', 'key', 'owner', 'then', 'here']

/** What was typed into a posted form, and from how much of the case. */
export function typedFields(form: FormData): (readonly [string, string])[] {
  return [...form.entries()].filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string' && !OWN.includes(entry[0]),
  )
}
