import type { AskedOfDevice } from '../../actions/staff/passkeys.ts'
import { Button } from '../components/button.tsx'
import { PasskeyForm } from '../components/passkey-form.tsx'
import type { Visit } from '../route.ts'

interface OtherDoorsProps {
  readonly visit: Visit
  /** Where to afterwards. */
  readonly to: string
  /** What was typed before, sealed; it would not come along to another site. */
  readonly carried: unknown
  /** What a device is asked. */
  readonly asked: AskedOfDevice
}

/** The other ways to sign in, beside the password. */
export function OtherDoors({ visit, to, carried, asked }: OtherDoorsProps) {
  const { house, speaker } = visit
  const { signIn: words } = speaker.w.workspace
  return (
    <>
      {house.elsewhere && (carried === null || !house.takesPasswords) && (
        <p>
          {/* A link and no form: a form may lead to no other site. */}
          <a class="govuk-button" href="/staff/sign-in/elsewhere">
            {speaker.say(words.elsewhere, { name: house.elsewhere.name })}
          </a>
        </p>
      )}
      <PasskeyForm action="/staff/sign-in/passkey" kind="use" asked={asked} failed={words.passkeyNo}>
        <input type="hidden" name="to" value={to} />
        {typeof carried === 'string' && <input type="hidden" name="carried" value={carried} />}
        <Button variant="secondary">{words.passkey}</Button>
      </PasskeyForm>
      <noscript>
        <p>{words.passkeyScript}</p>
      </noscript>
    </>
  )
}
