/**
 * Written anew at every start. An operator's own settings go into `local.conf` beside it, which wins.
 *
 * Statements, their parameters and the details of errors hold what people told, so the log gets none of them:
 * errors of statements are the business of whoever sent them (log_min_messages), and "terse" leaves out the lines
 * DETAIL, CONTEXT and QUERY, also of a crashed process.
 */
export const settings = `
listen_addresses = ''
port = 5432
unix_socket_permissions = 0700
max_connections = 100

shared_buffers = 128MB
fsync = on
full_page_writes = on
synchronous_commit = on
jit = off
timezone = 'UTC'
log_timezone = 'UTC'

logging_collector = on
log_directory = 'log'
log_filename = 'postgres-%a.log'
log_rotation_age = 1d
log_rotation_size = 0
log_truncate_on_rotation = on
log_min_messages = log
log_min_error_statement = panic
log_error_verbosity = terse
log_statement = none
log_min_duration_statement = -1
log_duration = off
log_parameter_max_length = 0
log_parameter_max_length_on_error = 0
`

/**
 * Only through the socket, whose folder only one user may enter, and only for whoever started the server: as root it
 * runs as a user that other services have too, and the socket asks the system who is at its other end. Windows cannot
 * say that.
 */
export const hostBasedAccess = (user: string | undefined): string =>
  user === undefined ? 'local all all trust\n' : 'local all all peer map=amends\n'

/** Who may be any role of the server: whoever started it, and root, to whom everything is open anyway. */
export const identities = (user: string | undefined): string =>
  [...new Set(user === undefined ? [] : [user, 'root'])].map((each) => `amends "${each}" all\n`).join('')
