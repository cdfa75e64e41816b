import type { everybody } from '../../actions/staff/add-staff.ts'
import type { allHooks } from '../../actions/web-hooks/due-hooks.ts'
import { instantFromMs } from '../../domain/time/instant.ts'
import type { Speaker } from '../../words/speak.ts'
import { ActBeside } from '../components/leave.tsx'
import { ScrollBox } from '../components/scroll-box.tsx'
import { isolate } from './isolate.ts'

type Hook = Awaited<ReturnType<typeof allHooks>>[number]

interface HookTableProps {
  readonly speaker: Speaker
  readonly hooks: readonly Hook[]
  readonly people: Awaited<ReturnType<typeof everybody>>
  /** Whoever looks at it. */
  readonly me: string
}

/** Programs that are told, with who wanted it and how it fared; each with the button that ends it. */
export function HookTable({ speaker, hooks, people, me }: HookTableProps) {
  const { webHooks: words, acts } = speaker.w.workspace
  const names = new Map(people.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => ({ name: isolate(names.get(id) ?? acts.unknown) })
  return (
    <ScrollBox label={words.title}>
      <table class="am-table am-table--lines">
        <thead>
          <tr>
            <th scope="col">{words.address}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.action}</th>
          </tr>
        </thead>
        <tbody>
          {hooks.map((hook) => (
            <tr>
              <th scope="row">
                <bdi dir="ltr">{hook.address}</bdi>
                <span class="am-worklist__more">{speaker.say(words.askedBy, nameOf(hook.askedBy))}</span>
                {hook.confirmedBy !== null && (
                  <span class="am-worklist__more">
                    {speaker.say(words.confirmedBy, nameOf(hook.confirmedBy))}
                  </span>
                )}
              </th>
              <td data-label={words.state}>
                {stateOf(speaker, hook, me)}
                {hook.fared !== null && <span class="am-worklist__more">{words.fared[hook.fared]}</span>}
              </td>
              <td data-label={words.action}>
                {hook.confirmedBy === null && hook.askedBy !== me && (
                  <Act hook={hook} step="confirm" label={words.confirm} />
                )}
                <Act hook={hook} step="end" label={words.end} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function stateOf({ w, say, day }: Speaker, hook: Hook, me: string): string {
  const words = w.workspace.webHooks
  if (hook.confirmedBy === null) return hook.askedBy === me ? words.waitsForOther : words.waitsForYou
  if (hook.givenUpAt !== null)
    return say(words.givenUp, { day: day(instantFromMs(hook.givenUpAt.getTime())) })
  return hook.fared === null ? words.notTold : words.works
}

interface ActProps {
  readonly hook: Hook
  readonly step: 'confirm' | 'end'
  readonly label: string
}

function Act({ hook, step, label }: ActProps) {
  return (
    <ActBeside to={`/staff/web-hooks/${hook.id}/${step}`}>
      {label}
      <span class="govuk-visually-hidden"> ({hook.address})</span>
    </ActBeside>
  )
}
