import { startAdviserVisit, type OpenBeside } from '../../../actions/intake/adviser-access.ts'
import type { SeenInGroup } from '../../../actions/intake/group-access.ts'
import type { Viewer } from '../../../store/cases/viewer.ts'
import { Button } from '../../components/button.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import type { Visit } from '../../route.ts'
import { AS_PARTS, PAGE_FORM } from '../carry.tsx'
import { Hidden } from '../hidden.tsx'
import { WhereItStands } from './where-it-stands.tsx'

interface Member {
  readonly viewer: Extract<Viewer, { kind: 'adviser' }>
  readonly seen: SeenInGroup
  /** The visit that goes on with it; without it one begins. */
  readonly within?: OpenBeside | undefined
}

/** What a member of a group reads: where it stands in general, and what concerns them. No words of anybody. */
export function memberPage(visit: Visit, { viewer, seen, within }: Member): Response | Promise<Response> {
  const { view, recorded, isUnread } = seen
  const { speaker, house } = visit
  const { title, group, advisers } = speaker.w.portal.status
  const { member: words } = group
  const isRepresented = view.member?.isRepresented ?? false
  return publicPage(visit, {
    title: speaker.say(title, { org: house.name }),
    carries: 'adviser',
    children: (
      <>
        <h1>{words.heading}</h1>
        <form id={PAGE_FORM} method="post" action={`/${speaker.language}/status`} {...AS_PARTS} novalidate>
          <Hidden values={[['adviser', startAdviserVisit(house, viewer, recorded, within?.mark)]]} />
          <WhereItStands speaker={speaker} view={view} isUnread={isUnread} />
          {view.member && <p>{speaker.say(words.since, { day: speaker.day(view.member.at) })}</p>}
          <p>{speaker.say(group.joined, { n: view.joined })}</p>
          <p>{isRepresented ? words.represented : words.alone}</p>
          <Button
            preventDoubleClick
            variant="secondary"
            name="step"
            value={isRepresented ? 'alone' : 'represented'}
          >
            {isRepresented ? words.sayNo : words.sayYes}
          </Button>
          <p>
            <a href={`/${speaker.language}/report`}>{words.write}</a>
          </p>
          <Button preventDoubleClick variant="secondary" name="step" value="left">
            {words.leave}
          </Button>
          <Button variant="secondary" name="step" value="end">
            {advisers.page.end}
          </Button>
        </form>
      </>
    ),
  })
}
