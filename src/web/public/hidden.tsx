/** Hidden fields: what a page knows and has no other place for, because there is no cookie and no session. */
export function Hidden({ values }: { values: readonly (readonly [name: string, value: string])[] }) {
  return (
    <>
      {values.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
    </>
  )
}
