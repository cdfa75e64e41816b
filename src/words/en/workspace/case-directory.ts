import type { Tied } from '../../../domain/bodies/bodies-for.ts'

/** Choosing a body that helps from the directory, on a case. */
export const caseDirectory = {
  country: 'Country, if the person told it',
  anywhere: 'Not known: worldwide ones only',
  body: 'Start from the directory of bodies that help',
  hint: 'In the order in which people are shown them. You can also type in another one below, when you have checked it.',
  button: 'Look there and fill the form',
  checkedOn: 'checked on {day}',
  tied: {
    is_itself: 'this may be {name}, a party of this case or somebody the person fears',
    funds_it: 'paid by {name}, a party of this case or somebody the person fears',
    conflict: 'tied to {name}, a party of this case or somebody the person fears',
  } satisfies Record<Tied['how'], string>,
}
