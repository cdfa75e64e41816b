import type { Child } from 'hono/jsx'
import type { HeadingLevel } from './props.ts'

interface HeadingProps {
  level: HeadingLevel
  id?: string | undefined
  class?: string | undefined
  children?: Child
}

/** A heading whose level depends on where a component stands on the page. */
export function Heading({ level, ...rest }: HeadingProps) {
  const Tag: `h${HeadingLevel}` = `h${level}`
  return <Tag {...rest} />
}
