import { viewOrganisation, type OrganisationView } from '../../actions/directory/view-organisation.ts'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Card } from '../components/card.tsx'
import { notFoundPage } from '../pages/notice-page.tsx'
import { staffPage } from '../pages/staff-page.tsx'
import { idOf, staffOf, staffViewer, type Visit } from '../route.ts'

/** One organisation: its systems, and who else stands on the same ones. */
export async function organisationPage(visit: Visit): Promise<Response> {
  const { speaker, house } = visit
  const view = await viewOrganisation(house, staffViewer(staffOf(visit)), idOf(visit))
  if (view === null) return notFoundPage(visit)
  const { organisations: words, frame } = speaker.w.workspace
  return staffPage(visit, {
    title: view.name,
    current: '/staff/organisations',
    children: (
      <>
        <Breadcrumbs
          label={frame.breadcrumb}
          items={[{ text: words.title, href: '/staff/organisations' }, { text: <bdi>{view.name}</bdi> }]}
        />
        <h1>
          <bdi>{view.name}</bdi>
        </h1>
        <Card id="systems" title={words.systems}>
          <Systems visit={visit} view={view} />
        </Card>
        <Card id="others" title={words.others}>
          <Others visit={visit} view={view} />
        </Card>
      </>
    ),
  })
}

interface PartProps {
  readonly visit: Visit
  readonly view: OrganisationView
}

function Systems({ visit, view }: PartProps) {
  const { vocabulary, workspace } = visit.speaker.w
  const words = workspace.organisations
  if (view.ties.length === 0) return <p>{words.noSystems}</p>
  return (
    <table class="am-table">
      <thead>
        <tr>
          <th scope="col">{words.system}</th>
          <th scope="col">{words.role}</th>
        </tr>
      </thead>
      <tbody>
        {view.ties.map((tie) => (
          <tr>
            <th scope="row">
              <bdi>{tie.systemName}</bdi>
            </th>
            <td>{vocabulary.roles[tie.role]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Others({ visit, view }: PartProps) {
  const { vocabulary, workspace } = visit.speaker.w
  const words = workspace.organisations
  if (view.others.length === 0) return <p>{words.noOthers}</p>
  return (
    <table class="am-table am-table--lines">
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.system}</th>
          <th scope="col">{words.role}</th>
        </tr>
      </thead>
      <tbody>
        {view.others.map((tie) => (
          <tr>
            <th scope="row">
              <a href={`/staff/organisations/${tie.organisation}`}>
                <bdi>{tie.organisationName}</bdi>
              </a>
            </th>
            <td data-label={words.system}>
              <bdi>{tie.systemName}</bdi>
            </td>
            <td data-label={words.role}>{vocabulary.roles[tie.role]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
