import type { Child } from 'hono/jsx'
import type { AskedOfDevice } from '../../actions/staff/passkeys.ts'

interface PasskeyFormProps {
  readonly action: string
  readonly kind: 'add' | 'use'
  readonly asked: AskedOfDevice
  /** Said where the device answered nothing. */
  readonly failed: string
  readonly children: Child
}

/** A form that a script shows, and that asks a device before it is sent. */
export function PasskeyForm({ action, kind, asked, failed, children }: PasskeyFormProps) {
  return (
    <form
      method="post"
      action={action}
      class="am-form"
      data-passkey={kind}
      data-options={asked.options}
      hidden
      novalidate
    >
      <input type="hidden" name="asked" value={asked.asked} />
      <input type="hidden" name="answer" value="" />
      <p class="govuk-error-message" data-failed role="alert" tabindex={-1} hidden>
        {failed}
      </p>
      {children}
    </form>
  )
}
