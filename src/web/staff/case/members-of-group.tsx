import { membersNow } from '../../../domain/casework/group.ts'
import type { Desk } from '../forms/desk.ts'
import { Words } from './section-parts.tsx'

/** How many joined the group of a case, and how it affects them in their own words. */
export function MembersOfGroup({ desk }: { readonly desk: Desk }) {
  const { speaker, view } = desk
  const { members, memberLines } = view.kase
  if (members.length === 0) return <></>
  const now = membersNow(view.kase)
  return (
    <>
      <p>
        {speaker.say(speaker.w.workspace.casePage.first.members, {
          n: now.length,
          alone: now.filter(({ isRepresented }) => !isRepresented).length,
          left: members.length - now.length,
        })}
      </p>
      {memberLines.map(({ line, at }) => (
        <>
          <p class="am-small">{speaker.day(at)}</p>
          <Words>{line}</Words>
        </>
      ))}
    </>
  )
}
