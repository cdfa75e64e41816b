import { allReported } from '../../../actions/patterns/desk-reported.ts'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { staffPage } from '../../pages/staff-page.tsx'
import type { Visit } from '../../route.ts'

/** `GET /staff/reported`: what others can join in public, what waits for a second person, and what is over. */
export async function reportedListPage(visit: Visit): Promise<Response> {
  const { speaker, house } = visit
  const words = speaker.w.workspace.reported
  const all = await allReported(house)
  return staffPage(visit, {
    title: words.title,
    current: '/staff/reported',
    children: (
      <>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <p>{words.rests}</p>
        <p>
          <a href="/staff/reported/new">{words.add}</a>
        </p>
        {all.length === 0 ? (
          <p>{words.none}</p>
        ) : (
          <ScrollBox label={words.title}>
            <table class="am-table am-table--lines">
              <thead>
                <tr>
                  <th scope="col">{words.product}</th>
                  <th scope="col">{words.description}</th>
                  <th scope="col">{words.state}</th>
                </tr>
              </thead>
              <tbody>
                {all.map((each) => (
                  <tr>
                    <th scope="row">
                      <a href={`/staff/reported/${each.id}`}>
                        <bdi>{each.product}</bdi>
                      </a>
                    </th>
                    <td data-label={words.description} lang={each.language} dir="auto">
                      {each.description}
                    </td>
                    <td data-label={words.state}>{words.states[each.state]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
      </>
    ),
  })
}
