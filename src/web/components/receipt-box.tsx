import type { Child } from 'hono/jsx'
import { Heading } from './heading.tsx'
import type { HeadingLevel } from './props.ts'

interface ReceiptBoxProps {
  /** `CopyButton` copies the text of the element with this id. */
  id: string
  title: Child
  titleLevel?: HeadingLevel | undefined
  /** The parts to keep: a number, a word list. */
  codes: { label: Child; code: Child }[]
  children?: Child
}

/** What somebody must keep in order to come back without an account. */
export function ReceiptBox(props: ReceiptBoxProps) {
  return (
    <section class="am-receipt" aria-labelledby={`${props.id}-title`}>
      <Heading level={props.titleLevel ?? 2} id={`${props.id}-title`} class="am-receipt__title">
        {props.title}
      </Heading>
      <dl id={props.id} class="am-receipt__codes">
        {props.codes.map(({ label, code }) => (
          <div>
            <dt>{label}</dt>
            <dd class="am-receipt__code">
              {typeof code === 'string' ? (
                <bdi dir="ltr" translate="no">
                  {code}
                </bdi>
              ) : (
                code
              )}
            </dd>
          </div>
        ))}
      </dl>
      {props.children}
    </section>
  )
}
