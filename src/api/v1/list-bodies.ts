import { z } from '@hono/zod-openapi'
import { listingsForHelp } from '../../actions/bodies/listings-for-help.ts'
import { bodiesFor } from '../../domain/bodies/bodies-for.ts'
import { checkHoldsTo, STANDINGS, standingOf } from '../../domain/bodies/checked.ts'
import { emergencyFor } from '../../domain/bodies/emergency.ts'
import { listingSchema } from '../../domain/bodies/listing.ts'
import { NEEDS } from '../../domain/vocabulary/bodies.ts'
import { codesOf } from '../../domain/vocabulary/code.ts'
import { COUNTRIES } from '../../domain/vocabulary/countries.ts'
import { emergencyNumbers, shippedDirectory } from '../../shipped-directory.ts'
import { operations, parameters } from '../../words/en/api-reference.ts'
import { apiRoute } from './route.ts'
import { invalidProblem } from './serve.ts'
import { code, listOf, maybeText, text, yes } from './schemas/fields.ts'

/** Bodies on one page. */
const BODIES_A_PAGE = 50

const bodySchema = z
  .object({
    listing: listingSchema,
    /** Whether the house checked lately that it is so. */
    standing: code(STANDINGS),
    /** The last day on which that check holds. */
    checkHoldsTo: maybeText(),
  })
  .openapi('ListedBody')

const query = z.object({
  need: z.enum(codesOf(NEEDS)).optional().meta({ description: parameters.bodyNeed }),
  country: z
    .string()
    .transform((typed) => typed.toUpperCase())
    .refine((typed) => COUNTRIES.has(typed))
    .optional()
    .meta({ description: parameters.bodyCountry }),
  language: z.string().min(2).max(35).optional().meta({ description: parameters.bodyLanguage }),
  after: z.string().min(1).max(80).optional().meta({ description: parameters.bodyAfter }),
})

export const listBodies = apiRoute({
  method: 'get',
  path: '/bodies',
  who: 'everyone',
  id: 'listBodies',
  tag: 'about',
  summary: operations.listBodies,
  query,
  answer: {
    status: 200,
    schema: z
      .object({
        bodies: listOf(bodySchema),
        after: maybeText(),
        emergency: listOf(
          z.object({
            number: text(),
            /** False for the number that most mobile phones know, where that of the country is not known. */
            isOfCountry: yes(),
            source: z.object({ title: text(), url: text(), date: maybeText() }),
          }),
        ),
      })
      .openapi('BodyPage'),
  },
  async handle({ house, speaker, query: { need, country = null, language = 'en', after } }) {
    const now = house.now()
    const all = await listingsForHelp(house, () => shippedDirectory().listings)
    const chosen =
      need === undefined
        ? all
        : bodiesFor({ needs: [need], country, language, now, fearedNames: [] }, all).flatMap(({ bodies }) =>
            bodies.map(({ listing }) => listing),
          )
    const last = after === undefined ? -1 : chosen.findIndex(({ id }) => id === after)
    // Not the first page again: whoever reads page by page would never come to an end.
    if (after !== undefined && last === -1)
      return invalidProblem(speaker, { invalid: [{ field: 'after', problem: 'not_right' }] })
    const from = last + 1
    const page = chosen.slice(from, from + BODIES_A_PAGE)
    return {
      bodies: page.map((listing) => ({
        listing,
        standing: standingOf(listing, now),
        checkHoldsTo: checkHoldsTo(listing),
      })),
      after: from + BODIES_A_PAGE < chosen.length ? (page.at(-1)?.id ?? null) : null,
      emergency: emergencyFor(country, emergencyNumbers()).map(({ number, isOfCountry, source }) => ({
        number,
        isOfCountry,
        source,
      })),
    }
  },
})
