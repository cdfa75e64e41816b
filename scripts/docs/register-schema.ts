import { jsonSchemas } from '../../src/register/files/schema/json-schema.ts'
import { englishRegister } from '../../src/words/register-speaker.ts'

/** JSON Schemas of the register's files, as they are also put beside every register. */
export function registerSchemas(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(jsonSchemas(englishRegister)).map(([name, text]) => [`register-schema/${name}`, text]),
  )
}
