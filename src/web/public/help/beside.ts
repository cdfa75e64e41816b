import { viewAsAdviser } from '../../../actions/intake/adviser-access.ts'
import { viewAsMember } from '../../../actions/intake/group-access.ts'
import { viewerOfOwn, type Shown } from '../../../actions/intake/shown-receipt.ts'
import { helpNeeded } from '../../../domain/bodies/help-needed.ts'
import type { AdviserView } from '../../../domain/casework/adviser-view.ts'
import { isInGroup } from '../../../domain/casework/group.ts'
import type { MemberView } from '../../../domain/casework/member-view.ts'
import type { Visit } from '../../route.ts'
import { countryFor, type WhoseHelp } from './asked.ts'

/** Which help stands first for somebody beside the person, by what they may read and nothing else that was told. */
export function helpForAdviser(visit: Visit, { told, messages }: AdviserView): WhoseHelp {
  const theirs = messages.filter(({ from }) => from === 'person').map(({ body }) => body)
  return helpByWords(visit, [...(told === null ? [] : [told.story, told.wish ?? '']), ...theirs])
}

/** The same for a member of a group, by what they said themselves. */
export function helpForMember(visit: Visit, { said }: MemberView): WhoseHelp {
  return helpByWords(
    visit,
    said.flatMap(({ line }) => line ?? []),
  )
}

/** The same for whoever a receipt of their own was just made for. */
export async function helpWithOwnReceipt(visit: Visit, own: Shown): Promise<WhoseHelp> {
  const { house } = visit
  const viewer = await viewerOfOwn(house, own)
  const isMember = viewer !== null && isInGroup(viewer.adviser)
  const member = isMember ? await viewAsMember(house, viewer) : null
  if (member !== null) return helpForMember(visit, member.view)
  const adviser = viewer === null || isMember ? null : await viewAsAdviser(house, viewer)
  return adviser === null ? helpByWords(visit, []) : helpForAdviser(visit, adviser.view)
}

/** Which help stands first by words alone. */
export function helpByWords(visit: Visit, texts: readonly string[]): WhoseHelp {
  return { needs: helpNeeded({ signs: [], texts, submitter: null }), country: countryFor(visit), named: [] }
}
