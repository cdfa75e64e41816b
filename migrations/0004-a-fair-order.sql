-- What the list of work is merged from: the order by gravity, and those that wait longest past a promise.
alter table case_line
  -- Only the person has something to do: not in the list of work, in one of its own.
  add column parked boolean not null default false,
  -- Since when a promised time is over, and the id; null while none is. What waits longest comes first.
  add column late_key text collate "C";
alter table case_line alter column parked drop default;

-- The list of work without what waits for the person, in the order by gravity; each part of a priority is a range of it.
drop index case_line_worklist;
create index case_line_worklist on case_line (seen_as, worklist_key) where kind = 'grievance' and state <> 'closed' and not parked;

-- What of the list of work waits longest past a promise.
create index case_line_longest on case_line (seen_as, late_key) where kind = 'grievance' and state <> 'closed' and not parked and late_key is not null;

-- The same in one language.
create index case_line_longest_language on case_line (language, seen_as, late_key) where kind = 'grievance' and state <> 'closed' and not parked and late_key is not null;

-- Everything that is late, the longest first; closed cases and notifications too.
create index case_line_late on case_line (seen_as, late_key) where late_key is not null;

-- Cases in which only the person has something to do.
create index case_line_parked on case_line (seen_as, worklist_key) where parked;
