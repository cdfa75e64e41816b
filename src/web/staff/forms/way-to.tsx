import type { Child } from 'hono/jsx'
import { Leave } from '../../components/leave.tsx'
import { handPath, keepAt, type Desk } from './desk.ts'

/** A link to the form, wherever on the page it is spoken of. */
export function WayTo(props: {
  readonly desk: Desk
  readonly form: string
  readonly class?: string
  readonly children?: Child
}) {
  const { desk, form } = props
  const keep = keepAt(desk)
  const to = keep === null ? handPath(desk.view.kase.id, form) : `do:${form}`
  return (
    <Leave keepAt={keep} to={to} class={props.class}>
      {props.children}
    </Leave>
  )
}
