alter table staff
  -- The newest key of the key file in the hash of who they are where the organisation signs in. Until now that was the
  -- first one for ever.
  add column elsewhere_key_id smallint not null default 1;
