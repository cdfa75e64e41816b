import { readAdviserVisit } from '../../../actions/intake/adviser-access.ts'
import { isInGroup } from '../../../domain/casework/group.ts'
import type { Viewer } from '../../../store/cases/viewer.ts'
import { field, type Visit } from '../../route.ts'
import { openForAdviser, over, postForAdviser } from './adviser.ts'
import type { Drafts } from './draft.ts'
import { openForMember, postForMember } from './member.ts'
import { draftsBeside } from './typed-beside.ts'

type Beside = Extract<Viewer, { kind: 'adviser' }>

/** The page that a receipt of others opens: of somebody beside the person, of a member of a group, or for joining it. */
export function openBeside(visit: Visit, viewer: Beside, drafts: Drafts): Promise<Response> {
  return isInGroup(viewer.adviser)
    ? openForMember(visit, viewer, drafts)
    : openForAdviser(visit, viewer, drafts)
}

/** What is posted on such a page. */
export async function postBeside(visit: Visit): Promise<Response> {
  const open = await readAdviserVisit(visit.house, field(visit.form, 'adviser'))
  if (open !== null && isInGroup(open.viewer.adviser)) return postForMember(visit, open)
  return open === null ? over(visit, draftsBeside(visit.form)) : postForAdviser(visit, open)
}
