-- Something waits for somebody else of us than who did what it is about.
alter table case_line add column second_person boolean not null default false;

-- Cases in which something waits for a second person; appeals have a list of their own.
create index case_line_second_person on case_line (seen_as, worklist_key) where second_person;
