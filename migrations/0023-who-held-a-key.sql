-- Who made an account, let it in or made a link to it: asked for each case that nobody here may read, because whoever is
-- kept from a case holds no key to one who is let in to it.
create index account_act_hands on account_act (staff_id)
  where by_id is not null and act in ('made', 'confirmed', 'opened', 'role_changed', 'link_made');
