-- Accounts from outside that read a case because nobody here may, among those who may look: so that the list of cases
-- that nobody reads is told from the lines alone.
alter table case_line add column read_from_outside uuid[] not null default '{}';
