import type { Child } from 'hono/jsx'

/** Words of somebody, with their line breaks and in their own direction. */
export function Said({ children, lang }: { children?: Child; lang?: string }) {
  return (
    <div class="am-said" dir="auto" lang={lang}>
      {children}
    </div>
  )
}
