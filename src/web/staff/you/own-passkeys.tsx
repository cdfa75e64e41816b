import type { AskedOfDevice, ownPasskeys } from '../../../actions/staff/passkeys.ts'
import type { AskedOfOwner } from '../../../actions/staff/prove-owner.ts'
import { instantFromMs } from '../../../domain/time/instant.ts'
import { Button } from '../../components/button.tsx'
import { Details } from '../../components/details.tsx'
import { Input } from '../../components/input.tsx'
import { PasskeyForm } from '../../components/passkey-form.tsx'
import { ScrollBox } from '../../components/scroll-box.tsx'
import { field, type Visit } from '../../route.ts'
import { isolate } from '../isolate.ts'
import type { Problems } from '../page-problems.tsx'
import { OwnerProof, ProveFirst } from './owner-proof.tsx'

type Passkeys = Awaited<ReturnType<typeof ownPasskeys>>

interface OwnPasskeysProps {
  readonly visit: Visit
  readonly problems: Problems
  readonly passkeys: Passkeys
  /** What a new device is asked. */
  readonly asked: AskedOfDevice
  readonly proof: AskedOfOwner
}

/** The devices that sign one in: each to be taken away, and the form that adds one. */
export function OwnPasskeys({ visit, problems, passkeys, asked, proof }: OwnPasskeysProps) {
  const { speaker, form } = visit
  const { common, workspace } = speaker.w
  const words = workspace.you
  return (
    <section id="passkeys" aria-labelledby="passkeys-title">
      <h2 id="passkeys-title">{words.passkeysTitle}</h2>
      <p>{words.passkeysBody}</p>
      {passkeys.length > 0 && (
        <PasskeyTable visit={visit} problems={problems} passkeys={passkeys} proof={proof} />
      )}
      {proof === 'sign_in' ? (
        <ProveFirst speaker={speaker} id="current-for-passkey" section="passkeys" />
      ) : (
        <>
          <p>{words.passkeyScript}</p>
          <PasskeyForm action="/staff/you/passkeys" kind="add" asked={asked} failed={words.passkeyNotAdded}>
            <Input
              name="name"
              id="passkey-name"
              error={problems['passkey-name']}
              errorPrefix={common.errorPrefix}
              label={words.passkeyName}
              hint={words.passkeyNameHint}
              value={field(form, 'name')}
              autocomplete="off"
              dir="auto"
            />
            <OwnerProof
              speaker={speaker}
              asked={proof}
              id="current-for-passkey"
              error={problems['current-for-passkey']}
            />
            <Button variant="secondary">{words.passkeyAdd}</Button>
          </PasskeyForm>
        </>
      )}
    </section>
  )
}

function PasskeyTable({ visit, problems, passkeys, proof }: Omit<OwnPasskeysProps, 'asked'>) {
  const { speaker } = visit
  const { you: words, accounts } = speaker.w.workspace
  const dayOf = (at: Date) => ({ day: speaker.day(instantFromMs(at.getTime())) })
  return (
    <ScrollBox label={words.passkeysTitle}>
      <table class="am-table">
        <thead>
          <tr>
            <th scope="col">{words.passkeyColumn}</th>
            <th scope="col">{accounts.actionColumn}</th>
          </tr>
        </thead>
        <tbody>
          {passkeys.map(({ id, name, madeOn, lastUsedOn }) => (
            <tr>
              <th scope="row">
                <bdi>{name}</bdi>
                <span class="am-worklist__more">
                  {speaker.say(words.passkeyMade, dayOf(madeOn))} ·{' '}
                  {lastUsedOn === null
                    ? words.passkeyNever
                    : speaker.say(words.passkeyUsed, dayOf(lastUsedOn))}
                </span>
              </th>
              <td>
                <Details
                  summary={
                    <>
                      {words.passkeyRemove}
                      <span class="govuk-visually-hidden"> ({isolate(name)})</span>
                    </>
                  }
                  open={problems[`current-for-${id}`] !== undefined}
                >
                  {proof === 'sign_in' ? (
                    <ProveFirst speaker={speaker} id={`current-for-${id}`} section="passkeys" />
                  ) : (
                    <form
                      id={proof === 'nothing' ? `current-for-${id}` : undefined}
                      method="post"
                      action={`/staff/you/passkeys/${id}/remove`}
                      class="am-form"
                      novalidate
                    >
                      <OwnerProof
                        speaker={speaker}
                        asked={proof}
                        id={`current-for-${id}`}
                        error={problems[`current-for-${id}`]}
                      />
                      <Button variant="secondary" preventDoubleClick>
                        {words.passkeyRemove}
                      </Button>
                    </form>
                  )}
                </Details>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}
