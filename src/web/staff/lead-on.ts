import type { Visit } from '../route.ts'
import { keepLanguage } from './language.ts'
import { localPath } from './local-path.ts'
import { closeSession } from './session.ts'

/**
 * Leads on from a form that was kept: to another language of the same page, out of the workspace, or to another page of
 * ours.
 *
 * @param here the page with the form
 */
export async function leadOn(visit: Visit, then: string, here: string): Promise<Response> {
  const { c } = visit
  if (then.startsWith('language:')) {
    keepLanguage(visit, then.slice('language:'.length))
    return c.redirect(here, 303)
  }
  if (then === 'sign-out') {
    await closeSession(visit)
    return c.redirect('/staff/sign-in', 303)
  }
  return c.redirect(then === 'close' ? here : localPath(then), 303)
}
