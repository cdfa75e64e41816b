alter table case_line
  -- Something waits for somebody else of us than who did what it is about.
  add column second_person boolean not null default false,
  -- Accounts of people from outside who were asked to look at something here, and have not ended: asked, and with the
  -- person's yes.
  add column outside_asked uuid[] not null default '{}',
  add column outside_admitted uuid[] not null default '{}';

-- Cases in which something waits for a second person; appeals have a list of their own.
create index case_line_second_person on case_line (seen_as, worklist_key) where second_person;

-- The one case that somebody from outside was asked about.
create index case_line_outside on case_line using gin (outside_asked) where outside_asked <> '{}';

-- Somebody from outside of the house, asked for one case: sees that one alone, and only while they decide.
alter table staff drop constraint staff_role_check;
alter table staff add constraint staff_role_check check (role in ('coordinator', 'case_worker', 'administrator', 'auditor', 'outside_reviewer'));
alter table api_token drop constraint api_token_role_check;
alter table api_token add constraint api_token_role_check check (role in ('coordinator', 'case_worker', 'administrator', 'auditor', 'outside_reviewer'));
