import { Button } from '../../components/button.tsx'
import type { Visit } from '../../route.ts'
import { carriedIn } from '../carried.ts'
import { AS_PARTS, PAGE_FORM, wayBack, type CarryingPage } from '../carry.tsx'
import { Hidden } from '../hidden.tsx'
import { COUNTRY } from './asked.ts'

interface OnTheWayProps {
  readonly visit: Visit
  readonly page: 'help' | 'child'
  readonly back: CarryingPage | null
}

/** The form of a page of help: what was typed before it, and the way back to there. Where somebody is, the page asks. */
export function OnTheWay({ visit, page, back }: OnTheWayProps) {
  const { speaker, form } = visit
  return (
    <form id={PAGE_FORM} method="post" action={wayBack(page, speaker.language).formaction} {...AS_PARTS}>
      {back !== null && (
        <>
          <Hidden values={[['back', back], ...carriedIn(form, [COUNTRY])]} />
          <Button variant="secondary" {...wayBack(back, speaker.language)}>
            {speaker.w.portal.help.back}
          </Button>
        </>
      )}
    </form>
  )
}
