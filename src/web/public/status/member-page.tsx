import { BesideLink } from '../../components/beside-link.tsx'
import { startAdviserVisit, type OpenBeside } from '../../../actions/intake/adviser-access.ts'
import type { SeenInGroup } from '../../../actions/intake/group-access.ts'
import type { Viewer } from '../../../store/cases/viewer.ts'
import { Button } from '../../components/button.tsx'
import { NotificationBanner } from '../../components/notification-banner.tsx'
import { publicPage } from '../../pages/public-page.tsx'
import type { Visit } from '../../route.ts'
import { AS_PARTS, PAGE_FORM } from '../carry.tsx'
import { Errors, titleOf, type FieldNote } from '../errors.tsx'
import { helpForMember } from '../help/beside.ts'
import { HelpFirst } from '../help/help-first.tsx'
import { Hidden } from '../hidden.tsx'
import { AskedHow, AskedWhom, OwnWords, type TypedByMember } from './member-parts.tsx'
import { WhereItStands } from './where-it-stands.tsx'

interface Member {
  readonly viewer: Extract<Viewer, { kind: 'adviser' }>
  readonly seen: SeenInGroup
  /** The visit that goes on with it; without it one begins. */
  readonly within?: OpenBeside | undefined
}

interface Shown {
  readonly status?: 200 | 400 | 409
  readonly notes?: readonly FieldNote[]
  /** What was typed and is not sent. */
  readonly typed?: TypedByMember
  /** What was done. */
  readonly said?: string
}

/** What a member of a group reads: where it stands in general, and what concerns them. */
export function memberPage(
  visit: Visit,
  { viewer, seen, within }: Member,
  { status = 200, notes = [], typed = {}, said }: Shown = {},
): Response | Promise<Response> {
  const { view, recorded, isUnread } = seen
  const { speaker, house } = visit
  const { title, group, advisers, saved } = speaker.w.portal.status
  const { member: words } = group
  const isRepresented = view.member?.isRepresented ?? false
  const part = { speaker, view, notes, typed }
  return publicPage(visit, {
    title: titleOf(speaker, speaker.say(title, { org: house.name }), notes),
    status,
    carries: 'adviser',
    unsent: Object.values(typed).some((each) => each !== ''),
    children: (
      <>
        <Errors speaker={speaker} notes={notes} />
        {said !== undefined && <NotificationBanner tone="success" title={saved.title} heading={said} />}
        <h1>{words.heading}</h1>
        <HelpFirst visit={visit} page="adviser" {...helpForMember(visit, view)} />
        <p>{words.lead}</p>
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
          <OwnWords {...part} />
          {view.isAsked && <AskedHow {...part} />}
          <AskedWhom {...part} />
          <p>
            <BesideLink speaker={speaker} to={`/${speaker.language}/report`}>
              {words.write}
            </BesideLink>
          </p>
          <p>{words.leaveHint}</p>
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
