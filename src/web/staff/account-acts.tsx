import { everybody } from '../../actions/staff/add-staff.ts'
import { readActs } from '../../actions/staff/read-acts.ts'
import { allTokens } from '../../actions/staff/tokens.ts'
import { instantFromMs } from '../../domain/time/instant.ts'
import { READER_ACTS, WEB_HOOK_ACTS, type AccountAct } from '../../domain/vocabulary/staff.ts'
import { ScrollBox } from '../components/scroll-box.tsx'
import { staffPage } from '../pages/staff-page.tsx'
import type { Visit } from '../route.ts'
import type { Speaker } from '../../words/speak.ts'
import { isolate } from './isolate.ts'

/** What was done to accounts, visits and tokens, the newest first. */
export async function accountActsPage(visit: Visit): Promise<Response> {
  const { speaker, house, c } = visit
  const { workspace } = speaker.w
  const { acts: words } = workspace
  const [{ acts, next }, people, tokens] = await Promise.all([
    readActs(house, c.req.query('before') ?? null),
    everybody(house),
    allTokens(house),
  ])
  const names = new Map([...people, ...tokens].map(({ id, name }) => [id, name]))
  const nameOf = (id: string | null) => (id === null ? null : (names.get(id) ?? words.unknown))
  return staffPage(visit, {
    title: words.title,
    current: '/staff/account-acts',
    children: (
      <>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        {acts.length === 0 ? (
          <p>{words.empty}</p>
        ) : (
          <ScrollBox label={words.title}>
            <table class="am-table am-table--lines">
              <thead>
                <tr>
                  <th scope="col">{words.when}</th>
                  <th scope="col">{words.what}</th>
                  <th scope="col">{words.whom}</th>
                  <th scope="col">{words.who}</th>
                </tr>
              </thead>
              <tbody>
                {acts.map((act) => (
                  <tr>
                    <td data-label={words.when}>{speaker.moment(instantFromMs(act.at.getTime()))}</td>
                    <th scope="row">
                      {speaker.w.vocabulary.accountActs[act.act]}
                      {act.role !== null && (
                        <span class="am-worklist__more">{speaker.w.vocabulary.staffRoles[act.role]}</span>
                      )}
                      {act.reason !== null && (
                        <span class="am-worklist__more">
                          {speaker.say(words.reason, { reason: isolate(act.reason) })}
                        </span>
                      )}
                    </th>
                    <td data-label={words.whom}>
                      <bdi>
                        {nameOf(act.staffId) ?? nameOf(act.tokenId) ?? whoseWithoutAccount(act.act, speaker)}
                      </bdi>
                    </td>
                    <td data-label={words.who}>
                      <bdi>{nameOf(act.by) ?? words.machine}</bdi>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollBox>
        )}
        <nav aria-label={words.pagination}>
          {c.req.query('before') !== undefined && <a href="/staff/account-acts">{words.first}</a>}{' '}
          {next !== null && <a href={`/staff/account-acts?before=${next}`}>{words.next}</a>}
        </nav>
      </>
    ),
  })
}

/** Whose something is that was done to no account and no token of ours. */
function whoseWithoutAccount(act: AccountAct, { w }: Speaker): string {
  const { acts, accounts, webHooks } = w.workspace
  if (WEB_HOOK_ACTS.includes(act)) return webHooks.title
  return READER_ACTS.includes(act) ? acts.noAccount : accounts.service
}
