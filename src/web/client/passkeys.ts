/**
 * Shows the forms of passkeys where the browser knows them, and asks a device before such a form is sent. What the
 * device answers goes along in the form; where it answers nothing, a sentence says so and nothing is sent.
 */
export function passkeyForms(): void {
  if (typeof PublicKeyCredential === 'undefined' || !('parseCreationOptionsFromJSON' in PublicKeyCredential))
    return
  for (const form of document.querySelectorAll<HTMLFormElement>('form[data-passkey]')) {
    const field = form.querySelector<HTMLInputElement>('input[name=answer]')
    if (!field) continue
    form.hidden = false
    form.addEventListener('submit', (event) => {
      if (field.value !== '') return
      event.preventDefault()
      void askDevice(form.dataset).then(
        (answer) => {
          field.value = answer
          form.requestSubmit()
        },
        () => sayFailed(form),
      )
    })
  }
}

async function askDevice({ passkey, options }: DOMStringMap): Promise<string> {
  const asked: unknown = JSON.parse(options ?? '')
  const answer =
    passkey === 'add'
      ? await navigator.credentials.create({
          publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(
            asked as PublicKeyCredentialCreationOptionsJSON,
          ),
        })
      : await navigator.credentials.get({
          publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(
            asked as PublicKeyCredentialRequestOptionsJSON,
          ),
        })
  return JSON.stringify(answer)
}

function sayFailed(form: HTMLFormElement): void {
  const words = form.querySelector<HTMLElement>('[data-failed]')
  if (!words) return
  words.hidden = false
  words.focus()
}
