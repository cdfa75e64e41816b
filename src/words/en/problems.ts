import type { Problem } from '../../actions/parse-input.ts'

/** What to do about a field, by problem; said by `sayProblem`. */
export const problems: Readonly<Record<Problem, string>> = {
  missing: 'Please fill this in.',
  too_long:
    'This is too long: it has {typed, number} characters, and up to {most, number} fit. Please shorten it, or send the rest as a message.',
  choose: 'Please choose one of the answers.',
  not_a_number: 'Please write a whole number, such as 12.',
  not_a_moment: 'Please give a date: a day, a month and a year.',
  no_hour: 'Please give the time of day as well, such as 14:30.',
  not_an_email: 'Please check the e-mail address. It should look like name@example.org.',
  unknown_name: 'There is nothing of this name here. Please check how it is written.',
  said_twice: 'This is there more than once. Please give it once.',
  not_right: 'Please check this answer.',
}
