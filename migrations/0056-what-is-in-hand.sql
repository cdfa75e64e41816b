-- Accounts of everybody who has something of a case in hand: the case itself while something in it is open, the trouble
-- that the person has, a talk. Whoever goes gives all of it back. Lines are made anew with it at the first start.
alter table case_line add column in_hand uuid[] not null default '{}';
