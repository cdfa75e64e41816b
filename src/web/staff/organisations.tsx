import { viewDirectory, type DirectoryEntry } from '../../actions/directory/view-directory.ts'
import { Button } from '../components/button.tsx'
import { Input } from '../components/input.tsx'
import { Pagination } from '../components/pagination.tsx'
import { ScrollBox } from '../components/scroll-box.tsx'
import { staffPage } from '../pages/staff-page.tsx'
import { staffOf, staffViewer, type Visit } from '../route.ts'

/** The directory of organisations, with their systems and their part in each. */
export async function organisationsPage(visit: Visit): Promise<Response> {
  const { speaker, house, c } = visit
  const words = speaker.w.workspace.organisations
  const name = (c.req.query('name') ?? '').trim()
  const after = c.req.query('after') ?? null
  const directory = await viewDirectory(house, staffViewer(staffOf(visit)), { name, after })
  return staffPage(visit, {
    title: words.title,
    current: '/staff/organisations',
    children: (
      <>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        <form method="get" action="/staff/organisations" class="am-filter__form">
          <Input
            name="name"
            label={words.search}
            hint={words.searchHint}
            value={name}
            type="search"
            dir="auto"
          />
          <Button variant="secondary">{words.searchButton}</Button>
        </form>
        {directory.entries.length === 0 ? (
          <p class="am-empty">{name === '' ? words.empty : words.notFound}</p>
        ) : (
          <DirectoryTable visit={visit} entries={directory.entries} />
        )}
        {(directory.after !== null || after !== null) && (
          <Pagination
            label={words.pagination}
            previous={after === null ? undefined : { href: '/staff/organisations', text: words.first }}
            next={
              directory.after === null
                ? undefined
                : { href: `/staff/organisations?after=${directory.after}`, text: words.next }
            }
          />
        )}
      </>
    ),
  })
}

function DirectoryTable(props: { readonly visit: Visit; readonly entries: readonly DirectoryEntry[] }) {
  const { vocabulary, workspace } = props.visit.speaker.w
  const words = workspace.organisations
  return (
    <ScrollBox label={words.title}>
      <table class="am-table">
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.systems}</th>
          </tr>
        </thead>
        <tbody>
          {props.entries.map((entry) => (
            <tr>
              <th scope="row">
                <a href={`/staff/organisations/${entry.id}`}>
                  <bdi>{entry.name}</bdi>
                </a>
              </th>
              <td>
                {entry.ties.length === 0 ? (
                  words.noSystems
                ) : (
                  <ul class="am-list">
                    {entry.ties.map((tie) => (
                      <li>
                        <bdi>{tie.systemName}</bdi>{' '}
                        <span class="am-meta">({vocabulary.roles[tie.role]})</span>
                      </li>
                    ))}
                  </ul>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
