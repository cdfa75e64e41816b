import type { Child } from 'hono/jsx'
import type { Speaker } from '../../words/speak.ts'

interface BesideLinkProps {
  readonly speaker: Speaker
  readonly to: string
  readonly children: Child
}

/** A link that opens beside the page and says so, so that nothing typed on this one is left behind. */
export function BesideLink({ speaker, to, children }: BesideLinkProps) {
  return (
    <>
      <a href={to} target="_blank" rel="noopener noreferrer">
        {children}
      </a>{' '}
      ({speaker.w.portal.help.beside})
    </>
  )
}
