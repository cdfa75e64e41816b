import { seeVisit, startVisit } from '../../../actions/intake/visit.ts'
import type { House } from '../../../actions/house.ts'
import type { UploadDoor } from '../../uploads/tus.ts'

/**
 * The door of the page of files: whoever has the page before them gives. Their visit goes along in a header and is not
 * used up by it; each part is answered with one that is good for another hour, because a slow line may take as long. Why a
 * file is not taken the page itself says, when its form is sent.
 */
export function pageDoor(house: House): UploadDoor {
  return {
    async comes(c) {
      const [scheme, sealed = ''] = (c.req.header('authorization') ?? '').split(' ')
      const visit = scheme?.toLowerCase() === 'visit' ? await seeVisit(house, sealed) : null
      if (visit === null) return c.body(null, 401, { 'www-authenticate': 'Visit' })
      const { viewer, seen, mark } = visit
      return {
        giver: { viewer, by: { kind: 'person' }, caseId: viewer.caseId },
        along: () => ({ 'upload-visit': startVisit(house, viewer, seen, mark) }),
      }
    },
    refused: (c, { refused }) => c.body(null, refused === 'file_too_large' ? 413 : 403),
  }
}
