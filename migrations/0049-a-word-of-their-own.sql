-- A word that the person chose, asked for beside their receipt. The row comes with the first choice and goes with the
-- case; without a word it says how often it changed, because each change ends the pages that were open before.
create table receipt_word (
  case_id uuid primary key,
  -- Argon2id; null while none is asked for.
  word text,
  changes integer not null,
  -- Words that did not fit, one after the other, and when the next may be tried.
  tries smallint not null,
  next_try_at timestamptz not null
);
