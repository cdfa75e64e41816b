-- Who made an account, let it in, changed its role or was shown a link to it: asked whenever somebody must not see a case,
-- because neither must whoever's keys they had in hand.
drop index account_act_hands;
create index account_act_hands on account_act (staff_id)
  where by_id is not null
    and act in ('made', 'confirmed', 'opened', 'role_changed', 'link_made', 'link_shown');
-- When the owner of an account came.
create index account_act_came on account_act (staff_id, at)
  where act in ('password_set', 'signed_in', 'elsewhere_linked');

-- By when somebody who was let in from outside has to have read a case: after it another is looked for.
alter table case_line add column reader_due timestamptz;
