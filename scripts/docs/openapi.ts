import { openapi } from '../../src/api/v1/openapi.ts'

/** The OpenAPI document of the API, as `/api/v1/openapi.json` answers it. */
export function openapiDocument(): Promise<string> {
  return Promise.resolve(`${JSON.stringify(openapi(), null, 2)}\n`)
}
