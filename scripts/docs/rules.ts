import { FORMS } from '../../src/register/report/forms.ts'
import { alone } from '../../src/register/report/one-page.ts'
import { rulesPage } from '../../src/register/report/rules-page.ts'
import { englishRegister } from '../../src/words/register-speaker.ts'

/** Every rule of the register, as `amends register explain --all` writes it. */
export function rulesDocument(): string {
  return alone(rulesPage(englishRegister), FORMS.markdown)
}
