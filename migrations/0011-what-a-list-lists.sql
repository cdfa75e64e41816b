-- For what a case stands on each of its lists, by the name of the list: what, whose, since when and by when, as codes
-- and times. A list that shows what comes next in a case instead would show another thing than the one it lists.
alter table case_line add column listed jsonb not null default '{}';
