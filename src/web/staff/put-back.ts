import type { Carried } from '../../actions/staff/carried.ts'
import { keepDraft } from '../../actions/staff/drafts.ts'
import type { Visit } from '../route.ts'
import { handPath } from './forms/desk.ts'
import { localPath } from './local-path.ts'

/** What was typed is theirs again, as a draft of the account it was made for; answers where its form is. */
export async function putBack(visit: Visit, carried: Carried): Promise<string> {
  await keepTyped(visit, carried)
  const caseId = caseIn(carried.path)
  return caseId === null ? placeOf(carried.path) : handPath(caseId, carried.form)
}

/** Keeps what was typed as a draft of the account it was made for: nobody else is shown it. */
export async function keepTyped({ house }: Visit, { staff, path, form, fields }: Carried): Promise<void> {
  await keepDraft(house, { staff, caseId: caseIn(path), form }, fields)
}

/** The page on which a form stands that is sent to this address. */
export function placeOf(path: string): string {
  return localPath(
    path
      .replace(/\/keep$/, '')
      .replace(/^(\/staff\/(?:accounts\/[^/]+|you))\/(?!role$).*$/, '$1')
      .replace(/^(\/staff\/(?:bodies|unread|reported)\/[^/]+)\/(?!edit$).*$/, '$1')
      .replace(/^(\/staff\/web-hooks)\/.*$/, '$1')
      .replace(/^\/staff\/tokens\/.*$/, '/staff/accounts'),
  )
}

function caseIn(path: string): string | null {
  return /^\/staff\/cases\/([0-9a-fA-F-]{36})\//.exec(path)?.[1]?.toLowerCase() ?? null
}
