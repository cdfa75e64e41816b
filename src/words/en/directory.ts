// Commands speak English only: they are typed by people who run the house.

/** What the commands of the directory say. */
export const directory = {
  cannotRead: 'The file cannot be read: {why}.',
  not_json: 'it begins like JSON and is none. Check commas, brackets and quotation marks',
  not_a_directory:
    'it has no list "listings". It needs the form that "amends directory export" writes; see docs/directory.md',
  cannotTake: {
    same_id: 'An earlier row has this id. Keep one of the two.',
    written_otherwise:
      'What is given is written down under this id already, and says something else. It is never changed: to correct it, add a row with a new id.',
    no_such_body: 'There is no body of this id in the directory. Import the body first, or correct the id.',
  },
} as const
