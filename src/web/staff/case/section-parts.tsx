import type { Child } from 'hono/jsx'

interface FactProps {
  readonly label: Child
  readonly children?: Child
}

/** One line of a list of facts (`<dl class="am-facts">`). */
export function Fact({ label, children }: FactProps) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Words that somebody wrote, in their own direction, with their line breaks. */
export function Words({ children, lang }: { readonly children?: Child; readonly lang?: string }) {
  return (
    <div class="am-text" dir="auto" lang={lang}>
      {children}
    </div>
  )
}
