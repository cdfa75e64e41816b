import type { AskedOfDevice } from '../../actions/staff/passkeys.ts'
import { Button } from '../components/button.tsx'
import { IN_HAND } from '../components/leave.tsx'
import { PasskeyForm } from '../components/passkey-form.tsx'
import type { Visit } from '../route.ts'

interface OtherDoorsProps {
  readonly visit: Visit
  /** Where to afterwards. */
  readonly to: string
  /** They are asked who they are also where they are signed in already. */
  readonly anew: boolean
  /** What was typed before, sealed. */
  readonly carried: unknown
  /** What a device is asked. */
  readonly asked: AskedOfDevice
}

/** The other ways to sign in, beside the password. */
export function OtherDoors({ asked, anew, ...props }: OtherDoorsProps) {
  const { house, speaker } = props.visit
  const { signIn: words } = speaker.w.workspace
  return (
    <>
      {house.elsewhere && <DoorElsewhere {...props} anew={anew} name={house.elsewhere.name} />}
      <PasskeyForm action="/staff/sign-in/passkey" kind="use" asked={asked} failed={words.passkeyNo}>
        <GoingOn {...props} />
        <Button variant="secondary">{words.passkey}</Button>
      </PasskeyForm>
      <noscript>
        <p>{words.passkeyScript}</p>
      </noscript>
    </>
  )
}

/** Where to afterwards, with what was typed. */
export function GoingOn({ to, carried }: Pick<OtherDoorsProps, 'to' | 'carried'>) {
  return (
    <>
      <input type="hidden" name="to" value={to} />
      {typeof carried === 'string' && <input type="hidden" name="carried" value={carried} />}
    </>
  )
}

type DoorElsewhereProps = Omit<OtherDoorsProps, 'asked'> & { readonly name: string }

function DoorElsewhere({ visit, to, anew, carried, name }: DoorElsewhereProps) {
  const { house, speaker } = visit
  const words = speaker.say(speaker.w.workspace.signIn.elsewhere, { name })
  // One button is the first: that of the password, where the page asks for one.
  const variant = house.takesPasswords ? 'secondary' : undefined
  if (typeof carried === 'string')
    return (
      <form
        id={house.takesPasswords ? undefined : IN_HAND}
        method="post"
        action="/staff/sign-in/elsewhere"
        novalidate
      >
        <GoingOn to={to} carried={carried} />
        <Button variant={variant} preventDoubleClick>
          {words}
        </Button>
      </form>
    )
  const query = new URLSearchParams({ ...(to === '/staff' ? {} : { to }), ...(anew && { anew: '1' }) })
  return (
    <p>
      {/* A link and no form: a form may lead to no other site. */}
      <a
        class={variant === undefined ? 'govuk-button' : 'govuk-button govuk-button--secondary'}
        href={`/staff/sign-in/elsewhere${query.size > 0 ? `?${query}` : ''}`}
      >
        {words}
      </a>
    </p>
  )
}
