import type { Unsafe } from '../unsafe-start.ts'

/** What is less safe than it can be, and what to do about it, for whoever runs the machine. */
export const UNSAFE: Readonly<Record<Unsafe, string>> = {
  key_beside_data:
    'The key file lies beside the data folder: one copy of the folder around both opens every story. Set AMENDS_KEY_FILE to a path on another disk, and keep its backups apart.',
  key_open_to_others:
    'Others on this machine may read the key file. Let only its owner read it: chmod 600 on that file.',
  plain_http:
    'AMENDS_URL begins with http: what people write can be read on its way. Put a proxy with HTTPS in front, and set AMENDS_URL to its address.',
  database_without_tls:
    'The database is reached over a network without TLS. Add ?sslmode=verify-full to DATABASE_URL, and let the server ask for TLS.',
  database_may_forget:
    'The database answers before what it keeps is on disk: fsync, full_page_writes or synchronous_commit is off. Turn them on, or a filing whose receipt somebody holds can be lost.',
  program_owns_tables:
    'The role of DATABASE_URL owns the tables: whoever gets hold of the program can change its history. Set DATABASE_OWNER_URL to the role that owns them, and DATABASE_URL to one that owns nothing.',
}
