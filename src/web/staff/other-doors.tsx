import type { Visit } from '../route.ts'

/** The other ways to sign in, beside the password. */
export function OtherDoors({ visit }: { readonly visit: Visit }) {
  const { house, speaker } = visit
  const { signIn: words } = speaker.w.workspace
  return (
    <>
      {house.elsewhere && (
        <p>
          {/* A link and no form: a form may lead to no other site. */}
          <a class="govuk-button" href="/staff/sign-in/elsewhere">
            {speaker.say(words.elsewhere, { name: house.elsewhere.name })}
          </a>
        </p>
      )}
    </>
  )
}
