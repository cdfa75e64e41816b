-- A case that ended while somebody is found to owe remedy stays on a list of its own, whatever its ending is called.
alter table case_line add column duty_open boolean not null default false;

-- Filings that one of us wants to set aside, and those that two of us did.
alter table case_line add column set_aside boolean not null default false;

-- Ended cases in which remedy is still owed.
create index case_line_duty_open on case_line (seen_as, worklist_key) where duty_open;

-- What is to be set aside first, then what was, the last one first.
create index case_line_set_aside on case_line (seen_as, worklist_key) where set_aside;
