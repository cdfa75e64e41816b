-- Files that people and staff gave for a case (decision 0046). Their bytes lie sealed in a folder or a bucket, under a
-- random name that stands here alone: what lies there and stands in no row belongs to nobody, and is swept.
create table case_file (
  case_id uuid not null,
  -- Its id inside the case, as the ledger calls it: f1, f2 and so on.
  file text not null,
  -- The name of its sealed bytes.
  object uuid not null,
  -- Bytes that these take in the store, in steps of 64 kB: for the limits of a day and of the disk.
  bytes bigint not null check (bytes > 0),
  -- Day of the house.
  given_on text not null check (given_on ~ '^\d{4}-\d\d-\d\d$'),
  primary key (case_id, file)
);
create index case_file_object on case_file (object);
create index case_file_given_on on case_file (given_on);

-- How many files each account opened on a day, so that whoever saw much is offered a break (domain reference 13). Which
-- ones, and of whom, stands in the ledgers of the cases alone.
create table file_exposure (
  staff_id uuid not null,
  seen_on text not null check (seen_on ~ '^\d{4}-\d\d-\d\d$'),
  opened integer not null check (opened > 0),
  primary key (staff_id, seen_on)
);
