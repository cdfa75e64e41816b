import { viewQueue, type CaseLine, type QueueView } from '../../actions/casework/view-queue.ts'
import { isBlank } from '../../domain/blank.ts'
import { Button } from '../components/button.tsx'
import { Input } from '../components/input.tsx'
import { isolateCode } from './isolate.ts'
import { staffOf, staffViewer, type Visit } from '../route.ts'

/** The shape of a reference, as an example to read. */
const EXAMPLE = '2026-0302-ACDE'

/** What was asked for in the box "go to a case". */
export interface Jump {
  /** As it was typed; empty when nothing was asked. */
  readonly typed: string
  /** The cases with that reference: it is short, so there may be more than one. */
  readonly found: QueueView | null
}

/** Looks for the reference in the address among all cases that the viewer may see. */
export async function jumpOf(visit: Visit): Promise<Jump> {
  const typed = (visit.c.req.query('reference') ?? '').slice(0, 100)
  if (isBlank(typed)) return { typed, found: null }
  const found = await viewQueue(visit.house, staffViewer(staffOf(visit)), null, null, { reference: typed })
  return { typed, found }
}

/** The one case that was asked for; null when there is none, or more than one. */
export function onlyCase({ found }: Jump): CaseLine | null {
  return found?.lines.length === 1 ? (found.lines[0] ?? null) : null
}

/** The box that leads to a case by its reference; it keeps what was typed, and says when there is no such case. */
export function JumpBox(props: { readonly visit: Visit; readonly jump: Jump; readonly action: string }) {
  const { speaker } = props.visit
  const { workspace, common } = speaker.w
  const { typed } = props.jump
  return (
    <form method="get" action={props.action} class="am-filter__form" role="search">
      <Input
        name="reference"
        label={workspace.queues.jump}
        hint={speaker.say(workspace.queues.jumpHint, { example: isolateCode(EXAMPLE) })}
        value={typed}
        width={20}
        dir="ltr"
        autocomplete="off"
        error={isUnknown(props.jump) ? workspace.queues.jumpUnknown : undefined}
        errorPrefix={common.errorPrefix}
      />
      <Button variant="secondary">{workspace.queues.jumpButton}</Button>
    </form>
  )
}

/** True when a reference was asked for that no case of theirs has. */
export function isUnknown({ found }: Jump): boolean {
  return found?.lines.length === 0
}
