-- Why whoever runs the machine erased a case, and what they knew to be open: sealed with the key file, because the key of
-- the case is gone by then, and whoever has the receipt is told. Null where it was the person's wish, or the time.
alter table erased_case add column why bytea;
