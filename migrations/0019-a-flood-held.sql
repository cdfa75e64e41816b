-- What a person tells later, before anybody has read it, is compared as well: it can take their line out of the second
-- lane. 0 is what was told first.
alter table filed_sketch add column entry integer not null default 0;
alter table filed_sketch drop constraint filed_sketch_pkey;
alter table filed_sketch add primary key (case_id, entry);
-- Hashes of two keys are never alike: those of an older one are forgotten.
alter table filed_sketch add column key_id smallint not null default 1;
-- What others are compared with, the newest first.
create index filed_sketch_known on filed_sketch (at, case_id, entry) where placed;

-- How many of each lane were read since a flood began.
create index case_line_read on case_line (received_at) where kind = 'grievance' and state <> 'received';
-- Which lines know what they are like, to be taken in the order in which everything takes lines.
create index case_line_marked on case_line (case_id) where alike is not null;

-- 0016 and 0018 told of alarms and of erasing whoever had chosen no mail at all. A choice on the page has another order.
update staff set told = '{}' where told = '{alarm,erasing}';
-- What a new account is told is said where accounts are made.
alter table staff alter column told drop default;
