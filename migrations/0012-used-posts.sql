-- What a page of a person carries is good for one post. Of each that came a keyed hash stays until nothing that was made
-- with it can be posted any more, so that a restart or another process knows it as well. Nothing in it leads to a case.
create table used_post (
  hash bytea primary key,
  -- When it came first, sealed with what only the page holds: no row tells the minute of a visit (decision 0004).
  at bytea not null,
  -- The full hour after its end.
  expires_at timestamptz not null
);
create index used_post_expires_at on used_post (expires_at);
