import { instantFromMs } from '../../../domain/time/instant.ts'
import type { Visiting } from '../../../store/staff/sessions.ts'
import { ActBeside } from '../../components/leave.tsx'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { staffOf, type Visit } from '../../route.ts'

interface OwnVisitsProps {
  readonly visit: Visit
  readonly visits: readonly Visiting[]
}

/** Where one is signed in, each with the button that ends it; not this one, which is signed out of. */
export function OwnVisits({ visit, visits }: OwnVisitsProps) {
  const { speaker } = visit
  const words = speaker.w.workspace.you
  const { session } = staffOf(visit)
  const when = (at: Date) => speaker.moment(instantFromMs(at.getTime()))
  return (
    <div id="visits">
      <h2>{words.visitsTitle}</h2>
      <p>{words.visitsBody}</p>
      <ScrollBox label={words.visitsTitle}>
        <table class="am-table am-table--lines">
          <thead>
            <tr>
              <th scope="col">{words.began}</th>
              <th scope="col">{words.until}</th>
              <th scope="col">{speaker.w.workspace.accounts.actionColumn}</th>
            </tr>
          </thead>
          <tbody>
            {visits.map(({ id, beganAt, expiresAt }) => (
              <tr>
                <th scope="row">{beganAt === null ? words.beganUnknown : when(beganAt)}</th>
                <td data-label={words.until}>{when(expiresAt)}</td>
                <td data-label={speaker.w.workspace.accounts.actionColumn}>
                  {id === session ? (
                    words.thisOne
                  ) : (
                    <ActBeside to={`/staff/you/visits/${id}/end`}>
                      {words.endVisit}
                      {beganAt !== null && <span class="govuk-visually-hidden"> ({when(beganAt)})</span>}
                    </ActBeside>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {visits.length > 1 && (
        <p>
          <ActBeside to="/staff/you/visits/end-others">{words.endOthers}</ActBeside>
        </p>
      )}
    </div>
  )
}
