-- Bytes that were taken in on a day, also of what was taken back or refused since: the limit of a day holds for what came
-- in, and is counted in the transaction that keeps a file, so that many at once do not pass it together. Of people and of
-- those who work here apart, because neither is to keep the other from giving (decision 0046).
create table files_of_day (
  -- Day of the house.
  given_on text not null check (given_on ~ '^\d{4}-\d\d-\d\d$'),
  given_by text not null check (given_by in ('person', 'staff')),
  bytes bigint not null check (bytes > 0),
  primary key (given_on, given_by)
);
insert into files_of_day (given_on, given_by, bytes)
  select given_on, case when file like 'e%' then 'staff' else 'person' end, sum(bytes) from case_file group by 1, 2;
drop index case_file_given_on;
