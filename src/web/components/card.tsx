import type { Child } from 'hono/jsx'
import { Heading } from './heading.tsx'
import { type HeadingLevel, join, present } from './props.ts'

interface CardProps {
  /** The title's id becomes `id-title` and names the section. */
  id: string
  title: Child
  titleLevel?: HeadingLevel | undefined
  /** Stands at the end of the title's line: a square, a pill, a link. */
  aside?: Child
  class?: string | undefined
  children?: Child
}

export function Card(props: CardProps) {
  return (
    <section id={props.id} class={join('am-card', props.class)} aria-labelledby={`${props.id}-title`}>
      <div class="am-card__head">
        <Heading level={props.titleLevel ?? 2} id={`${props.id}-title`} class="am-card__title">
          {props.title}
        </Heading>
        {present(props.aside) && <div class="am-card__aside">{props.aside}</div>}
      </div>
      {props.children}
    </section>
  )
}
