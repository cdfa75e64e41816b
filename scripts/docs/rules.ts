import { rulePage } from '../../src/register/check/rule-page.ts'
import { RULES } from '../../src/register/files/rules.ts'
import { englishRegister } from '../../src/words/register-speaker.ts'

/** Every rule of the register with an invented example and the way out; each has an anchor of its own. */
export function rulesPage(): string {
  const pages = RULES.map(({ code }) => {
    const { rule, level, title, example, fix } = rulePage(englishRegister, code)
    return `<a id="${rule}"></a>\n\n## ${rule}: ${title}\n\n${level}\n\n> ${example}\n\n${fix}\n`
  })
  return `# Rules of the register\n\nMade from the words of the rules; examples are invented. \`amends register explain R303\` says the same on a terminal. Some warnings are errors after 30 days, and the finding says the day. \`errors_from\` in register.yaml makes any rule one from a day on.\n\n${pages.join('\n')}`
}
