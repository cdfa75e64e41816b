import type { everybody } from '../../actions/staff/add-staff.ts'
import type { allTokens } from '../../actions/staff/tokens.ts'
import { instantFromMs } from '../../domain/time/instant.ts'
import type { Speaker } from '../../words/speak.ts'
import { ClockPill } from '../components/clock-pill.tsx'
import { ActBeside } from '../components/leave.tsx'
import { ScrollBox } from '../components/scroll-box.tsx'
import { isolate } from './isolate.ts'

type Token = Awaited<ReturnType<typeof allTokens>>[number]

interface TokenTableProps {
  readonly speaker: Speaker
  readonly tokens: readonly Token[]
  readonly accounts: Awaited<ReturnType<typeof everybody>>
}

/** Tokens with whose they are, and the button that ends each. */
export function TokenTable({ speaker, tokens, accounts }: TokenTableProps) {
  const { vocabulary, workspace } = speaker.w
  const words = workspace.accounts
  const names = new Map(accounts.map(({ id, name }) => [id, name]))
  return (
    <ScrollBox label={words.tokens}>
      <table class="am-table am-table--lines">
        <thead>
          <tr>
            <th scope="col">{words.tokenColumn}</th>
            <th scope="col">{words.roleColumn}</th>
            <th scope="col">{words.state}</th>
            <th scope="col">{words.actionColumn}</th>
          </tr>
        </thead>
        <tbody>
          {tokens.map((token) => (
            <tr>
              <th scope="row">
                <bdi>{token.name}</bdi>
                <span class="am-worklist__more">
                  {token.staffId === null
                    ? words.service
                    : speaker.say(words.actsAs, { name: isolate(names.get(token.staffId) ?? '') })}
                </span>
                <span class="am-worklist__more">
                  {speaker.say(words.until, { day: dayOf(speaker, token.expiresAt) })} ·{' '}
                  {token.lastUsedOn === null
                    ? words.neverUsed
                    : speaker.say(words.lastUsed, { day: dayOf(speaker, token.lastUsedOn) })}
                </span>
              </th>
              <td data-label={words.roleColumn}>{vocabulary.staffRoles[token.role]}</td>
              <td data-label={words.state}>
                <ClockPill tone={token.works ? 'done' : 'quiet'} sign={token.works ? '✓' : '✕'}>
                  {token.works ? words.works : words.ended}
                </ClockPill>
              </td>
              <td data-label={words.actionColumn}>{token.works && <Revoke words={words} token={token} />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function dayOf(speaker: Speaker, at: Date): string {
  return speaker.day(instantFromMs(at.getTime()))
}

function Revoke({ words, token }: { readonly words: Words; readonly token: Token }) {
  return (
    <ActBeside to={`/staff/tokens/${token.id}/revoke`}>
      {words.revokeButton}
      <span class="govuk-visually-hidden"> ({token.name})</span>
    </ActBeside>
  )
}

type Words = Speaker['w']['workspace']['accounts']
