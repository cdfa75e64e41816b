import type { Child } from 'hono/jsx'
import { Heading } from './heading.tsx'
import type { HeadingLevel } from './props.ts'

interface NextBoxProps {
  id?: string | undefined
  title: Child
  titleLevel?: HeadingLevel | undefined
  children?: Child
}

/** "What happens next": one a page, with a date and a name. */
export function NextBox(props: NextBoxProps) {
  const id = props.id ?? 'next'
  return (
    <section id={id} class="am-next" aria-labelledby={`${id}-title`}>
      <Heading level={props.titleLevel ?? 2} id={`${id}-title`} class="am-next__title">
        {props.title}
      </Heading>
      {props.children}
    </section>
  )
}
